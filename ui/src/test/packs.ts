// The real packs, read from `assets/` as the library reads them, so that the tests and the
// development page show what the program shows.

import { parse } from "smol-toml";

import type { Packs } from "../backend/bindings/Packs";

const FILES = import.meta.glob<string>(
  "../../../assets/{*.toml,scenarios/*.toml,recipients/*.toml}",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

type Entry = { [key: string]: unknown };

function tables(file: string, name: string): Entry[] {
  const text = Object.entries(FILES).find(([path]) => path.endsWith(`assets/${file}.toml`))?.[1];
  if (text === undefined) throw new Error(`no assets/${file}.toml`);
  return parse(text)[name] as Entry[];
}

function folder(name: string): Entry[] {
  return Object.entries(FILES)
    .filter(([path]) => path.includes(`/${name}/`))
    .map(([, text]) => parse(text));
}

function byId(entries: Entry[], defaults: Entry): { [id: string]: never } {
  const sorted = entries
    .map((entry) => ({ ...defaults, ...entry }) as Entry)
    .sort((one, other) => (String(one["id"]) < String(other["id"]) ? -1 : 1));
  return Object.fromEntries(sorted.map((entry) => [entry["id"], entry])) as { [id: string]: never };
}

const LIMITS = {
  body_characters: null,
  file_bytes: null,
  total_bytes: null,
  files: null,
  formats: null,
};
const CHANNEL = { url: null, email: null, phone: null, complaint: false };

/** All packs. */
export function packs(): Packs {
  const recipients = folder("recipients").map((entry) => ({
    ...entry,
    limits: { ...LIMITS, ...(entry["limits"] as Entry | undefined) },
    channels: (entry["channels"] as { value: Entry; from: unknown }[]).map(({ value, from }) => ({
      value: { ...CHANNEL, ...value },
      from,
    })),
  }));
  const scenarios = folder("scenarios").map((entry) => ({
    ...entry,
    fact: (entry["fact"] as Entry[]).map((request) => ({ key: false, ...request })),
    evidence: (entry["evidence"] as Entry[]).map((request) => ({ decisive: false, ...request })),
  }));
  return {
    facts: byId(tables("facts", "fact"), { identifier: null, options: [], fields: [] }),
    evidence_kinds: byId(tables("evidence", "evidence"), { generated: false }),
    self_checks: byId(tables("self_checks", "self_check"), { blocking: false }),
    deadlines: byId(tables("deadlines", "deadline"), { utc_offset_minutes: null, recipients: [] }),
    ladders: byId(tables("ladders", "ladder"), {}),
    bounce_reasons: byId(tables("bounce_reasons", "bounce_reason"), { always: false }),
    chains: byId(tables("chains", "chain"), {}),
    recipients: byId(recipients, { warning: null, response_times: [], form: [], languages: null }),
    scenarios: byId(scenarios, { copy_to: [], deadlines: [], bounce_reasons: [], next: [] }),
    sources: byId(tables("sources", "source"), {}),
  };
}

// The real packs, read from `assets/` as the library reads them, so that the tests and the
// development page show what the program shows.

import { parse } from "smol-toml";

import type { Packs } from "../backend/bindings/Packs";

const FILES = import.meta.glob<string>("../../../assets/{*,*/*}.toml", {
  query: "?raw",
  import: "default",
  eager: true,
});

type Entry = { [key: string]: unknown };

const tables = Object.entries(FILES)
  .filter(([path]) => !path.includes("/sample/"))
  .map(([path, text]) => ({ path, read: parse(text) as Entry }));

/** The entries of one kind, from all dictionaries. */
function dictionary(name: string): Entry[] {
  return tables.flatMap(({ read }) =>
    Array.isArray(read[name]) && !("id" in read) ? (read[name] as Entry[]) : [],
  );
}

function folder(name: string): Entry[] {
  return tables.flatMap(({ path, read }) => (path.includes(`/${name}/`) ? [read] : []));
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
  pages: null,
  document_months: null,
};
const CHANNEL = { url: null, email: null, phone: null, complaint: false };
const CONDITION = { is: [], below: null, at_least: null };
const LISTS = ["self_checks", "deadlines", "bounce_reasons", "nodes", "next"];

/** `base` with what stands in `more` under the same key replaced in its place, the rest after it. */
function replacing(base: Entry[], more: Entry[], key: (entry: Entry) => unknown): Entry[] {
  const whole = [...base];
  for (const entry of more) {
    const same = whole.findIndex((earlier) => String(key(earlier)) === String(key(entry)));
    if (same < 0) whole.push(entry);
    else whole[same] = entry;
  }
  return whole;
}

const of = (entry: Entry, key: string) => (entry[key] as Entry[] | undefined) ?? [];
const when = ({ when }: Entry) => JSON.stringify(when ?? null);
const fields = (entry: Entry, key: string) => (entry[key] as Entry | undefined) ?? {};

/** A draft on top of its base: lists go on, what is said again replaces what the base says. */
function on(draft: Entry, base: Entry): Entry {
  const example = (key: string) => ({
    ...fields(fields(base, "example"), key),
    ...fields(fields(draft, "example"), key),
  });
  const whole: Entry = {
    ...base,
    ...draft,
    fact: replacing(
      of(base, "fact"),
      of(draft, "fact"),
      (one) => `${String(one["any_of"])}${when(one)}`,
    ),
    evidence: replacing(
      of(base, "evidence"),
      of(draft, "evidence"),
      (one) => `${String(one["kind"])}${when(one)}`,
    ),
    example: {
      facts: example("facts"),
      self_checks: example("self_checks"),
      evidence: replacing(
        of(fields(base, "example"), "evidence"),
        of(fields(draft, "example"), "evidence"),
        ({ kind }) => kind,
      ),
    },
  };
  for (const list of LISTS) {
    whole[list] = [...new Set([...of(base, list), ...of(draft, list)])];
  }
  return whole;
}

function flattened(draft: Entry, bases: Entry[]): Entry {
  const name = draft["extends"];
  const base = bases.find(({ id }) => id === name);
  return on(draft, base === undefined ? {} : flattened(base, bases));
}

function request(defaults: Entry) {
  return (entry: Entry) => {
    const condition = entry["when"] as Entry | undefined;
    return {
      recipients: [],
      ...defaults,
      ...entry,
      when: condition ? { ...CONDITION, ...condition } : null,
    };
  };
}

function scenario(entry: Entry): Entry {
  const { fact, evidence, ...rest } = entry;
  return {
    ...rest,
    facts: (fact as Entry[]).map(request({ key: false })),
    evidence: (evidence as Entry[]).map(request({ proves: [], decisive: false })),
  };
}

const DEADLINE = {
  every_start: false,
  cap: null,
  when: null,
  recipients: [],
  met_by: [],
  keeps_ahead: null,
  time_zone: null,
  calendar: "weekends",
  cut_off: null,
};
const TERM = { when: null, starts: [], unless_known: [], from: null };

function deadline({ span, ...rest }: Entry): Entry {
  return { ...rest, terms: (span as Entry[]).map((term) => ({ ...TERM, ...term })) };
}

const NODE = { passed: null, due: [], payout_days: [], late_after: null, grace: null };
const PLACE = { when: null, calendar: "weekends", time_zone: null, cut_off: null };

function node(entry: Entry): Entry {
  const places = of(entry, "place").map((place) => ({ ...PLACE, ...place }));
  return { ...deadline({ span: [], ...entry }), places };
}

const STEP = {
  after: null,
  deadline: null,
  needs_answer: false,
  channel: null,
  answered_within: null,
  addressed: false,
  scenarios: [],
};
const FILLS = { sent_at: null, ticket_number: null, answer: null };

function ladder(entry: Entry): Entry {
  const steps = of(entry, "steps").map((step) => ({
    ...STEP,
    ...step,
    fills: { ...FILLS, ...fields(step, "fills") },
  }));
  return { ...entry, steps };
}

/** All packs. */
export function packs(): Packs {
  const recipients = folder("recipients").map((entry) => ({
    ...entry,
    limits: { ...LIMITS, ...fields(entry, "limits") },
    channels: (entry["channels"] as { value: Entry; from: unknown }[]).map(({ value, from }) => ({
      value: { ...CHANNEL, ...value },
      from,
    })),
  }));
  const bases = folder("bases");
  const scenarios = folder("scenarios").map((draft) => scenario(flattened(draft, bases)));
  const facts = dictionary("fact").map((entry) => ({
    ...entry,
    fields: of(entry, "fields").map((field) => ({ options: [], optional: false, ...field })),
  }));
  return {
    facts: byId(facts, { identifier: null, options: [], own_detail: false }),
    evidence_kinds: byId(dictionary("evidence"), { generated: false }),
    self_checks: byId(dictionary("self_check"), { blocking: false }),
    deadlines: byId(dictionary("deadline").map(deadline), DEADLINE),
    published_years: byId(dictionary("published_year"), {}),
    settlement_nodes: byId(dictionary("node").map(node), NODE),
    ladders: byId(dictionary("ladder").map(ladder), { first: 1, calendar: "weekends" }),
    bounce_reasons: byId(dictionary("bounce_reason"), { always: false }),
    chains: byId(dictionary("chain"), {}),
    recipients: byId(recipients, {
      warning: null,
      pay_methods: [],
      response_times: [],
      form: [],
      languages: null,
    }),
    scenarios: byId(scenarios, { copy_to: [], deprecated: false, claim_sheet: false }),
    finder: { forks: byId(dictionary("fork"), { nodes: [] }) },
    return_codes: byId(dictionary("return_code"), {
      codes: [],
      begins: [],
      texts: [],
      scenarios: [],
      self_checks: [],
      evidence: [],
    }),
    objections: byId(dictionary("objection"), {
      words: null,
      is: [],
      at_least: null,
      at_most: null,
      scenarios: [],
      recipients: [],
      instead: null,
    }),
    sources: byId(dictionary("source"), {}),
    overridden: {},
  };
}

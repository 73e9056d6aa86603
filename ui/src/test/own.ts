// Values of the user's own without the library: put in place, and what they stand in for kept.

import type { Packs } from "../backend/bindings/Packs";
import type { Provenance } from "../backend/bindings/Provenance";
import { NOW } from "./case";

const DAY = NOW.slice(0, 10);
const FROM: Provenance = { sources: [], as_of: DAY, confidence: "user" };
const SIZE = /^(\d+) ?MB$/i;

/** `null` where the value does not fit. */
export function withOwn(packs: Packs, target: string, typed: string): Packs | null {
  const changed = structuredClone(packs);
  const parts = target.split(".");
  let before: { value: string; from: Provenance } | null = null;
  let value = typed.trim();
  if (parts[0] === "deadline") {
    const rule = changed.deadlines[parts[1] ?? ""];
    const [, count, unit] = /^(\d+) (hours|calendar_days|business_days)$/.exec(value) ?? [];
    const term = rule?.terms[0];
    if (rule === undefined || term === undefined || count === undefined) return null;
    before = { value: `${term.count} ${term.unit}`, from: rule.from };
    rule.terms = [{ ...term, count: Number(count), unit: unit as typeof term.unit }];
    rule.from = FROM;
  } else {
    const [, id = "", kind, name = "", part = ""] = parts;
    const recipient = changed.recipients[id];
    if (recipient === undefined) return null;
    if (kind === "limit") {
      const bytes = SIZE.exec(value)?.[1];
      const number = bytes === undefined ? Number(value) : Number(bytes) * 1_000_000;
      if (!Number.isInteger(number) || number < 1) return null;
      value = String(number);
      const limits = recipient.limits as unknown as {
        [name: string]: { value: number; from: Provenance } | null;
      };
      const known = limits[name];
      before = known ? { value: String(known.value), from: known.from } : null;
      limits[name] = { value: number, from: FROM };
    } else {
      const channel = recipient.channels.find((known) => known.value.name === name);
      if (channel === undefined || (part === "url" && !value.startsWith("https://"))) return null;
      const address = part as "url" | "email" | "phone";
      before = { value: channel.value[address] ?? "", from: channel.from };
      channel.value[address] = value;
      channel.from = FROM;
    }
  }
  changed.overridden[target] = {
    value,
    set_on: DAY,
    pack_value: before?.value ?? null,
    pack_from: before?.from ?? null,
  };
  return changed;
}

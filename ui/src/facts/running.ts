// What runs in a case: its deadlines, and the answers that recipients owe.

import type { Assessment } from "../backend/bindings/Assessment";
import type { Awaited } from "../backend/bindings/Awaited";
import type { Clock } from "../backend/bindings/Clock";

export type Running = { clock: Clock; awaited: null } | { clock: null; awaited: Awaited };

const endOf = ({ clock, awaited }: Running): number => Date.parse((clock ?? awaited).ends);
const opens = ({ clock }: Running): boolean => clock?.effect === "opens";

/** At most `clocks` deadlines and every answer, what ends first standing first. */
export function running(
  { clocks, onward }: Pick<Assessment, "clocks" | "onward">,
  most = clocks.length,
): Running[] {
  const all: Running[] = clocks.slice(0, most).map((clock) => ({ clock, awaited: null }));
  all.push(...(onward?.awaited ?? []).map((awaited) => ({ clock: null, awaited })));
  return all.sort((a, b) => Number(opens(a)) - Number(opens(b)) || endOf(a) - endOf(b));
}

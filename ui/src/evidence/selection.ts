// Which exhibits are chosen together: one at a time, more with Ctrl, a run of them with Shift.

import type { EvidenceId } from "../backend/bindings/EvidenceId";

/** `anchor` is where a run begins. */
export type Selection = { chosen: ReadonlySet<EvidenceId>; anchor: EvidenceId | null };

export const NOTHING: Selection = { chosen: new Set(), anchor: null };

/** How a press of the mouse or a key changes what is chosen. */
export type Manner = "only" | "toggle" | "run";

/** What is chosen after `id` was pressed. */
export function choose(
  { chosen, anchor }: Selection,
  order: EvidenceId[],
  id: EvidenceId,
  manner: Manner,
): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (manner === "run" && from >= 0) {
    const run = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    return { chosen: new Set(run), anchor };
  }
  if (manner === "toggle") {
    const changed = new Set(chosen);
    if (!changed.delete(id)) changed.add(id);
    return { chosen: changed, anchor: id };
  }
  return { chosen: new Set([id]), anchor: id };
}

/** Without what is not there any more. */
export function among({ chosen, anchor }: Selection, order: EvidenceId[]): Selection {
  const there = new Set(order);
  const left = [...chosen].filter((id) => there.has(id));
  return {
    chosen: new Set(left),
    anchor: anchor !== null && there.has(anchor) ? anchor : null,
  };
}

/** What the modifier keys ask for. */
export function mannerOf(event: MouseEvent | KeyboardEvent): Manner {
  if (event.shiftKey) return "run";
  return event.ctrlKey || event.metaKey ? "toggle" : "only";
}

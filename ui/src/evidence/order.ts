// Exhibits put into another order, as the edits that do it.

import type { Edit } from "../backend/bindings/Edit";
import type { EvidenceId } from "../backend/bindings/EvidenceId";

/** The order with `moved` as one block before what stands at `position` now; the end is its length. */
export function moved(
  order: EvidenceId[],
  moving: ReadonlySet<EvidenceId>,
  position: number,
): EvidenceId[] {
  const block = order.filter((id) => moving.has(id));
  const before = order.slice(0, position).filter((id) => !moving.has(id));
  const after = order.slice(position).filter((id) => !moving.has(id));
  return [...before, ...block, ...after];
}

/** One step up or down for the whole block; where it stands when it cannot go further. */
export function stepped(
  order: EvidenceId[],
  moving: ReadonlySet<EvidenceId>,
  by: -1 | 1,
): EvidenceId[] {
  const places = order.flatMap((id, place) => (moving.has(id) ? [place] : []));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const position = by < 0 ? Math.max(0, first - 1) : Math.min(order.length, last + 2);
  return moved(order, moving, position);
}

/** The moves that lead from one order to the other, undone as one; none when they are the same. */
export function movesBetween(from: EvidenceId[], to: EvidenceId[]): Edit | null {
  const edits: Edit[] = [];
  const now = [...from];
  to.forEach((id, position) => {
    if (now[position] === id) return;
    now.splice(now.indexOf(id), 1);
    now.splice(position, 0, id);
    edits.push({ edit: "move_evidence", evidence: id, position });
  });
  const [only] = edits;
  if (only === undefined) return null;
  return edits.length === 1 ? only : { edit: "together", edits };
}

// How a piece of evidence is called in the packet: its number follows from its place.

import type { Evidence } from "../backend/bindings/Evidence";
import type { EvidenceId } from "../backend/bindings/EvidenceId";

/** `A-3` for the third. */
export function exhibitNumber(evidence: Evidence[], id: EvidenceId): string {
  return `A-${evidence.findIndex((piece) => piece.id === id) + 1}`;
}

/** The number with the title. */
export function exhibitName(evidence: Evidence[], id: EvidenceId): string {
  const piece = evidence.find((candidate) => candidate.id === id);
  return piece === undefined ? "" : `${exhibitNumber(evidence, id)} ${piece.title}`;
}

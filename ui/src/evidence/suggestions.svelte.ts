// What the exhibits that nobody has sorted yet probably are, asked for in small batches so that a
// long list answers while it is filled.

import type { Edit } from "../backend/bindings/Edit";
import type { Evidence } from "../backend/bindings/Evidence";
import type { EvidenceId } from "../backend/bindings/EvidenceId";
import type { EvidenceKindId } from "../backend/bindings/EvidenceKindId";
import type { ExhibitSuggestion } from "../backend/bindings/ExhibitSuggestion";

const BATCH = 16;

export class Suggestions {
  /** By piece of evidence; absent while it is being found out. */
  known = $state.raw<ReadonlyMap<EvidenceId, ExhibitSuggestion>>(new Map());
  readonly #asked = new Set<EvidenceId>();
  readonly #ask: (evidence: EvidenceId[]) => Promise<ExhibitSuggestion[] | null>;
  #last: Promise<void> = Promise.resolve();

  constructor(ask: (evidence: EvidenceId[]) => Promise<ExhibitSuggestion[] | null>) {
    this.#ask = ask;
  }

  /** Asks about those not asked about yet, one batch after the other. */
  find(unsorted: EvidenceId[]): void {
    const fresh = unsorted.filter((id) => !this.#asked.has(id));
    for (const id of fresh) this.#asked.add(id);
    for (let from = 0; from < fresh.length; from += BATCH) {
      const batch = fresh.slice(from, from + BATCH);
      this.#last = this.#last.then(() => this.#take(batch));
    }
  }

  async #take(batch: EvidenceId[]): Promise<void> {
    const found = await this.#ask(batch);
    const known = new Map(this.known);
    batch.forEach((id, index) => {
      const suggestion = found?.[index];
      if (suggestion !== undefined) known.set(id, suggestion);
    });
    this.known = known;
  }
}

/** The edit that says of a piece what is suggested; what the user has said already stays. */
export function accepting(
  piece: Evidence,
  { kind, title, date }: ExhibitSuggestion,
  nameOf: (kind: EvidenceKindId) => string,
  untouched: string,
): Edit {
  const accepted = piece.kind ?? kind?.kind ?? null;
  // A title that came from the file's name was said by nobody.
  const own = piece.title !== untouched;
  const suggested = title ?? (accepted === null ? piece.title : nameOf(accepted));
  return {
    edit: "describe_evidence",
    evidence: piece.id,
    description: {
      kind: accepted,
      title: own ? piece.title : suggested,
      date: piece.date ?? date?.date ?? null,
      proves: piece.proves,
    },
  };
}

/** The title a file gets by its name alone, as the library makes it. */
export function titleOfFile(name: string): string {
  const stem = name.replace(/(?<=.)\.[a-z0-9]{1,5}$/i, "");
  return stem.replaceAll("_", " ").split(/\s+/).filter(Boolean).join(" ");
}

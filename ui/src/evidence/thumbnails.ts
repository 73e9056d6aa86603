// The small pictures of exhibits. What fetches one is kept by identity, so that no picture is
// fetched anew with every change to the case.

import type { Evidence } from "../backend/bindings/Evidence";
import type { EvidenceId } from "../backend/bindings/EvidenceId";

export class Thumbnails {
  readonly #known = new Map<string, () => Promise<ArrayBuffer>>();
  readonly #fetch: (evidence: EvidenceId) => Promise<ArrayBuffer>;

  constructor(fetch: (evidence: EvidenceId) => Promise<ArrayBuffer>) {
    this.#fetch = fetch;
  }

  /** Nothing where there is nothing to see. */
  of({ id, contents, original }: Evidence): (() => Promise<ArrayBuffer>) | null {
    if (contents.is !== "image" && contents.is !== "pdf") return null;
    // Another file may take the place of this one.
    const key = `${id}:${original.sha256}`;
    const known = this.#known.get(key) ?? (() => this.#fetch(id));
    this.#known.set(key, known);
    return known;
  }
}

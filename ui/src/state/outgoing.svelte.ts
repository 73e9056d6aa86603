// The packet as it would go out now: what it would use of what the recipient takes, how it is to be
// made, and its pages. All of it follows the case, a moment behind the last change.

import type { PacketBudget } from "../backend/bindings/PacketBudget";
import type { Preview } from "../backend/bindings/Preview";
import type { Recipient } from "../backend/bindings/Recipient";
import type { PacketShape } from "../backend/bindings/PacketShape";
import type { CommandError } from "../backend/bindings/CommandError";
import type { Session } from "./session.svelte";

/** Milliseconds of quiet before the estimate is made anew. */
const ESTIMATE_AFTER = 250;
/** The same before the pages are drawn anew; the first time they are drawn at once. */
const DRAW_AFTER = 60;

/** Pages of one state of the case. */
export type Drawn = { preview: Preview; version: string };

export class Outgoing {
  readonly #session: Session;
  budget = $state.raw<PacketBudget | null>(null);
  drawn = $state.raw<Drawn | null>(null);
  drawing = $state(false);
  /** The first page is shown beside the forms. */
  firstPage = $state(false);
  fullQuality = $state(false);
  /** As the user wants it; where they never said, as the recipient's limits make sensible. */
  split = $state<boolean | null>(null);
  /** What every page is numbered after. */
  bates = $state<string | null>(null);

  constructor(session: Session) {
    this.#session = session;
  }

  get shape(): PacketShape {
    const split = this.split ?? isWorthSplitting(this.#recipient);
    return { full_quality: this.fullQuality, split, bates: this.bates };
  }

  /** What the case is now; another for every change. */
  get version(): string {
    const view = this.#session.view;
    return view === null
      ? ""
      : `${view.folder}:${view.generation}:${view.case.ticket_language}:${JSON.stringify(this.shape)}`;
  }

  /** The pages of the case as it is, once they are there. */
  get current(): Preview | null {
    return this.drawn?.version === this.version ? this.drawn.preview : null;
  }

  /** The first page of the case as it is, as long as its pages are not there; another function for
   * every state. */
  get opening(): ((width: number) => Promise<ArrayBuffer>) | null {
    const { version, shape } = this;
    const language = this.#session.view?.case.ticket_language;
    if (language === undefined || this.drawn?.version === version) return null;
    return (width) => this.#session.backend.opening(language, shape, width);
  }

  /** What the drawn pages came to; of several parts the largest counts. */
  get measured(): { bytes: number; pages: number } | null {
    const files = this.current?.files;
    if (files === undefined) return null;
    return {
      bytes: Math.max(0, ...files.map(({ bytes }) => bytes)),
      pages: files.reduce((sum, { pages }) => sum + pages, 0),
    };
  }

  /** What the PDF may have. */
  get limit(): number | null {
    const { file_bytes, total_bytes } = this.#recipient?.limits ?? {};
    const known = [file_bytes?.value, total_bytes?.value].filter((limit) => limit != null);
    return known.length === 0 ? null : Math.min(...known);
  }

  /** Another case is open. */
  reset(): void {
    this.budget = null;
    this.drawn = null;
    this.drawing = false;
    this.fullQuality = false;
    this.split = null;
    this.bates = null;
  }

  /** Makes the estimate of the case as it is; gives back how to stop. */
  estimate(): () => void {
    let gone = false;
    const timer = setTimeout(
      async () => {
        try {
          const budget = await this.#session.backend.packetBudget(this.shape);
          if (!gone) this.budget = budget;
        } catch (thrown) {
          // The case was closed meanwhile.
          if (!gone) this.#session.fail(thrown);
        }
      },
      this.budget === null ? 0 : ESTIMATE_AFTER,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }

  /** Draws the pages of the case as it is, unless they are there; gives back how to stop. */
  draw(): () => void {
    const { version, shape } = this;
    const language = this.#session.view?.case.ticket_language;
    if (language === undefined) return () => undefined;
    let gone = false;
    this.drawing = true;
    const timer = setTimeout(
      async () => {
        try {
          const preview = await this.#session.backend.preview(language, shape);
          if (gone) return;
          this.drawn = { preview, version };
          this.drawing = false;
        } catch (thrown) {
          if (gone) return;
          this.drawing = false;
          // Another change made these pages pointless; it draws its own.
          if ((thrown as CommandError).code !== "cancelled") this.#session.fail(thrown);
        }
      },
      this.drawn === null ? 0 : DRAW_AFTER,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }

  get #recipient(): Recipient | undefined {
    const { view, packs } = this.#session;
    return view === null ? undefined : packs?.recipients[view.case.recipient];
  }
}

/** Parts are of use where each file has a limit of its own and there may be several. */
function isWorthSplitting(recipient: Recipient | undefined): boolean {
  const { file_bytes, total_bytes, files } = recipient?.limits ?? {};
  if (file_bytes == null || files?.value === 1) return false;
  return total_bytes == null || total_bytes.value > file_bytes.value;
}

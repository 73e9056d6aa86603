// What the viewer is given of the case, and what stays while one goes from exhibit to exhibit.

import type { Evidence } from "../backend/bindings/Evidence";
import type { EvidenceId } from "../backend/bindings/EvidenceId";
import type { FactId } from "../backend/bindings/FactId";
import type { PrivateNumber } from "../backend/bindings/PrivateNumber";
import type { Readable } from "../backend/bindings/Readable";
import type { RecipientId } from "../backend/bindings/RecipientId";
import type { Treatment } from "../backend/bindings/Treatment";

export type Given = {
  evidence: Evidence;
  /** Whom the case goes to. */
  recipient: RecipientId;
  /** Whom it may go to, the one it goes to first. */
  near: RecipientId[];
  everyone: RecipientId[];
  /** What can be said to be read at a mark. */
  facts: FactId[];
  disabled: boolean;
  undoable: { undo: boolean; redo: boolean };
  page: (of: EvidenceId, page: number, width: number) => Promise<ArrayBuffer>;
  sentPage: (
    of: EvidenceId,
    page: number,
    width: number,
    to: RecipientId,
  ) => Promise<ArrayBuffer>;
  readable: (of: EvidenceId) => Promise<Readable | null>;
  sentWords: (of: EvidenceId, to: RecipientId) => Promise<Readable | null>;
  suggestions: (of: EvidenceId) => Promise<PrivateNumber[]>;
  onTreat: (of: EvidenceId, treatment: Treatment) => Promise<unknown>;
  onUndo: () => Promise<unknown>;
  onRedo: () => Promise<unknown>;
  onReplace: (of: EvidenceId) => void;
  /** To the exhibit before or after this one, if there is one. */
  onStep: (by: 1 | -1) => void;
};

/** Whose eyes the exhibits are seen with. */
export class Look {
  mode = $state<"original" | "sent">("original");
  /** Chosen by the user. */
  recipient = $state<RecipientId | null>(null);
  /** Those the user added to whom it may go to. */
  also = $state.raw<RecipientId[]>([]);
}

// What the window asks of the program behind it: one method per command, and the few events. The
// screens know only this; `tauri.ts` and the tests' memory each fill it in.

import type { Answer } from "./bindings/Answer";
import type { Assessment } from "./bindings/Assessment";
import type { BounceReason } from "./bindings/BounceReason";
import type { Case } from "./bindings/Case";
import type { Chain } from "./bindings/Chain";
import type { Clock } from "./bindings/Clock";
import type { DeadlineRule } from "./bindings/DeadlineRule";
import type { Edit } from "./bindings/Edit";
import type { EvidenceId } from "./bindings/EvidenceId";
import type { EvidenceKind } from "./bindings/EvidenceKind";
import type { EvidenceKindId } from "./bindings/EvidenceKindId";
import type { FactDefinition } from "./bindings/FactDefinition";
import type { FactId } from "./bindings/FactId";
import type { Ladder } from "./bindings/Ladder";
import type { Language } from "./bindings/Language";
import type { Message } from "./bindings/Message";
import type { Readiness } from "./bindings/Readiness";
import type { Recipient } from "./bindings/Recipient";
import type { RecipientId } from "./bindings/RecipientId";
import type { Removal } from "./bindings/Removal";
import type { Scenario } from "./bindings/Scenario";
import type { ScenarioId } from "./bindings/ScenarioId";
import type { SelfCheck } from "./bindings/SelfCheck";
import type { Source } from "./bindings/Source";
import type { TicketLanguage } from "./bindings/TicketLanguage";

/** Everything in the packs, by id. */
export type PacksView = {
  facts: { [id: string]: FactDefinition };
  evidence_kinds: { [id: string]: EvidenceKind };
  self_checks: { [id: string]: SelfCheck };
  deadlines: { [id: string]: DeadlineRule };
  ladders: { [id: string]: Ladder };
  bounce_reasons: { [id: string]: BounceReason };
  chains: { [id: string]: Chain };
  recipients: { [id: string]: Recipient };
  scenarios: { [id: string]: Scenario };
  sources: { [id: string]: Source };
};

export type CaseSummary = {
  folder: string;
  title: string;
  scenario: ScenarioId | null;
  recipient: RecipientId | null;
  readiness: Readiness | null;
  blockers: number;
  evidence: number;
  first_clock: Clock | null;
  changed_at: string;
  /** Why it cannot be opened as usual. */
  problem: Message | null;
};

export type Home = { cases: CaseSummary[] };

export type CaseView = {
  folder: string;
  case: Case;
  assessment: Assessment;
  can_undo: boolean;
  can_redo: boolean;
  generation: number;
  read_only: Message | null;
  /** Work of an interrupted session was found and brought back. */
  recovered: boolean;
};

export type FactReading = {
  answer: Answer | null;
  removed: Removal[];
  problem: Message | null;
  warnings: Message[];
};

export type FactReply = { view: CaseView; reading: FactReading };

export type IntakeOutcome = {
  file_name: string;
  evidence: EvidenceId | null;
  duplicate_of: EvidenceId | null;
  problem: Message | null;
  remedy: Message | null;
};

export type IntakeReply = { view: CaseView; outcomes: IntakeOutcome[] };

/** What can be read from a file that is no picture. */
export type Readable =
  | { is: "text"; lines: string[] }
  | { is: "table"; rows: string[][] }
  | { is: "email"; headers: [string, string][]; body: string; attachments: string[] };

export type SkippedExhibit = { exhibit: string; trouble: Message };

export type Preview = {
  pages: number;
  bytes: number;
  missing_glyphs: string[];
  skipped: SkippedExhibit[];
};

export type LanguageText = { language: Language; text: string; characters: number };

export type TicketField = {
  label: LanguageText[];
  texts: LanguageText[];
  limit: number | null;
};

export type TicketText = { subject: LanguageText[]; body: LanguageText[]; fields: TicketField[] };

export type Format = "pdf" | "eml" | "copy" | "zip";

export type ExportedFile = { format: Format; path: string; bytes: number };

export type ExportReply = { folder: string; files: ExportedFile[]; skipped: SkippedExhibit[] };

export type Progress = { done: number; total: number; file_name: string };

/** An operation that failed, in words. `code` is for tests and for choosing what to offer. */
export type CommandError = { code: string; message: Message; remedy: Message | null };

/** Files held or let go over the window; `x` and `y` are CSS pixels from its top left corner. */
export type FileDrag =
  | { type: "over"; x: number; y: number }
  | { type: "drop"; x: number; y: number; paths: string[] }
  | { type: "leave" };

export type Stop = () => void;

export interface Backend {
  packs(): Promise<PacksView>;
  home(): Promise<Home>;
  createCase(scenario: ScenarioId, recipient: RecipientId): Promise<CaseView>;
  openCase(folder: string): Promise<CaseView>;
  openSample(): Promise<CaseView>;
  closeCase(): Promise<void>;
  editCase(edit: Edit): Promise<CaseView>;
  undo(): Promise<CaseView>;
  redo(): Promise<CaseView>;
  /** Reads as you type; changes nothing. */
  readFact(fact: FactId, text: string): Promise<FactReading>;
  /** Empty text clears the answer; text with a problem leaves the case as it was. */
  setFact(fact: FactId, text: string): Promise<FactReply>;
  pickFiles(): Promise<string[]>;
  addFiles(paths: string[], kind: EvidenceKindId | null): Promise<IntakeReply>;
  cancelIntake(): Promise<void>;
  pasteImage(kind: EvidenceKindId | null): Promise<IntakeReply>;
  thumbnail(evidence: EvidenceId): Promise<ArrayBuffer>;
  /** `page` counts from 1. */
  evidencePage(evidence: EvidenceId, page: number, width: number): Promise<ArrayBuffer>;
  readable(evidence: EvidenceId): Promise<Readable>;
  preview(language: TicketLanguage): Promise<Preview>;
  /** `page` counts from 1. */
  previewPage(page: number, width: number): Promise<ArrayBuffer>;
  ticketText(): Promise<TicketText>;
  exportCase(formats: Format[], allowIncomplete: boolean, fullQuality: boolean): Promise<ExportReply>;
  cancelExport(): Promise<void>;
  openExported(path: string): Promise<void>;
  revealExported(path: string): Promise<void>;
  copyText(text: string): Promise<void>;
  onIntakeProgress(heard: (progress: Progress) => void): Promise<Stop>;
  onExportProgress(heard: (progress: Progress) => void): Promise<Stop>;
  onFileDrag(heard: (drag: FileDrag) => void): Promise<Stop>;
}

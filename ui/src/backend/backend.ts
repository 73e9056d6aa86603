// What the window asks of the program behind it: one method per command, and the few events. The
// screens know only this; `tauri.ts` and the tests' memory each fill it in.

import type { CaseFound } from "./bindings/CaseFound";
import type { CaseView } from "./bindings/CaseView";
import type { Comparison } from "./bindings/Comparison";
import type { Digest } from "./bindings/Digest";
import type { Edit } from "./bindings/Edit";
import type { EvidenceId } from "./bindings/EvidenceId";
import type { EvidenceKindId } from "./bindings/EvidenceKindId";
import type { ExhibitSuggestion } from "./bindings/ExhibitSuggestion";
import type { ExportReply } from "./bindings/ExportReply";
import type { FactId } from "./bindings/FactId";
import type { FactReading } from "./bindings/FactReading";
import type { FactReply } from "./bindings/FactReply";
import type { Format } from "./bindings/Format";
import type { Found } from "./bindings/Found";
import type { Hit } from "./bindings/Hit";
import type { Home } from "./bindings/Home";
import type { Imported } from "./bindings/Imported";
import type { IntakeReply } from "./bindings/IntakeReply";
import type { OverrideReply } from "./bindings/OverrideReply";
import type { PacketBudget } from "./bindings/PacketBudget";
import type { PackedCase } from "./bindings/PackedCase";
import type { Packs } from "./bindings/Packs";
import type { Preferences } from "./bindings/Preferences";
import type { Language } from "./bindings/Language";
import type { Preview } from "./bindings/Preview";
import type { Progress } from "./bindings/Progress";
import type { Readable } from "./bindings/Readable";
import type { RecipientId } from "./bindings/RecipientId";
import type { Reply } from "./bindings/Reply";
import type { ReturnCodeId } from "./bindings/ReturnCodeId";
import type { ScenarioId } from "./bindings/ScenarioId";
import type { Sent } from "./bindings/Sent";
import type { SettingsView } from "./bindings/SettingsView";
import type { PacketShape } from "./bindings/PacketShape";
import type { SubmissionId } from "./bindings/SubmissionId";
import type { Target } from "./bindings/Target";
import type { PrivateNumber } from "./bindings/PrivateNumber";
import type { TicketLanguage } from "./bindings/TicketLanguage";
import type { TicketText } from "./bindings/TicketText";
import type { Timeline } from "./bindings/Timeline";
import type { TrashedCase } from "./bindings/TrashedCase";

/** Files held or let go over the window; `x` and `y` are CSS pixels from its top left corner. */
export type FileDrag =
  | { type: "over"; x: number; y: number }
  | { type: "drop"; x: number; y: number; paths: string[] }
  | { type: "leave" };

export type Stop = () => void;

export interface Backend {
  packs(): Promise<Packs>;
  home(): Promise<Home>;
  createCase(scenario: ScenarioId, recipient: RecipientId): Promise<CaseView>;
  openCase(folder: string): Promise<CaseView>;
  openSample(): Promise<CaseView>;
  closeCase(): Promise<void>;
  /** The cases in which all of the words stand. */
  findCases(query: string): Promise<CaseFound[]>;
  /** A new case with the facts and the evidence of another. */
  duplicateCase(folder: string, title: string): Promise<CaseView>;
  trashCase(folder: string): Promise<TrashedCase>;
  trash(): Promise<TrashedCase[]>;
  /** Among the cases again; the name of its folder there. */
  restoreCase(id: string): Promise<string>;
  deleteForEver(ids: string[]): Promise<void>;
  /** Asks where to write the case as one file; nothing when the dialog is closed. */
  packCase(folder: string, fileName: string): Promise<PackedCase | null>;
  pickCaseFile(): Promise<string | null>;
  /** One that is here already is imported a second time only when `again` says so. */
  importCase(path: string, again: boolean): Promise<Imported>;
  cancelCaseFile(): Promise<void>;
  /** What the file manager or a second start asked to open, once. */
  waitingFile(): Promise<string | null>;
  settings(): Promise<SettingsView>;
  saveSettings(preferences: Preferences): Promise<SettingsView>;
  timeZones(): Promise<string[]>;
  /** Answers from the settings what the open case asks and has no answer to. */
  useMyDetails(): Promise<CaseView>;
  /** Keeps in the settings what the open case says of its person or store. */
  keepMyDetails(): Promise<SettingsView>;
  /** The scenarios that fit the words, the best first. */
  findScenarios(query: string): Promise<Hit[]>;
  /** The return codes and error texts that stand in a text. */
  explainCode(text: string): Promise<ReturnCodeId[]>;
  /** The ids in a pasted text. */
  findIds(text: string): Promise<Found[]>;
  compareTexts(left: string, right: string): Promise<Comparison>;
  /** Sets a value of the user's own, as typed, in place of the packs'. */
  setOverride(target: Target, value: string): Promise<OverrideReply>;
  /** Goes back to the packs' own value. */
  resetOverride(target: Target): Promise<OverrideReply>;
  /** Keeps what was sent, anew or in place of what has its number. */
  recordSent(sent: Sent): Promise<CaseView>;
  recordReply(submission: SubmissionId, reply: Reply): Promise<CaseView>;
  /** Takes back what was recorded as sent. */
  forgetSubmission(submission: SubmissionId): Promise<CaseView>;
  /** On with another scenario; facts, evidence and what was sent stay. */
  carryOn(scenario: ScenarioId, recipient: RecipientId): Promise<CaseView>;
  /** Writes every day still to come for the user's own calendar; the path of the file. */
  saveCalendar(language: Language): Promise<string>;
  editCase(edit: Edit): Promise<CaseView>;
  undo(): Promise<CaseView>;
  redo(): Promise<CaseView>;
  /** Reads as you type; changes nothing. */
  readFact(fact: FactId, text: string): Promise<FactReading>;
  /** Empty text clears the answer; text with a problem leaves the case as it was. */
  setFact(fact: FactId, text: string): Promise<FactReply>;
  pickFiles(): Promise<string[]>;
  /** Files and folders, before what stands at `position` now, counted from 0; `null` for the end. */
  addFiles(
    paths: string[],
    kind: EvidenceKindId | null,
    position: number | null,
  ): Promise<IntakeReply>;
  cancelIntake(): Promise<void>;
  /** Takes in what was copied: files, a picture, or text. */
  paste(kind: EvidenceKindId | null): Promise<IntakeReply>;
  /** The small picture of a file that is being read. */
  takenPicture(digest: Digest): Promise<ArrayBuffer>;
  /** What each probably is, in the order asked. */
  suggest(evidence: EvidenceId[]): Promise<ExhibitSuggestion[]>;
  thumbnail(evidence: EvidenceId): Promise<ArrayBuffer>;
  /** `page` counts from 1. */
  evidencePage(evidence: EvidenceId, page: number, width: number): Promise<ArrayBuffer>;
  readable(evidence: EvidenceId): Promise<Readable>;
  /** A page as this recipient gets it; what is pointed out is not drawn. */
  sentPage(
    evidence: EvidenceId,
    page: number,
    width: number,
    recipient: RecipientId,
  ): Promise<ArrayBuffer>;
  sentWords(evidence: EvidenceId, recipient: RecipientId): Promise<Readable>;
  /** Private numbers in the exhibit's text, blacked out or not. */
  suggestRedactions(evidence: EvidenceId): Promise<PrivateNumber[]>;
  /** A better copy of the same document; what was done to it stays. */
  replaceFile(evidence: EvidenceId, path: string): Promise<IntakeReply>;
  /** Opens a locked PDF; the password is kept nowhere. */
  unlockEvidence(evidence: EvidenceId, password: string): Promise<CaseView>;
  /** The first page of the packet as it is now, at once. */
  opening(language: TicketLanguage, shape: PacketShape, width: number): Promise<ArrayBuffer>;
  /** Asking for another stops the one that is being made. */
  preview(language: TicketLanguage, shape: PacketShape): Promise<Preview>;
  /** `page` counts from 1, through all parts. */
  previewPage(page: number, width: number): Promise<ArrayBuffer>;
  ticketText(): Promise<TicketText>;
  /** What happened when, in the language of the window. */
  timeline(language: Language): Promise<Timeline>;
  exportCase(
    formats: Format[],
    allowIncomplete: boolean,
    shape: PacketShape,
  ): Promise<ExportReply>;
  /** What the packet would use of what the recipient takes: an estimate. */
  packetBudget(shape: PacketShape): Promise<PacketBudget>;
  cancelExport(): Promise<void>;
  openExported(path: string): Promise<void>;
  revealExported(path: string): Promise<void>;
  /** Draws the whole window larger or smaller; 1 is as it was made. */
  zoom(factor: number): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Tells a stopwatch, where one runs, that the start got this far. */
  mark(name: string): Promise<void>;
  onIntakeProgress(heard: (progress: Progress) => void): Promise<Stop>;
  onExportProgress(heard: (progress: Progress) => void): Promise<Stop>;
  onCaseFileProgress(heard: (progress: Progress) => void): Promise<Stop>;
  /** Something waits to be taken with `waitingFile`. */
  onFileWaiting(heard: () => void): Promise<Stop>;
  onFileDrag(heard: (drag: FileDrag) => void): Promise<Stop>;
}

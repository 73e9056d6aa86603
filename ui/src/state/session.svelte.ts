// What the window holds: the packs, the case that is open, where the user is, and what has to be
// said. Every change goes to the backend at once and its answer is the new truth.

import type { Backend } from "../backend/backend";
import type { CaseSummary } from "../backend/bindings/CaseSummary";
import type { CaseView } from "../backend/bindings/CaseView";
import type { CommandError } from "../backend/bindings/CommandError";
import type { FactReading } from "../backend/bindings/FactReading";
import type { Format } from "../backend/bindings/Format";
import type { IntakeOutcome } from "../backend/bindings/IntakeOutcome";
import type { IntakeReply } from "../backend/bindings/IntakeReply";
import type { OverrideReply } from "../backend/bindings/OverrideReply";
import type { Packs } from "../backend/bindings/Packs";
import type { Progress } from "../backend/bindings/Progress";
import type { Edit } from "../backend/bindings/Edit";
import type { EvidenceId } from "../backend/bindings/EvidenceId";
import type { EvidenceKindId } from "../backend/bindings/EvidenceKindId";
import type { ExportReply } from "../backend/bindings/ExportReply";
import type { FactId } from "../backend/bindings/FactId";
import type { Message } from "../backend/bindings/Message";
import type { Place } from "../backend/bindings/Place";
import type { Target } from "../backend/bindings/Target";
import { Cases } from "./cases.svelte";
import { exhibitName } from "./exhibit";
import { Outgoing } from "./outgoing.svelte";
import { anchorOf, from, type Route, type Task } from "./route";
import { MONEY_HOPS, sectionOf } from "./progress";

export type Saving = "saved" | "saving" | "failed";

/** A short word about something just done; with `undo` it can be taken back from there. */
export type Notice = {
  message: Message;
  undo: (() => unknown) | null;
  /** It is about the latest edit, and out of date with the next one. */
  ofEdit: boolean;
};

/** What became of files that were given. */
export type Brought = Pick<IntakeReply, "outcomes" | "skipped" | "cancelled">;

/** As many small pictures stand beside each other while files are read. */
const PICTURES = 9;
/** Milliseconds after which the next one takes the place of the oldest. */
const PICTURE_STAYS = 400;

export class Session {
  readonly backend: Backend;
  /** What concerns all cases. */
  readonly all: Cases;
  /** The packet of the open case as it would go out. */
  readonly outgoing: Outgoing;
  /** What the first screen shows has been read. */
  started = $state(false);
  packs = $state.raw<Packs | null>(null);
  cases = $state.raw<CaseSummary[]>([]);
  view = $state.raw<CaseView | null>(null);
  route = $state.raw<Route>({ screen: "home" });
  saving = $state<Saving>("saved");
  /** The keys that can be pressed are being shown. */
  helping = $state(false);
  /** A case is being opened. */
  opening = $state(false);
  error = $state.raw<CommandError | null>(null);
  notice = $state.raw<Notice | null>(null);
  intake = $state.raw<Progress | null>(null);
  /** The small pictures of the files being read, by digest, the newest first. */
  taken = $state.raw<string[]>([]);
  /** What the last drop, choice or paste brought, where there is something to say of it. */
  brought = $state.raw<Brought | null>(null);
  exporting = $state.raw<Progress | null>(null);
  /** What was made last from this case, and from which state of it. */
  exported = $state.raw<{ reply: ExportReply; version: string } | null>(null);
  #last: Promise<unknown> = Promise.resolve();
  #lastPicture = 0;

  constructor(backend: Backend) {
    this.backend = backend;
    this.all = new Cases(this);
    this.outgoing = new Outgoing(this);
  }

  /** Reads what the first screen shows; what only the others need is read once it is `shown`. */
  async start(shown: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const home = this.attempt(() => this.backend.home());
    await this.all.start();
    const read = await home;
    if (read !== null) {
      this.cases = read.cases;
      this.error = read.problem ?? this.error;
      this.started = true;
    }
    await shown();
    await this.attempt(async () => {
      [this.packs] = await Promise.all([
        this.backend.packs(),
        this.backend.onIntakeProgress((progress) => {
          if (this.intake !== null) this.#read(progress);
        }),
        this.backend.onExportProgress((progress) => {
          if (this.exporting !== null) this.exporting = progress;
        }),
      ]);
    });
    await this.all.listen();
  }

  /** Runs an operation; a failure is shown in words until it is dismissed or a change is saved. */
  async attempt<T>(operation: () => Promise<T>): Promise<T | null> {
    try {
      return await operation();
    } catch (thrown) {
      this.fail(thrown);
      return null;
    }
  }

  /** Puts a failure on screen. */
  fail(thrown: unknown): void {
    const error = asCommandError(thrown);
    // What the user stopped is no failure.
    if (error.code === "cancelled") this.tell(error.message);
    else this.error = error;
  }

  async goHome(): Promise<void> {
    await this.#last.catch(() => undefined);
    if (this.view !== null) await this.attempt(() => this.backend.closeCase());
    this.view = null;
    this.brought = null;
    this.exported = null;
    this.notice = null;
    this.route = { screen: "home" };
    await this.all.refresh();
  }

  async goStart(): Promise<void> {
    if (this.view !== null) await this.goHome();
    this.route = { screen: "start" };
  }

  goTrash(): void {
    this.route = { screen: "trash" };
  }

  /** The case stays open behind the settings. */
  goSettings(): void {
    const back = this.route;
    if (back.screen !== "settings") this.route = { screen: "settings", back };
  }

  go(task: Task, section: string | null = null): void {
    this.route = { screen: "case", task, section, focus: null, back: null };
  }

  goPages(): void {
    const route = { screen: "case", task: "review", section: null, back: null } as const;
    this.route = { ...route, focus: "pages-title" };
  }

  /** Back to the review, to the link that led away from it. */
  goBack(): void {
    if (this.route.screen !== "case" || this.route.back === null) return;
    const { back, focus } = this.route;
    const section = null;
    this.route = { screen: "case", task: back, section, focus: from(focus), back: null };
  }

  /** Opens a locked PDF; what was wrong, if anything was. */
  async unlock(evidence: EvidenceId, title: string, password: string): Promise<CommandError | null> {
    let refused: CommandError | null = null;
    const opened = await this.#save(async () => {
      try {
        return await this.backend.unlockEvidence(evidence, password);
      } catch (thrown) {
        refused = asCommandError(thrown);
        return this.view as CaseView;
      }
    });
    if (opened && refused === null) {
      this.tell({ key: "window-unlock-done", args: { title: { type: "text", value: title } } });
    }
    return refused;
  }

  /** Goes to where something can be put right, and puts the focus there. */
  goTo(place: Place, back: Task | null = null): void {
    const focus = anchorOf(place);
    const route = { screen: "case", section: null, focus, back } as const;
    switch (place.at) {
      case "fact":
        if (place.fact === MONEY_HOPS) {
          this.route = { ...route, task: "money" };
          return;
        }
        this.route = { ...route, task: "facts", section: this.#sectionOf(place.fact) };
        return;
      case "slot":
      case "evidence":
        this.route = { ...route, task: "evidence" };
        return;
      case "self_check":
        this.route = { ...route, task: "self-checks" };
        return;
      case "deadline":
        this.route = { ...route, task: "send" };
        return;
      case "case":
        this.route = { ...route, task: "facts" };
    }
  }

  open(folder: string): Promise<void> {
    return this.#enter(() => this.backend.openCase(folder));
  }

  openSample(): Promise<void> {
    return this.#enter(() => this.backend.openSample());
  }

  create(scenario: string, recipient: string): Promise<void> {
    return this.#enter(() => this.backend.createCase(scenario, recipient));
  }

  /** A new case with the facts and the evidence of another. */
  duplicate(folder: string, title: string): Promise<void> {
    return this.#enter(() => this.backend.duplicateCase(folder, title));
  }

  /** Any change of the open case; whether it was kept. */
  change(change: () => Promise<CaseView>): Promise<boolean> {
    return this.#save(change);
  }

  edit(edit: Edit): Promise<boolean> {
    return this.#save(() => this.backend.editCase(edit));
  }

  async undo(): Promise<void> {
    const undone = await this.#save(() => this.backend.undo());
    if (undone) this.tell({ key: "window-notice-undone" });
  }

  async redo(): Promise<void> {
    const redone = await this.#save(() => this.backend.redo());
    if (redone) this.tell({ key: "window-notice-redone" });
  }

  async removeEvidence(evidence: EvidenceId, title: string): Promise<void> {
    const removed = await this.edit({ edit: "remove_evidence", evidence });
    if (removed) {
      this.tell(
        { key: "window-notice-removed", args: { title: { type: "text", value: title } } },
        true,
      );
    }
  }

  /** `null` when the command itself failed; the reading says whether the text was taken. */
  async setFact(fact: FactId, text: string): Promise<FactReading | null> {
    let reading: FactReading | null = null;
    await this.#save(async () => {
      const reply = await this.backend.setFact(fact, text);
      reading = reply.reading;
      return reply.view;
    });
    return reading;
  }

  /** What was wrong with the value, if anything was. */
  async setOverride(target: Target, value: string): Promise<CommandError | null> {
    try {
      this.#know(await this.backend.setOverride(target, value));
      return null;
    } catch (thrown) {
      return asCommandError(thrown);
    }
  }

  async resetOverride(target: Target): Promise<void> {
    const reply = await this.attempt(() => this.backend.resetOverride(target));
    if (reply !== null) this.#know(reply);
  }

  #know({ packs, view }: OverrideReply): void {
    this.packs = packs;
    if (view !== null && this.view !== null) this.view = view;
  }

  async chooseFiles(kind: EvidenceKindId | null): Promise<void> {
    const paths = await this.attempt(() => this.backend.pickFiles());
    if (paths !== null && paths.length > 0) await this.addFiles(paths, kind);
  }

  /** Before what stands at `position` now, counted from 0; at the end without one. */
  async addFiles(
    paths: string[],
    kind: EvidenceKindId | null,
    position: number | null = null,
  ): Promise<void> {
    await this.#takeIn(paths.length, () => this.backend.addFiles(paths, kind, position));
  }

  async paste(kind: EvidenceKindId | null): Promise<void> {
    await this.#takeIn(1, () => this.backend.paste(kind));
  }

  /** A better copy of an exhibit's file, picked by the user; what was done to it stays. */
  async replaceFile(evidence: EvidenceId): Promise<void> {
    const [path] = (await this.attempt(() => this.backend.pickFiles())) ?? [];
    if (path === undefined) return;
    let outcome: IntakeOutcome | undefined;
    const saved = await this.#save(async () => {
      const reply = await this.backend.replaceFile(evidence, path);
      [outcome] = reply.outcomes;
      return reply.view;
    });
    // What is told of an edit goes with the next one: only now is this one over.
    if (!saved) return;
    const twin = outcome?.duplicate_of ?? null;
    if (twin !== null) {
      const exhibits = this.view?.case.evidence ?? [];
      const exhibit = { type: "text", value: exhibitName(exhibits, twin) } as const;
      this.tell({ key: "window-viewer-replace-same", args: { exhibit } });
    } else this.tell(outcome?.problem ?? { key: "window-viewer-replaced" }, true);
  }

  async exportCase(
    formats: Format[],
    allowIncomplete: boolean,
  ): Promise<void> {
    this.exporting = { done: 0, total: 0, file_name: "", picture: null };
    await this.#last.catch(() => undefined);
    const { version } = this.outgoing;
    const reply = await this.attempt(() =>
      this.backend.exportCase(formats, allowIncomplete, this.outgoing.shape),
    );
    this.exporting = null;
    if (reply !== null) this.exported = { reply, version };
  }

  /** `undo` takes back the latest edit, or what it says itself. */
  tell(message: Message, undo: boolean | (() => unknown) = false): void {
    const back = undo === true ? () => this.undo() : undo || null;
    this.notice = { message, undo: back, ofEdit: undo === true };
  }

  async #takeIn(total: number, take: () => Promise<IntakeReply>): Promise<void> {
    this.intake = { done: 0, total, file_name: "", picture: null };
    this.taken = [];
    this.brought = null;
    await this.#save(async () => {
      const reply = await take();
      // Where all went well a word is enough; the rest stays until it is read.
      const clean = reply.outcomes.every(({ evidence, problem }) => evidence !== null && !problem);
      if (clean && !reply.cancelled && reply.skipped.length === 0 && reply.outcomes.length > 0) {
        const count = { type: "number", value: reply.outcomes.length } as const;
        this.tell({ key: "window-intake-taken", args: { count } });
      } else {
        const { outcomes, skipped, cancelled } = reply;
        this.brought = { outcomes, skipped, cancelled };
      }
      return reply.view;
    });
    this.intake = null;
  }

  #read(progress: Progress): void {
    this.intake = progress;
    const { picture } = progress;
    if (picture === null || this.taken.includes(picture)) return;
    // Each stays long enough to be seen, however fast the files are read.
    const now = performance.now();
    if (this.taken.length >= PICTURES && now - this.#lastPicture < PICTURE_STAYS) return;
    this.#lastPicture = now;
    this.taken = [picture, ...this.taken].slice(0, PICTURES);
  }

  async #enter(open: () => Promise<CaseView>): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    const view = await this.attempt(open);
    this.opening = false;
    if (view !== null) this.show(view);
    // What cannot be opened may have been moved away meanwhile.
    else if (this.route.screen === "home") await this.all.refresh();
  }

  /** Goes into a case that the backend has opened. */
  show(view: CaseView): void {
    this.outgoing.reset();
    this.view = view;
    this.error = null;
    this.saving = "saved";
    this.brought = null;
    this.exported = null;
    this.notice = null;
    this.go("facts");
  }

  /** The same without what was taken out of the case since; nothing once all of it is gone. */
  get arrived(): Brought | null {
    if (this.brought === null) return null;
    const here = new Set(this.view?.case.evidence.map(({ id }) => id));
    const { outcomes } = this.brought;
    const stays = outcomes.filter(({ evidence }) => evidence === null || here.has(evidence));
    const took = (some: IntakeOutcome[]) => some.some(({ evidence }) => evidence !== null);
    return took(outcomes) && !took(stays) ? null : { ...this.brought, outcomes: stays };
  }

  /** One change after the other, in the order they were made. */
  async #save(change: () => Promise<CaseView>): Promise<boolean> {
    if (this.view === null) return false;
    this.saving = "saving";
    const turn = this.#last.catch(() => undefined).then(change);
    this.#last = turn;
    const view = await this.attempt(() => turn);
    if (view !== null) {
      this.view = view;
      this.error = null;
      if (this.notice?.ofEdit) this.notice = null;
    }
    if (this.#last === turn) this.saving = view === null ? "failed" : "saved";
    return view !== null;
  }

  #sectionOf(fact: FactId): string | null {
    const scenario = this.view?.assessment.asked;
    return scenario ? sectionOf(scenario, fact) : null;
  }
}

function asCommandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    return thrown as CommandError;
  }
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "defect",
    message: { key: "window-error-unexpected", args: { detail: { type: "text", value: detail } } },
    remedy: { key: "window-error-unexpected.remedy" },
  };
}

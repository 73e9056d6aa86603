// What concerns all cases: finding one, the trash, one-file export and import, and the settings.

import type { CasePlace } from "../backend/bindings/CasePlace";
import type { CaseSummary } from "../backend/bindings/CaseSummary";
import type { Message } from "../backend/bindings/Message";
import type { Preferences } from "../backend/bindings/Preferences";
import type { Progress } from "../backend/bindings/Progress";
import type { SettingsView } from "../backend/bindings/SettingsView";
import type { TrashedCase } from "../backend/bindings/TrashedCase";
import { setLanguage } from "../i18n/language.svelte";
import type { Session } from "./session.svelte";

/** A case to look at, and where in it the words stand. */
export type Line = { summary: CaseSummary; place: CasePlace | null };

export class Cases {
  readonly #session: Session;
  trash = $state.raw<TrashedCase[]>([]);
  settings = $state.raw<SettingsView | null>(null);
  query = $state("");
  /** Where the words stand, by folder; `null` while nothing is looked for. */
  #found = $state.raw<Map<string, CasePlace> | null>(null);
  /** A case file is being written or read. */
  working = $state.raw<Progress | null>(null);
  /** A file whose case is here already, until the user has said what to do. */
  twin = $state.raw<{ path: string; folder: string } | null>(null);
  #asked = 0;
  /** What was thrown away last, as long as it can be taken back by a key. */
  #thrown: { id: string; name: string } | null = null;
  #saved: Promise<unknown> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The cases on the home screen, in their order. */
  get lines(): Line[] {
    const all = this.#session.cases;
    const found = this.#found;
    if (found === null) return all.map((summary) => ({ summary, place: null }));
    return all
      .filter(({ folder }) => found.has(folder))
      .map((summary) => ({ summary, place: found.get(summary.folder) ?? null }));
  }

  async start(): Promise<void> {
    const { backend } = this.#session;
    await this.#session.attempt(async () => {
      const [settings, trash] = await Promise.all([backend.settings(), backend.trash()]);
      this.settings = settings;
      this.trash = trash;
      const { language } = settings.preferences;
      if (language !== null) await setLanguage(language);
    });
  }

  /** Hears of case files, and opens the one that the window was started with. */
  async listen(): Promise<void> {
    const { backend } = this.#session;
    await this.#session.attempt(() =>
      Promise.all([
        backend.onCaseFileProgress((progress) => {
          if (this.working !== null) this.working = progress;
        }),
        backend.onFileWaiting(() => void this.openWaiting()),
      ]),
    );
    await this.openWaiting();
  }

  /** Looks for the words as they are typed; the latest question counts. */
  async find(query: string): Promise<void> {
    this.query = query;
    this.#asked += 1;
    const asked = this.#asked;
    if (query.trim() === "") {
      this.#found = null;
      return;
    }
    const found = await this.#session.attempt(() => this.#session.backend.findCases(query));
    if (found === null || asked !== this.#asked) return;
    this.#found = new Map(found.map(({ folder, place }) => [folder, place]));
  }

  /** Reads the home screen anew. */
  async refresh(): Promise<void> {
    const { backend } = this.#session;
    const read = await this.#session.attempt(() => Promise.all([backend.home(), backend.trash()]));
    if (read === null) return;
    const [home, trash] = read;
    this.#session.cases = home.cases;
    this.trash = trash;
    if (this.query !== "") await this.find(this.query);
  }

  async throwAway(folder: string, name: string): Promise<void> {
    const { backend } = this.#session;
    const trashed = await this.#session.attempt(() => backend.trashCase(folder));
    if (trashed === null) return;
    await this.refresh();
    this.#thrown = { id: trashed.id, name };
    this.#session.tell(named("window-cases-trashed", name), () => this.takeBack());
  }

  /** Whether there was a case to take back. */
  takeBack(): boolean {
    const thrown = this.#thrown;
    this.#thrown = null;
    if (thrown === null || !this.trash.some(({ id }) => id === thrown.id)) return false;
    void this.restore(thrown.id, thrown.name);
    return true;
  }

  async restore(id: string, name: string): Promise<void> {
    const { backend } = this.#session;
    const folder = await this.#session.attempt(() => backend.restoreCase(id));
    if (folder === null) return;
    await this.refresh();
    this.#session.tell(named("window-cases-restored", name));
  }

  /** Nothing brings them back after this. */
  async deleteForEver(ids: string[]): Promise<void> {
    const { backend } = this.#session;
    const done = await this.#session.attempt(async () => {
      await backend.deleteForEver(ids);
      return true;
    });
    await this.refresh();
    if (done) this.#session.tell(counted("window-cases-deleted", ids.length));
  }

  /** Writes the case as one file where the user says. */
  async pack(folder: string, name: string): Promise<void> {
    const { backend } = this.#session;
    this.working = { done: 0, total: 0, file_name: "", picture: null };
    const packed = await this.#session.attempt(() => backend.packCase(folder, fileNameOf(name)));
    this.working = null;
    if (packed === null) return;
    const file = lastOf(packed.path);
    const left = packed.left_behind;
    this.#session.tell(
      left === 0
        ? named("window-cases-packed", file)
        : counted("window-cases-packed-without", left),
    );
  }

  async chooseFile(): Promise<void> {
    const path = await this.#session.attempt(() => this.#session.backend.pickCaseFile());
    if (path !== null) await this.bringIn(path);
  }

  /** Makes a case of a file and opens it; one that is here already is asked about. */
  async bringIn(path: string, again = false): Promise<void> {
    if (this.working !== null) return;
    this.twin = null;
    this.working = { done: 0, total: 0, file_name: lastOf(path), picture: null };
    const { backend } = this.#session;
    const imported = await this.#session.attempt(() => backend.importCase(path, again));
    this.working = null;
    if (imported?.is === "open") this.#session.show(imported.view);
    else if (imported?.is === "here_already") this.twin = { path, folder: imported.folder };
  }

  /** The case that is here already. */
  openTwin(): void {
    const folder = this.twin?.folder;
    this.twin = null;
    if (folder !== undefined) void this.#session.open(folder);
  }

  /** The file as a second case. */
  importTwin(): void {
    const path = this.twin?.path;
    if (path !== undefined) void this.bringIn(path, true);
  }

  async openWaiting(): Promise<void> {
    const path = await this.#session.attempt(() => this.#session.backend.waitingFile());
    if (path !== null) await this.bringIn(path);
  }

  /** Every setting is kept as it is chosen, one after the other. */
  async set(change: Partial<Preferences>): Promise<void> {
    if (this.settings === null) return;
    const preferences = { ...this.settings.preferences, ...change };
    this.settings = { ...this.settings, preferences };
    const turn = this.#saved
      .catch(() => undefined)
      .then(() => this.#session.backend.saveSettings(preferences));
    this.#saved = turn;
    const saved = await this.#session.attempt(() => turn);
    if (saved !== null && this.#saved === turn) this.settings = saved;
  }

  setDetail(fact: string, typed: string): Promise<void> {
    const details = { ...this.settings?.preferences.details };
    if (typed.trim() === "") delete details[fact];
    else details[fact] = typed.trim();
    return this.set({ details });
  }

  async useMyDetails(): Promise<void> {
    const used = await this.#session.change(() => this.#session.backend.useMyDetails());
    if (used) this.#session.tell({ key: "window-details-used" }, () => this.#session.undo());
  }

  async keepMyDetails(): Promise<void> {
    const kept = await this.#session.attempt(() => this.#session.backend.keepMyDetails());
    if (kept === null) return;
    this.settings = kept;
    this.#session.tell({ key: "window-details-kept" });
  }
}

/** The file's own name. */
function lastOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function named(key: string, name: string): Message {
  return { key, args: { name: { type: "text", value: name } } };
}

function counted(key: string, count: number): Message {
  return { key, args: { count: { type: "number", value: count } } };
}

/** What every system takes as the name of a file. */
function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim().slice(0, 80) || "case";
}

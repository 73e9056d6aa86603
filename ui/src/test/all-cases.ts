// What the backend in memory does with all cases together: trash, search, one-file export, settings.

import type { Backend } from "../backend/backend";
import type { Case } from "../backend/bindings/Case";
import type { CaseFound } from "../backend/bindings/CaseFound";
import type { CaseSummary } from "../backend/bindings/CaseSummary";
import type { CaseView } from "../backend/bindings/CaseView";
import type { Packs } from "../backend/bindings/Packs";
import type { SettingsView } from "../backend/bindings/SettingsView";
import { textOf } from "../facts/answer";
import { assess } from "./assessment";
import { apply, NOW, read } from "./case";

type Around = {
  cases: Map<string, Case>;
  packs: () => Packs;
  current: () => Case;
  enter: (folder: string, opened: Case) => CaseView;
  put: (changed: Case) => CaseView;
};

export type Surroundings = {
  /** What stands in the trash, by id. */
  trashed: Map<string, Case>;
  /** What the file manager asked for. */
  waiting: string | null;
  settings: SettingsView;
  /** Where the user says to write, or what to read. */
  picked: string | null;
};

type AllCases = Pick<
  Backend,
  | "home"
  | "findCases"
  | "duplicateCase"
  | "trashCase"
  | "trash"
  | "restoreCase"
  | "deleteForEver"
  | "packCase"
  | "pickCaseFile"
  | "importCase"
  | "cancelCaseFile"
  | "waitingFile"
  | "settings"
  | "saveSettings"
  | "timeZones"
  | "useMyDetails"
  | "keepMyDetails"
  | "onCaseFileProgress"
  | "onFileWaiting"
>;

export function surroundings(): Surroundings {
  const preferences = {
    language: null,
    ticket_language: null,
    paper: "a4" as const,
    time_zone: null,
    details: {},
  };
  return {
    trashed: new Map(),
    waiting: null,
    picked: "/home/lin/Documents/case.docket",
    settings: {
      preferences,
      file: "/home/lin/.config/app.docket.desktop/settings.toml",
      problem: null,
      not_understood: [],
      local_time_zone: "Asia/Shanghai",
    },
  };
}

export function allCases(state: Surroundings, around: Around): AllCases {
  const { cases, packs, current, enter, put } = around;
  const trashed = (id: string, kept: Case) => ({
    id,
    folder: id,
    title: kept.title,
    scenario: kept.scenario,
    recipient: kept.recipient,
    evidence: kept.evidence.length,
    trashed_at: NOW,
  });
  return {
    home: async () => ({
      cases: [...cases].map(([folder, kept]) => summary(folder, kept, packs())),
      problem: null,
    }),
    findCases: async (query) => {
      const wanted = query.toLowerCase();
      return [...cases].flatMap(([folder, kept]): CaseFound[] => {
        const name = `${kept.title} ${kept.scenario} ${kept.recipient}`.toLowerCase();
        if (name.includes(wanted)) return [{ folder, place: { in: "name" as const } }];
        const found = Object.entries(kept.facts).find(
          ([, fact]) => fact !== undefined && textOf(fact.answer).toLowerCase().includes(wanted),
        );
        if (found?.[1] === undefined) return [];
        const text = textOf(found[1].answer);
        return [{ folder, place: { in: "fact" as const, fact: found[0], text } }];
      });
    },
    duplicateCase: async (folder, title) => {
      const source = cases.get(folder) ?? current();
      return enter(`${folder}-2`, { ...source, title, submissions: [], self_checks: {} });
    },
    trashCase: async (folder) => {
      const kept = cases.get(folder) ?? current();
      cases.delete(folder);
      state.trashed.set(folder, kept);
      return trashed(folder, kept);
    },
    trash: async () => [...state.trashed].map(([id, kept]) => trashed(id, kept)),
    restoreCase: async (id) => {
      const kept = state.trashed.get(id) ?? current();
      state.trashed.delete(id);
      cases.set(id, kept);
      return id;
    },
    deleteForEver: async (ids) => ids.forEach((id) => state.trashed.delete(id)),
    packCase: async () =>
      state.picked === null ? null : { path: state.picked, bytes: 1_840_000, left_behind: 0 },
    pickCaseFile: async () => state.picked,
    importCase: async (path, again) => {
      if (path.includes("broken")) {
        throw {
          code: "bad_case_file",
          message: {
            key: "store-error-case-file-cut-short",
            args: { file: { type: "text", value: path } },
          },
          remedy: { key: "store-error-case-file-cut-short.remedy" },
        };
      }
      const here = cases.has("sample");
      const source = cases.get("sample") ?? [...cases.values()][0] ?? current();
      if (here && !again) return { is: "here_already", folder: "sample" };
      return { is: "open", view: enter("imported", source) };
    },
    cancelCaseFile: async () => undefined,
    waitingFile: async () => {
      const { waiting } = state;
      state.waiting = null;
      return waiting;
    },
    settings: async () => state.settings,
    saveSettings: async (preferences) => {
      state.settings = { ...state.settings, preferences };
      return state.settings;
    },
    timeZones: async () => ["America/New_York", "Asia/Shanghai", "Asia/Tokyo", "Europe/London"],
    useMyDetails: async () => {
      let changed = current();
      for (const [fact, typed] of Object.entries(state.settings.preferences.details)) {
        const definition = packs().facts[fact];
        if (typed === undefined || definition === undefined || fact in changed.facts) continue;
        const { answer } = read(definition, String(typed));
        if (answer === null) continue;
        const value = { answer, origin: { from: "typed" as const } };
        changed = apply(changed, { edit: "set_fact", fact, value });
      }
      return put(changed);
    },
    keepMyDetails: async () => {
      const details = { ...state.settings.preferences.details };
      for (const [fact, value] of Object.entries(current().facts)) {
        if (value !== undefined && packs().facts[fact]?.own_detail) {
          details[fact] = textOf(value.answer);
        }
      }
      const preferences = { ...state.settings.preferences, details };
      state.settings = { ...state.settings, preferences };
      return state.settings;
    },
    onCaseFileProgress: async () => () => undefined,
    onFileWaiting: async () => () => undefined,
  };
}

function summary(folder: string, kept: Case, packs: Packs): CaseSummary {
  const { findings, readiness, clocks } = assess(kept, packs);
  const sent = kept.submissions?.at(-1);
  const gathering = readiness === "not_ready" ? "gathering" : "ready";
  return {
    folder,
    title: kept.title,
    scenario: kept.scenario,
    recipient: kept.recipient,
    readiness,
    standing:
      sent === undefined
        ? { is: gathering }
        : sent.reply.outcome === null
          ? { is: "sent", on: sent.sent_at.slice(0, 10) }
          : { is: sent.reply.outcome },
    blockers: findings.filter(({ severity }) => severity === "blocker").length,
    evidence: kept.evidence.length,
    first_clock: clocks[0] ?? null,
    changed_at: NOW,
    problem: null,
  };
}

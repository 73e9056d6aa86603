// A backend held in memory, for tests and for the development page: it applies edits, undoes them
// and finds what is missing, in the shapes of the real one but without its knowledge.

import type { Backend, FileDrag } from "../backend/backend";
import type { Case } from "../backend/bindings/Case";
import type { CaseView } from "../backend/bindings/CaseView";
import type { CommandError } from "../backend/bindings/CommandError";
import type { ExhibitSuggestion } from "../backend/bindings/ExhibitSuggestion";
import type { FactDefinition } from "../backend/bindings/FactDefinition";
import type { IntakeOutcome } from "../backend/bindings/IntakeOutcome";
import type { Message } from "../backend/bindings/Message";
import { allCases, surroundings, type Surroundings } from "./all-cases";
import { assess } from "./assessment";
import { apply, emptyCase, eventsOf, piece, read, recordSent, sample, TODAY } from "./case";
import { blackened, MAIL, privateIn } from "./exhibit";
import { drawn, estimated, exported, unlocked } from "./outgoing";
import { withOwn } from "./own";
import { packs } from "./packs";
import { compared, explain, find, idsIn } from "./words";

type Pictures = {
  thumbnail: (file: string) => Promise<ArrayBuffer>;
  page: (page: number) => Promise<ArrayBuffer>;
};

export type Memory = Backend & {
  /** What the shell would say of files held over the window. */
  drag: (drag: FileDrag) => void;
  /** Changes how the open case is seen: read-only, recovered. */
  pretend: (change: Partial<CaseView>) => void;
  /** Every text that was copied. */
  copied: string[];
  /** What stands around the cases: trash, settings, files picked. */
  around: Surroundings;
};

const NAMED: { [words: string]: string } = { 退票: "E10", statement: "E09", 提现: "E08" };

const key = (name: string): Message => ({ key: name });

export function memory(pictures: Pictures = blank()): Memory {
  let all = packs();
  const own = new Map<string, string>();
  const cases = new Map<string, Case>();
  let folder: string | null = null;
  let pretended: Partial<CaseView> = {};
  let generation = 0;
  let done: Case[] = [];
  let undone: Case[] = [];
  const heard = new Set<(drag: FileDrag) => void>();
  const copied: string[] = [];
  const around = surroundings();

  const current = (): Case => {
    const found = folder === null ? undefined : cases.get(folder);
    if (found === undefined) throw refusal("no_case_open", "command-no-case-open");
    return found;
  };
  const view = (): CaseView => ({
    folder: folder ?? "",
    case: current(),
    assessment: assess(current(), all),
    can_undo: done.length > 0,
    can_redo: undone.length > 0,
    generation,
    read_only: null,
    recovered: false,
    notices: [],
    ...pretended,
  });
  const enter = (name: string, opened: Case): CaseView => {
    folder = name;
    cases.set(name, opened);
    done = [];
    undone = [];
    return view();
  };
  const put = (changed: Case): CaseView => {
    done.push(current());
    undone = [];
    generation += 1;
    cases.set(folder ?? "", changed);
    return view();
  };
  /** The packs anew, with all that is set. */
  const known = () => {
    all = [...own].reduce(
      (built, [target, value]) => withOwn(built, target, value) ?? built,
      packs(),
    );
    return { packs: all, view: folder === null ? null : view() };
  };
  const step = (from: Case[], to: Case[]): CaseView => {
    const other = from.pop();
    if (other !== undefined) {
      to.push(current());
      generation += 1;
      cases.set(folder ?? "", other);
    }
    return view();
  };
  const take = (files: string[], kind: string | null, position: number | null = null) => {
    let changed = current();
    const at = position ?? changed.evidence.length;
    const outcomes = files.map((path): IntakeOutcome => {
      const name = path.split("/").at(-1) ?? path;
      const none = {
        file_name: name,
        evidence: null,
        duplicate_of: null,
        problem: null,
        remedy: null,
      };
      const twin = changed.evidence.find(({ original }) => original.file_name === name);
      if (twin !== undefined) return { ...none, duplicate_of: twin.id };
      if (name.startsWith("empty")) {
        return { ...none, problem: key("trouble-empty"), remedy: key("trouble-empty.remedy") };
      }
      const id = changed.next_evidence;
      changed = {
        ...changed,
        next_evidence: id + 1,
        evidence: changed.evidence.toSpliced(
          at + id - current().next_evidence,
          0,
          piece(id, name, kind, name.replace(/\.[^.]+$/, ""), null),
        ),
      };
      return { ...none, evidence: id };
    });
    const after = changed === current() ? view() : put(changed);
    return { view: after, outcomes, skipped: [], cancelled: false };
  };
  const definitionOf = (fact: string): FactDefinition => {
    const found = all.facts[fact];
    if (found === undefined) throw refusal("no_such_fact", "command-no-such-fact");
    return found;
  };

  return {
    copied,
    drag: (drag) => heard.forEach((listener) => listener(drag)),
    pretend: (change) => (pretended = change),
    packs: async () => all,
    around,
    ...allCases(around, { cases, packs: () => all, current, enter, put }),
    createCase: async (scenario, recipient) =>
      enter(`case-${cases.size + 1}`, emptyCase(scenario, recipient)),
    openCase: async (name) => {
      const found = cases.get(name);
      if (found === undefined) throw refusal("no_such_case", "command-no-such-case");
      return enter(name, found);
    },
    openSample: async () => enter("sample", sample(all)),
    closeCase: async () => {
      folder = null;
    },
    findScenarios: async (query) => find(all, query),
    explainCode: async (text) => explain(all, text),
    findIds: async (text) => idsIn(text),
    compareTexts: async (left, right) => compared(left, right),
    setOverride: async (target, value) => {
      const changed = withOwn(packs(), target, value);
      if (changed === null) throw refusal("bad_value", "override-not-a-count");
      own.set(target, value);
      return known();
    },
    resetOverride: async (target) => {
      own.delete(target);
      return known();
    },
    recordSent: async (sent) => put(recordSent(current(), sent)),
    recordReply: async (submission, reply) =>
      put(apply(current(), { edit: "record_reply", submission, reply })),
    forgetSubmission: async (submission) =>
      put(apply(current(), { edit: "remove_submission", submission })),
    carryOn: async (scenario, recipient) =>
      put(apply(current(), { edit: "continue_as", scenario, recipient, step: null })),
    saveCalendar: async () => "/home/lin/Documents/Docket/sample/exports/2/deadlines.ics",
    editCase: async (edit) => put(apply(current(), edit)),
    undo: async () => step(done, undone),
    redo: async () => step(undone, done),
    readFact: async (fact, text) => read(definitionOf(fact), text),
    setFact: async (fact, text) => {
      const reading = read(definitionOf(fact), text);
      if (text.trim() === "") {
        return { view: put(apply(current(), { edit: "set_fact", fact, value: null })), reading };
      }
      if (reading.answer === null) return { view: view(), reading };
      const value = { answer: reading.answer, origin: { from: "typed" as const } };
      return { view: put(apply(current(), { edit: "set_fact", fact, value })), reading };
    },
    pickFiles: async () => ["/files/chosen-statement.pdf"],
    addFiles: async (paths, kind, position) => take(paths, kind, position),
    cancelIntake: async () => undefined,
    paste: async (kind) => take([`/pasted-${generation}.png`], kind),
    takenPicture: () => pictures.thumbnail("bank-app-return.png"),
    suggest: async (evidence) => evidence.map((id) => guess(fileOf(current(), id))),
    thumbnail: (evidence) => pictures.thumbnail(fileOf(current(), evidence)),
    evidencePage: (evidence) => pictures.thumbnail(fileOf(current(), evidence)),
    readable: async () => MAIL,
    sentPage: (evidence) => pictures.thumbnail(fileOf(current(), evidence)),
    sentWords: async (evidence, recipient) => blackened(current(), evidence, recipient),
    suggestRedactions: async (evidence) => privateIn(current(), evidence),
    replaceFile: async (evidence, path) => {
      const name = path.split("/").at(-1) ?? path;
      const { original, contents, captured_at } = piece(evidence, name, null, "", null);
      const file = { original: { ...original, sha256: "7c1d".repeat(16) }, contents, captured_at };
      const outcome = { file_name: name, evidence, duplicate_of: null, problem: null, remedy: null };
      return {
        view: put(apply(current(), { edit: "replace_file", evidence, file })),
        outcomes: [outcome],
        skipped: [],
        cancelled: false,
      };
    },
    unlockEvidence: async (evidence, password) => unlocked(put, current(), evidence, password),
    opening: () => pictures.page(1),
    preview: async (_, shape) => drawn(shape),
    packetBudget: async () => estimated(current()),
    previewPage: (page) => pictures.page(page),
    timeline: async () => ({ today: TODAY, events: eventsOf(current()) }),
    ticketText: async () => ({
      subject: both(
        "Withdrawal failed - PMT-20261103-0421 - returned by bank",
        "提现失败-PMT-20261103-0421-银行退单",
      ),
      body: both(
        "Dear Payoneer Customer Support,\n\nOn 3 Nov 2026 I withdrew USD 8,420.00.",
        "派安盈客服，您好：\n\n2026年11月3日我提现 USD 8,420.00。",
      ),
      fields: [
        {
          label: both("Customer ID", "客户 ID"),
          texts: both("40218857", "40218857").slice(0, 1),
          limit: null,
        },
        {
          label: both("Reason", "原因"),
          texts: both("Withdrawal returned by the bank", "提现被银行退回"),
          limit: 20,
        },
      ],
    }),
    exportCase: async (formats, allowIncomplete) => {
      if (view().assessment.readiness === "not_ready" && !allowIncomplete) {
        throw refusal("not_ready", "command-not-ready");
      }
      return exported(formats);
    },
    cancelExport: async () => undefined,
    openExported: async () => undefined,
    revealExported: async () => undefined,
    zoom: async () => undefined,
    copyText: async (text) => {
      copied.push(text);
    },
    mark: async () => undefined,
    onIntakeProgress: async () => () => undefined,
    onExportProgress: async () => () => undefined,
    onFileDrag: async (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  };
}

function blank(): Pictures {
  const nothing = async () => new ArrayBuffer(0);
  return { thumbnail: nothing, page: nothing };
}

function both(en: string, zh: string) {
  return [
    { language: "en" as const, text: en, characters: [...en].length },
    { language: "zh-CN" as const, text: zh, characters: [...zh].length },
  ];
}

/** By a few names only. */
function guess(file: string): ExhibitSuggestion {
  const [words, kind] = Object.entries(NAMED).find(([words]) => file.includes(words)) ?? [];
  if (words === undefined || kind === undefined) return { kind: null, title: null, date: null };
  return {
    kind: { kind, certainty: "likely", source: "file_name", words },
    title: file.replace(/\.[^.]+$/, ""),
    date: { date: "2026-11-06", certainty: "likely", source: "capture_time" },
  };
}

function refusal(code: CommandError["code"], name: string): CommandError {
  return { code, message: key(name), remedy: key(`${name}.remedy`) };
}

function fileOf(from: Case, evidence: number): string {
  return from.evidence.find(({ id }) => id === evidence)?.original.file_name ?? "";
}

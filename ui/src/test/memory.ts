// A backend held in memory, for tests and for the development page: it applies edits, undoes them
// and finds what is missing, in the shapes of the real one but without its knowledge.

import { parse } from "smol-toml";

import type { Backend, FileDrag } from "../backend/backend";
import type { Answer } from "../backend/bindings/Answer";
import type { Assessment } from "../backend/bindings/Assessment";
import type { Case } from "../backend/bindings/Case";
import type { CaseView } from "../backend/bindings/CaseView";
import type { CommandError } from "../backend/bindings/CommandError";
import type { Edit } from "../backend/bindings/Edit";
import type { Evidence } from "../backend/bindings/Evidence";
import type { FactDefinition } from "../backend/bindings/FactDefinition";
import type { FactReading } from "../backend/bindings/FactReading";
import type { Finding } from "../backend/bindings/Finding";
import type { IntakeOutcome } from "../backend/bindings/IntakeOutcome";
import type { Message } from "../backend/bindings/Message";
import type { Packs } from "../backend/bindings/Packs";
import type { Severity } from "../backend/bindings/Severity";
import { exponentOf } from "../i18n/locale";
import { packs } from "./packs";
import SAMPLE from "../../../assets/sample/sample.toml?raw";

const NOW = "2026-11-22T10:00:00+08:00";
const DAY = 86_400_000;

type Sample = {
  scenario: string;
  recipient: string;
  title: string;
  facts: { [id: string]: string };
  self_checks: Case["self_checks"];
  evidence: { file: string; kind: string; title: string; date: string }[];
};

type Pictures = { thumbnail: (file: string) => Promise<ArrayBuffer>; page: (page: number) => Promise<ArrayBuffer> };

export type Memory = Backend & {
  /** What the shell would say of files held over the window. */
  drag: (drag: FileDrag) => void;
  /** Changes how the open case is seen: read-only, recovered. */
  pretend: (change: Partial<CaseView>) => void;
  /** Every text that was copied. */
  copied: string[];
};

const key = (name: string): Message => ({ key: name });

export function memory(pictures: Pictures = blank()): Memory {
  const all = packs();
  const cases = new Map<string, Case>();
  let folder: string | null = null;
  let pretended: Partial<CaseView> = {};
  let generation = 0;
  let done: Case[] = [];
  let undone: Case[] = [];
  let heard: ((drag: FileDrag) => void) | null = null;
  const copied: string[] = [];

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
  const step = (from: Case[], to: Case[]): CaseView => {
    const other = from.pop();
    if (other !== undefined) {
      to.push(current());
      generation += 1;
      cases.set(folder ?? "", other);
    }
    return view();
  };
  const take = (files: string[], kind: string | null) => {
    let changed = current();
    const outcomes = files.map((path): IntakeOutcome => {
      const name = path.split("/").at(-1) ?? path;
      const none = { file_name: name, evidence: null, duplicate_of: null, problem: null, remedy: null };
      const twin = changed.evidence.find(({ original }) => original.file_name === name);
      if (twin !== undefined) return { ...none, duplicate_of: twin.id };
      if (name.startsWith("empty")) {
        return { ...none, problem: key("trouble-empty"), remedy: key("trouble-empty.remedy") };
      }
      const id = changed.next_evidence;
      changed = {
        ...changed,
        next_evidence: id + 1,
        evidence: [...changed.evidence, piece(id, name, kind, name.replace(/\.[^.]+$/, ""), null)],
      };
      return { ...none, evidence: id };
    });
    return { view: changed === current() ? view() : put(changed), outcomes };
  };
  const definitionOf = (fact: string): FactDefinition => {
    const found = all.facts[fact];
    if (found === undefined) throw refusal("no_such_fact", "command-no-such-fact");
    return found;
  };

  return {
    copied,
    drag: (drag) => heard?.(drag),
    pretend: (change) => (pretended = change),
    packs: async () => all,
    home: async () => ({
      cases: [...cases].map(([name, kept]) => {
        const { findings, readiness, clocks } = assess(kept, all);
        return {
          folder: name,
          title: kept.title,
          scenario: kept.scenario,
          recipient: kept.recipient,
          readiness,
          blockers: findings.filter(({ severity }) => severity === "blocker").length,
          evidence: kept.evidence.length,
          first_clock: clocks[0] ?? null,
          changed_at: NOW,
          problem: null,
        };
      }),
    }),
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
    addFiles: async (paths, kind) => take(paths, kind),
    cancelIntake: async () => undefined,
    pasteImage: async (kind) => take([`/pasted-${generation}.png`], kind),
    thumbnail: (evidence) => pictures.thumbnail(fileOf(current(), evidence)),
    evidencePage: (evidence) => pictures.thumbnail(fileOf(current(), evidence)),
    readable: async () => ({
      is: "email",
      headers: [
        ["From", "notifications@payoneer.example"],
        ["Subject", "Your withdrawal is on its way"],
      ],
      body: "USD 8,420.00 will arrive by 6 Nov 2026.",
      attachments: [],
    }),
    preview: async () => ({ pages: 4, bytes: 1_840_000, missing_glyphs: [], skipped: [] }),
    previewPage: (page) => pictures.page(page),
    ticketText: async () => ({
      subject: both("Withdrawal failed - PMT-20261103-0421 - returned by bank", "提现失败-PMT-20261103-0421-银行退单"),
      body: both("Dear Payoneer Customer Support,\n\nOn 3 Nov 2026 I withdrew USD 8,420.00.", "派安盈客服，您好：\n\n2026年11月3日我提现 USD 8,420.00。"),
      fields: [
        { label: both("Customer ID", "客户 ID"), texts: both("40218857", "40218857").slice(0, 1), limit: null },
        { label: both("Reason", "原因"), texts: both("Withdrawal returned by the bank", "提现被银行退回"), limit: 20 },
      ],
    }),
    exportCase: async (formats, allowIncomplete) => {
      if (view().assessment.readiness === "not_ready" && !allowIncomplete) {
        throw refusal("not_ready", "command-not-ready");
      }
      return {
        folder: "/home/lin/Documents/Docket/sample/exports/1",
        files: formats.map((format) => ({
          format,
          path: `/home/lin/Documents/Docket/sample/exports/1/PMT-20261103-0421.${format === "copy" ? "txt" : format}`,
          bytes: format === "copy" ? 3_120 : 1_840_000,
        })),
        skipped: [],
      };
    },
    cancelExport: async () => undefined,
    openExported: async () => undefined,
    revealExported: async () => undefined,
    copyText: async (text) => {
      copied.push(text);
    },
    onIntakeProgress: async () => () => undefined,
    onExportProgress: async () => () => undefined,
    onFileDrag: async (listener) => {
      heard = listener;
      return () => (heard = null);
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

function refusal(code: CommandError["code"], name: string): CommandError {
  return { code, message: key(name), remedy: key(`${name}.remedy`) };
}

function fileOf(from: Case, evidence: number): string {
  return from.evidence.find(({ id }) => id === evidence)?.original.file_name ?? "";
}

function emptyCase(scenario: string, recipient: string): Case {
  return {
    id: "case",
    title: "",
    scenario,
    recipient,
    ticket_language: "both",
    created_at: NOW,
    facts: {},
    evidence: [],
    self_checks: {},
    next_evidence: 1,
  };
}

function sample(all: Packs): Case {
  const from = parse(SAMPLE) as unknown as Sample;
  const opened = emptyCase(from.scenario, from.recipient);
  for (const [id, text] of Object.entries(from.facts)) {
    const definition = all.facts[id];
    const answer = definition === undefined ? null : read(definition, text).answer;
    if (answer !== null) opened.facts[id] = { answer, origin: { from: "typed" } };
  }
  const evidence = from.evidence.map(({ file, kind, title, date }, index) =>
    piece(index + 1, file, kind, title, date),
  );
  return {
    ...opened,
    title: from.title,
    self_checks: from.self_checks,
    watermark: "fictional",
    evidence,
    next_evidence: evidence.length + 1,
  };
}

function piece(id: number, name: string, kind: string | null, title: string, date: string | null): Evidence {
  const media = name.endsWith(".pdf") ? "pdf" : name.endsWith(".eml") ? "email" : "png";
  const contents: Evidence["contents"] =
    media === "pdf"
      ? { is: "pdf", pages: 3 }
      : media === "email"
        ? { is: "email", subject: title, from: "notifications@payoneer.example", attachments: 0 }
        : { is: "image", width: 1170, height: 2532, orientation: 1 };
  return {
    id,
    original: { sha256: "5f2b".repeat(16), bytes: 412_300 + id * 1_000, file_name: name, media },
    contents,
    captured_at: null,
    added_at: NOW,
    kind,
    title,
    date,
    proves: [],
  };
}

function apply(before: Case, edit: Edit): Case {
  const evidence = [...before.evidence];
  switch (edit.edit) {
    case "set_title":
      return { ...before, title: edit.title };
    case "set_scenario":
      return { ...before, scenario: edit.scenario, recipient: edit.recipient };
    case "set_ticket_language":
      return { ...before, ticket_language: edit.ticket_language };
    case "set_fact": {
      const facts = { ...before.facts };
      if (edit.value === null) delete facts[edit.fact];
      else facts[edit.fact] = edit.value;
      return { ...before, facts };
    }
    case "answer_self_check": {
      const answers = { ...before.self_checks };
      if (edit.answer === null) delete answers[edit.self_check];
      else answers[edit.self_check] = edit.answer;
      return { ...before, self_checks: answers };
    }
    case "add_evidence":
      evidence.splice(edit.position ?? evidence.length, 0, edit.evidence);
      return { ...before, evidence };
    case "remove_evidence":
      return { ...before, evidence: evidence.filter(({ id }) => id !== edit.evidence) };
    case "move_evidence": {
      const [moved] = evidence.splice(evidence.findIndex(({ id }) => id === edit.evidence), 1);
      if (moved !== undefined) evidence.splice(edit.position, 0, moved);
      return { ...before, evidence };
    }
    case "describe_evidence":
      return {
        ...before,
        evidence: evidence.map((one) => (one.id === edit.evidence ? { ...one, ...edit.description } : one)),
      };
    case "together":
      return edit.edits.reduce(apply, before);
  }
}

function read(definition: FactDefinition, typed: string): FactReading {
  const hidden = [...typed].filter((character) => character === "\u200b").length;
  const removed = hidden > 0 ? [{ code_point: "U+200B", count: hidden }] : [];
  const text = typed.replaceAll("\u200b", "").trim();
  if (text === "") return { answer: null, removed, problem: null, warnings: [] };
  const answer = answerOf(definition, text);
  const problem = answer === null ? { key: `answer-not-${definition.kind}`, args: { text: { type: "text" as const, value: text } } } : null;
  return { answer, removed, problem, warnings: [] };
}

function answerOf(definition: FactDefinition, text: string): Answer | null {
  switch (definition.kind) {
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(text) ? { type: "date", value: text } : null;
    case "date_time":
      return /[T ].*[+-]\d\d:\d\d$/.test(text) ? { type: "date_time", value: text.replace(" ", "T").replace(" ", "") } : null;
    case "money": {
      const [, currency, whole = "", decimals = ""] = /^([A-Z]{3}) (\d+)(?:\.(\d+))?$/.exec(text) ?? [];
      if (currency === undefined || decimals.length > exponentOf(currency)) return null;
      const minorUnits = Number(whole + decimals.padEnd(exponentOf(currency), "0"));
      return { type: "money", value: { currency, minor_units: minorUnits } };
    }
    case "choice":
      return { type: "choice", value: text };
    case "yes_no":
      return { type: "yes_no", value: text === "yes" };
    case "integer":
      return /^\d+$/.test(text) ? { type: "integer", value: Number(text) } : null;
    case "decimal":
      return /^[\d.]+$/.test(text) ? { type: "decimal", value: text } : null;
    case "list":
      return { type: "list", value: text.split("\n") };
    case "rows":
      return {
        type: "rows",
        value: text.split("\n").map((line) => {
          const cells = line.split(/\s*\|\s*/);
          return Object.fromEntries(
            definition.fields.map(({ name }, index) => [name, { type: "text" as const, value: cells[index] ?? "" }]),
          );
        }),
      };
    default:
      return { type: "text", value: text };
  }
}

function assess(of: Case, all: Packs): Assessment {
  const scenario = all.scenarios[of.scenario];
  if (scenario === undefined) throw refusal("no_such_scenario", "command-no-such-scenario");
  const findings: Finding[] = [];
  const find = (rule: string, severity: Severity, place: Finding["place"], args: Message["args"]) => {
    findings.push({
      rule,
      severity,
      place,
      message: { key: `finding-${rule}`, args },
      remedy: { key: `finding-${rule}.remedy`, args },
      bounce_reason: null,
    });
  };
  for (const { any_of, need, section } of scenario.fact) {
    const [fact] = any_of;
    if (fact === undefined || need === "optional" || any_of.some((id) => id in of.facts)) continue;
    const args: Message["args"] = {
      fact: { type: "message", value: key(`fact-${fact}`) },
      section: { type: "message", value: key(`section-${section}`) },
      help: { type: "message", value: key(`fact-${fact}.help`) },
      facts: { type: "messages", value: any_of.map((id) => key(`fact-${id}`)) },
    };
    const several = any_of.length > 1 ? "-any" : "";
    if (need === "required") find(`fact-missing${several}`, "blocker", { at: "fact", fact }, args);
    else find(`fact-recommended${several}`, "advice", { at: "fact", fact }, args);
  }
  const filling = (kinds: string[]) =>
    of.evidence.filter(({ kind }) => kind !== null && kinds.includes(kind)).map(({ id }) => id);
  const slots = scenario.evidence.map((request) => ({ ...request, filled_by: filling([request.kind]) }));
  for (const { kind, need, filled_by } of slots) {
    if (filled_by.length > 0 || need === "optional") continue;
    const args: Message["args"] = {
      id: { type: "text", value: kind },
      evidence: { type: "message", value: key(`evidence-${kind}`) },
      shows: { type: "message", value: key(`evidence-${kind}.must-show`) },
      "must-show": { type: "message", value: key(`evidence-${kind}.must-show`) },
      where: { type: "message", value: key(`evidence-${kind}.where`) },
      how: { type: "message", value: key(`evidence-${kind}.how`) },
    };
    if (need === "required") find("evidence-missing", "blocker", { at: "slot", kind }, args);
    else find("evidence-recommended", "warning", { at: "slot", kind }, args);
  }
  for (const id of scenario.self_checks) {
    if (id in of.self_checks) continue;
    const args: Message["args"] = { "self-check": { type: "message", value: key(`self-check-${id}`) } };
    find("self-check-open", "warning", { at: "self_check", self_check: id }, args);
  }
  const order: Severity[] = ["blocker", "warning", "advice"];
  findings.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  const chain = all.chains[scenario.chain]?.links ?? [];
  return {
    findings,
    readiness: findings[0]?.severity === "blocker" ? "not_ready" : "ready",
    clocks: clocksOf(of, all),
    slots,
    chain: chain.map((kinds, index) => ({ number: index + 1, kinds, filled_by: filling(kinds) })),
  };
}

function clocksOf(of: Case, all: Packs): Assessment["clocks"] {
  return (all.scenarios[of.scenario]?.deadlines ?? []).flatMap((id) => {
    const rule = all.deadlines[id];
    const answer = rule?.starts.map((fact) => of.facts[fact]?.answer).find((found) => found?.type === "date");
    if (rule === undefined || answer?.type !== "date") return [];
    const ends = new Date(new Date(`${answer.value}T00:00:00Z`).getTime() + rule.span.count * DAY);
    const days = Math.floor((ends.getTime() - new Date(NOW).getTime()) / DAY);
    return [{
      deadline: id,
      started: answer.value,
      ends: `${ends.toISOString().slice(0, 10)}T23:59:59+08:00`,
      days_left: days,
      closes: rule.closes,
      from: rule.from,
    }];
  });
}

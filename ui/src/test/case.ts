// Cases without the library: edits applied, texts read and the sample put together, as far as the
// tests need it.

import { parse } from "smol-toml";

import type { Answer } from "../backend/bindings/Answer";
import type { Case } from "../backend/bindings/Case";
import type { Edit } from "../backend/bindings/Edit";
import type { Evidence } from "../backend/bindings/Evidence";
import type { FactDefinition } from "../backend/bindings/FactDefinition";
import type { FactReading } from "../backend/bindings/FactReading";
import type { Packs } from "../backend/bindings/Packs";
import type { Sent } from "../backend/bindings/Sent";
import type { TimelineEvent } from "../backend/bindings/TimelineEvent";
import { exponentOf } from "../i18n/locale";
import SAMPLE from "../../../assets/sample/sample.toml?raw";

export const NOW = "2026-11-22T10:00:00+08:00";
export const TODAY = NOW.slice(0, 10);

type Sample = {
  scenario: string;
  recipient: string;
  title: string;
  facts: { [id: string]: string };
  self_checks: Case["self_checks"];
  evidence: { file: string; kind: string; title: string; date: string }[];
};
export function emptyCase(scenario: string, recipient: string): Case {
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

export function sample(all: Packs): Case {
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

export function piece(
  id: number,
  name: string,
  kind: string | null,
  title: string,
  date: string | null,
): Evidence {
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
    treatment: {
      quarter_turns: 0,
      crops: [],
      pages: [],
      marks: [],
      redactions: [],
      withheld_from: [],
    },
  };
}

export function apply(before: Case, edit: Edit): Case {
  const evidence = [...before.evidence];
  switch (edit.edit) {
    case "set_title":
      return { ...before, title: edit.title };
    case "set_scenario":
      return { ...before, scenario: edit.scenario, recipient: edit.recipient, step: null };
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
      const [moved] = evidence.splice(
        evidence.findIndex(({ id }) => id === edit.evidence),
        1,
      );
      if (moved !== undefined) evidence.splice(edit.position, 0, moved);
      return { ...before, evidence };
    }
    case "describe_evidence":
      return {
        ...before,
        evidence: evidence.map((one) =>
          one.id === edit.evidence ? { ...one, ...edit.description } : one,
        ),
      };
    case "record_submission": {
      const earlier = before.submissions ?? [];
      const known = earlier.some(({ id }) => id === edit.submission.id);
      const submissions = known
        ? earlier.map((one) => (one.id === edit.submission.id ? edit.submission : one))
        : earlier.toSpliced(edit.position ?? earlier.length, 0, edit.submission);
      const next = Math.max(before.next_submission ?? 1, edit.submission.id + 1);
      return { ...before, submissions, next_submission: next };
    }
    case "remove_submission": {
      const rest = (before.submissions ?? []).filter(({ id }) => id !== edit.submission);
      return { ...before, submissions: rest };
    }
    case "record_reply": {
      const submissions = (before.submissions ?? []).map((one) =>
        one.id === edit.submission ? { ...one, reply: edit.reply } : one,
      );
      return { ...before, submissions };
    }
    case "take_step":
      return { ...before, step: edit.step };
    case "continue_as":
      return { ...before, scenario: edit.scenario, recipient: edit.recipient, step: edit.step };
    case "treat_evidence":
      return {
        ...before,
        evidence: evidence.map((one) =>
          one.id === edit.evidence ? { ...one, treatment: edit.treatment } : one,
        ),
      };
    case "replace_file":
      return {
        ...before,
        evidence: evidence.map((one) =>
          one.id === edit.evidence ? { ...one, ...edit.file } : one,
        ),
      };
    case "together":
      return edit.edits.reduce(apply, before);
  }
}

/** What was sent, at the step the case stands at. */
export function recordSent(before: Case, { submission: known, ...sent }: Sent): Case {
  const earlier = (before.submissions ?? []).find(({ id }) => id === known);
  const submission = {
    id: before.next_submission ?? 1,
    recipient: before.recipient,
    scenario: before.scenario,
    step: before.step ?? 1,
    reply: { answer: null, outcome: null },
    ...earlier,
    ...sent,
  };
  return apply(before, { edit: "record_submission", submission, position: null });
}

export function read(definition: FactDefinition, typed: string): FactReading {
  const hidden = [...typed].filter((character) => character === "\u200b").length;
  const removed = hidden > 0 ? [{ code_point: "U+200B", count: hidden }] : [];
  const text = typed.replaceAll("\u200b", "").trim();
  if (text === "") return { answer: null, removed, problem: null, warnings: [] };
  const answer = answerOf(definition, text);
  const problem =
    answer === null
      ? {
          key: `answer-not-${definition.kind}`,
          args: { text: { type: "text" as const, value: text } },
        }
      : null;
  return { answer, removed, problem, warnings: [] };
}

function answerOf(definition: FactDefinition, text: string): Answer | null {
  switch (definition.kind) {
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(text) ? { type: "date", value: text } : null;
    case "date_time":
      return /[T ].*[+-]\d\d:\d\d$/.test(text)
        ? { type: "date_time", value: text.replace(" ", "T").replace(" ", "") }
        : null;
    case "money": {
      const [, currency, whole = "", decimals = ""] =
        /^([A-Z]{3}) (\d+)(?:\.(\d+))?$/.exec(text) ?? [];
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
            definition.fields.map(({ name }, index) => [
              name,
              { type: "text" as const, value: cells[index] ?? "" },
            ]),
          );
        }),
      };
    default:
      return { type: "text", value: text };
  }
}

/** The days of answers and exhibits, in order. */
export function eventsOf({ facts, evidence }: Case): TimelineEvent[] {
  const told = Object.entries(facts).flatMap(([fact, { answer }]) =>
    answer.type === "date" || answer.type === "date_time"
      ? [{ day: answer.value.slice(0, 10), time: null, what: fact, fact, evidence: [] }]
      : [],
  );
  const made = evidence.flatMap(({ id, title, date }) =>
    date === null ? [] : [{ day: date, time: null, what: title, fact: null, evidence: [id] }],
  );
  return [...told, ...made].sort((one, other) => one.day.localeCompare(other.day));
}

// How far each part of a case has come, for the task list. Derived from the case and its
// assessment; nothing of it is stored.

import type { CaseView } from "../backend/bindings/CaseView";
import type { Packs } from "../backend/bindings/Packs";
import type { FactId } from "../backend/bindings/FactId";
import type { Finding } from "../backend/bindings/Finding";
import type { Need } from "../backend/bindings/Need";
import type { Place } from "../backend/bindings/Place";
import type { Scenario } from "../backend/bindings/Scenario";

const STRENGTH: { [need in Need]: number } = { optional: 0, recommended: 1, required: 2 };

export type Status =
  "not-started" | "optional" | "needs-something" | "ready" | "waiting" | "late" | "done";

/** A question of a form: the facts it shows are those no question before it has shown. */
export type Question = { any_of: FactId[]; need: Need; shows: FactId[] };

/** `words` is the key of its name. */
export type Section = { id: string; words: string; questions: Question[]; status: Status };

/** Where answers stand that are not asked for any more, since another answer has changed. */
const LEFT_OVER = "left-over";

/** Asked for where the money is, whatever the scenario asks. */
export const MONEY_HOPS: FactId = "money_hops";

/** The short forms of a scenario, in its order; and a last one for what is answered beyond them. */
export function sectionsOf(scenario: Scenario, view: CaseView): Section[] {
  const sections: Section[] = [];
  const shown = new Map<FactId, Question>();
  const into = (id: string, words: string, any_of: FactId[], need: Need) => {
    const shows = any_of.filter((fact) => !shown.has(fact));
    const question = { any_of, need, shows };
    // Asked twice, for two reasons: the stronger one counts.
    for (const before of new Set(any_of.flatMap((fact) => shown.get(fact) ?? []))) {
      if (any_of.length === 1 && STRENGTH[need] > STRENGTH[before.need]) before.need = need;
    }
    if (shows.length === 0) return;
    let section = sections.find((candidate) => candidate.id === id);
    if (section === undefined) {
      section = { id, words, questions: [], status: "not-started" };
      sections.push(section);
    }
    section.questions.push(question);
    for (const fact of shows) shown.set(fact, question);
  };
  for (const { section, any_of, need } of scenario.facts) {
    into(section, `section-${section}`, any_of, need);
  }
  for (const fact of Object.keys(view.case.facts)) {
    if (!shown.has(fact) && fact !== MONEY_HOPS)
      into(LEFT_OVER, "window-left-over", [fact], "optional");
  }
  for (const section of sections) section.status = sectionStatus(section, view);
  return sections;
}

/** The form a fact stands in. */
export function sectionOf(scenario: Scenario, fact: FactId): string {
  return scenario.facts.find(({ any_of }) => any_of.includes(fact))?.section ?? LEFT_OVER;
}

function sectionStatus(section: Section, view: CaseView): Status {
  const facts = section.questions.flatMap(({ shows }) => shows);
  const started = facts.some((fact) => fact in view.case.facts);
  const blocked = facts.some((fact) => blocks(view, { at: "fact", fact }));
  const open = section.questions.some(
    ({ need, any_of }) => need === "required" && !any_of.some((fact) => fact in view.case.facts),
  );
  if (!started) {
    return section.questions.some(({ need }) => need === "required") ? "not-started" : "optional";
  }
  return blocked || open ? "needs-something" : "done";
}

export function evidenceStatus(packs: Packs, view: CaseView): Status {
  const { evidence } = view.case;
  if (evidence.length === 0) return "not-started";
  const open = view.assessment.slots.some(
    ({ need, kind, filled_by }) =>
      need === "required" && filled_by.length === 0 && !packs.evidence_kinds[kind]?.generated,
  );
  const unsorted = evidence.some(({ kind }) => kind === null);
  const blocked = view.assessment.findings.some(
    ({ severity, place }) =>
      severity === "blocker" && (place.at === "slot" || place.at === "evidence"),
  );
  return open || unsorted || blocked ? "needs-something" : "done";
}

export function selfChecksStatus(scenario: Scenario, view: CaseView): Status {
  const answered = scenario.self_checks.filter((id) => id in view.case.self_checks);
  if (answered.length === 0 && scenario.self_checks.length > 0) return "not-started";
  const blocked = scenario.self_checks.some((self_check) =>
    blocks(view, { at: "self_check", self_check }),
  );
  return blocked || answered.length < scenario.self_checks.length ? "needs-something" : "done";
}

const DATED = ["date", "date_time"];

/** What is found of days that cannot be, and of days that contradict each other. */
export const ABOUT_DAYS = ["date-order", "date-future", "evidence-future", "statement-undated"];

/** Whether anything has a day, and whether the days can be. */
export function timelineStatus(view: CaseView): Status {
  const { facts, evidence } = view.case;
  const dated =
    Object.values(facts).some(({ answer }) => DATED.includes(answer.type)) ||
    evidence.some(({ date }) => date !== null);
  if (!dated) return "not-started";
  const contradicted = view.assessment.findings.some(({ rule }) => ABOUT_DAYS.includes(rule));
  return contradicted ? "needs-something" : "done";
}

/** The days asked for and not answered, the required ones first. */
export function daysToAnswer(packs: Packs, view: CaseView): FactId[] {
  const open = (view.assessment.asked?.facts ?? []).filter(
    ({ any_of, need }) => need !== "optional" && !any_of.some((fact) => fact in view.case.facts),
  );
  const inOrder = open.toSorted((one, other) => STRENGTH[other.need] - STRENGTH[one.need]);
  const days = inOrder
    .flatMap(({ any_of }) => any_of.slice(0, 1))
    .filter((fact) => DATED.includes(packs.facts[fact]?.kind ?? ""));
  return [...new Set(days)];
}

/** Nothing more is found when reviewing. */
export function reviewStatus(view: CaseView): Status {
  return view.assessment.readiness === "ready" ? "done" : "needs-something";
}

/** Sending happens outside: here it is ready, until somebody says that it was sent. */
export function sendStatus(view: CaseView): Status {
  if (view.assessment.onward?.sent != null) return "done";
  return view.assessment.readiness === "ready" ? "ready" : "needs-something";
}

/** Where the money is, as far as the case says; nothing where no money is on its way. */
export function moneyStatus(view: CaseView): Status | null {
  const { nodes, late, owner } = view.assessment.settlement;
  if (nodes.length === 0 && view.assessment.trail.hops.length === 0) return null;
  // Late is no task; asking somebody else for it is.
  if (late !== null) return owner === view.case.recipient ? "late" : "needs-something";
  const known = nodes.some(({ started }) => started !== null);
  return known || view.assessment.trail.hops.length > 0 ? "done" : "not-started";
}

/** What was sent is waited for until something is due or can be done. */
export function afterStatus(view: CaseView): Status {
  const { onward } = view.assessment;
  const submissions = view.case.submissions ?? [];
  if (submissions.length === 0) return "not-started";
  if (onward === null || onward.next === null) return "done";
  const overdue = onward.awaited.some(({ days_left }) => days_left < 0);
  const open = onward.sent !== null && onward.next.opening.opens === "now";
  return overdue || open || onward.sent === null ? "needs-something" : "waiting";
}

/** The findings about one place. */
export function findingsAt(view: CaseView, place: Place): Finding[] {
  return view.assessment.findings.filter((finding) => samePlace(finding.place, place));
}

export function countOf(view: CaseView, severity: Finding["severity"]): number {
  return view.assessment.findings.filter((finding) => finding.severity === severity).length;
}

/** What the scenario asks of the case that is open, as its answers so far have it. */
export function scenarioOf(view: CaseView): Scenario | null {
  return view.assessment.asked;
}

function blocks(view: CaseView, place: Place): boolean {
  return findingsAt(view, place).some(({ severity }) => severity === "blocker");
}

function samePlace(one: Place, other: Place): boolean {
  switch (one.at) {
    case "case":
      return other.at === "case";
    case "fact":
      return other.at === "fact" && other.fact === one.fact;
    case "slot":
      return other.at === "slot" && other.kind === one.kind;
    case "evidence":
      return other.at === "evidence" && other.evidence === one.evidence;
    case "self_check":
      return other.at === "self_check" && other.self_check === one.self_check;
    case "deadline":
      return other.at === "deadline" && other.deadline === one.deadline;
  }
}

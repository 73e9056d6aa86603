// How far each part of a case has come, for the task list. Derived from the case and its
// assessment; nothing of it is stored.

import type { CaseView } from "../backend/bindings/CaseView";
import type { Packs } from "../backend/bindings/Packs";
import type { FactId } from "../backend/bindings/FactId";
import type { FactRequest } from "../backend/bindings/FactRequest";
import type { Finding } from "../backend/bindings/Finding";
import type { Place } from "../backend/bindings/Place";
import type { Scenario } from "../backend/bindings/Scenario";

export type Status = "not-started" | "optional" | "needs-something" | "ready" | "done";

export type Section = { id: string; requests: FactRequest[]; status: Status };

/** The short forms of a scenario, in its order. */
export function sectionsOf(scenario: Scenario, view: CaseView): Section[] {
  const sections: Section[] = [];
  for (const request of scenario.fact) {
    let section = sections.find(({ id }) => id === request.section);
    if (section === undefined) {
      section = { id: request.section, requests: [], status: "not-started" };
      sections.push(section);
    }
    section.requests.push(request);
  }
  for (const section of sections) section.status = sectionStatus(section, view);
  return sections;
}

/** The form a fact stands in. */
export function sectionOf(scenario: Scenario, fact: FactId): string | null {
  return scenario.fact.find(({ any_of }) => any_of.includes(fact))?.section ?? null;
}

function sectionStatus(section: Section, view: CaseView): Status {
  const facts = section.requests.flatMap(({ any_of }) => any_of);
  const started = facts.some((fact) => fact in view.case.facts);
  const blocked = facts.some((fact) => blocks(view, { at: "fact", fact }));
  const open = section.requests.some(
    ({ need, any_of }) => need === "required" && !any_of.some((fact) => fact in view.case.facts),
  );
  if (!started) {
    return section.requests.some(({ need }) => need === "required") ? "not-started" : "optional";
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

/** Nothing more is found when reviewing. */
export function reviewStatus(view: CaseView): Status {
  return view.assessment.readiness === "ready" ? "done" : "needs-something";
}

/** Sending happens outside: here it is at most ready. */
export function sendStatus(view: CaseView): Status {
  return view.assessment.readiness === "ready" ? "ready" : "needs-something";
}

/** The findings about one place. */
export function findingsAt(view: CaseView, place: Place): Finding[] {
  return view.assessment.findings.filter((finding) => samePlace(finding.place, place));
}

export function countOf(view: CaseView, severity: Finding["severity"]): number {
  return view.assessment.findings.filter((finding) => finding.severity === severity).length;
}

/** The scenario of the case that is open. */
export function scenarioOf(packs: Packs, view: CaseView): Scenario | null {
  return packs.scenarios[view.case.scenario] ?? null;
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

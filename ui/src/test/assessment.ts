// What is missing from a case, in the shapes of the real check but without its knowledge.

import type { Assessment } from "../backend/bindings/Assessment";
import type { Case } from "../backend/bindings/Case";
import type { Condition } from "../backend/bindings/Condition";
import type { Finding } from "../backend/bindings/Finding";
import type { Message } from "../backend/bindings/Message";
import type { Packs } from "../backend/bindings/Packs";
import type { Scenario } from "../backend/bindings/Scenario";
import type { Severity } from "../backend/bindings/Severity";
import { NOW } from "./case";
import { onwardOf, settlementOf, trailOf } from "./onward";

const DAY = 86_400_000;

const key = (name: string): Message => ({ key: name });

export function assess(of: Case, all: Packs): Assessment {
  const whole = all.scenarios[of.scenario];
  if (whole === undefined) throw new Error(`no scenario ${of.scenario}`);
  const scenario = asked(whole, of);
  const findings: Finding[] = [];
  const find = (
    rule: string,
    severity: Severity,
    place: Finding["place"],
    args: Message["args"],
  ) => {
    findings.push({
      rule,
      severity,
      place,
      message: { key: `finding-${rule}`, args },
      remedy: { key: `finding-${rule}.remedy`, args },
      bounce_reason: null,
    });
  };
  for (const { any_of, need, section } of scenario.facts) {
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
  const slots = scenario.evidence.map((request) => ({
    ...request,
    filled_by: filling([request.kind]),
  }));
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
    const args: Message["args"] = {
      "self-check": { type: "message", value: key(`self-check-${id}`) },
    };
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
    settlement: settlementOf(of, all),
    trail: trailOf(of),
    asked: scenario,
    onward: onwardOf(of, all),
  };
}

/** Without what the conditions or the recipient rule out. */
function asked(scenario: Scenario, of: Case): Scenario {
  const applies = ({ when, recipients }: { when: Condition | null; recipients: string[] }) => {
    const addressed = recipients.length === 0 || recipients.includes(of.recipient);
    return addressed && (when === null || holds(when, of));
  };
  return {
    ...scenario,
    facts: scenario.facts.filter(applies),
    evidence: scenario.evidence.filter(applies),
  };
}

function holds({ fact, is, below, at_least }: Condition, of: Case): boolean {
  const answer = of.facts[fact]?.answer;
  if (answer === undefined) return false;
  if (answer.type === "choice") return is.length === 0 || is.includes(answer.value);
  if (answer.type === "yes_no") return is.length === 0 || is.includes(answer.value ? "yes" : "no");
  if (answer.type !== "money") return is.length === 0;
  const amount = answer.value.minor_units;
  return (
    (below?.minor_units ?? Infinity) > amount && (at_least?.minor_units ?? -Infinity) <= amount
  );
}

function clocksOf(of: Case, all: Packs): Assessment["clocks"] {
  return (all.scenarios[of.scenario]?.deadlines ?? []).flatMap((id) => {
    const rule = all.deadlines[id];
    const answer = rule?.starts
      .map((fact) => of.facts[fact]?.answer)
      .find((found) => found?.type === "date");
    if (rule === undefined || answer?.type !== "date") return [];
    const span = (rule.terms[0]?.count ?? 0) * DAY;
    const ends = new Date(new Date(`${answer.value}T00:00:00Z`).getTime() + span);
    const days = Math.floor((ends.getTime() - new Date(NOW).getTime()) / DAY);
    return [
      {
        deadline: id,
        started: answer.value,
        ends: `${ends.toISOString().slice(0, 10)}T23:59:59+08:00`,
        days_left: days,
        until: null,
        effect: rule.effect,
        from: rule.from,
      },
    ];
  });
}

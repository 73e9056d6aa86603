// Where the money is and how a case goes on, in the shapes of the real check but without its
// calendars.

import type { Assessment } from "../backend/bindings/Assessment";
import type { Case } from "../backend/bindings/Case";
import type { NextStep } from "../backend/bindings/NextStep";
import type { Opening } from "../backend/bindings/Opening";
import type { Packs } from "../backend/bindings/Packs";
import { NOW } from "./case";

const DAY = 86_400_000;
const TODAY = NOW.slice(0, 10);

const plus = (day: string, days: number) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + days * DAY).toISOString().slice(0, 10);
const between = (from: string, to: string) =>
  Math.round((new Date(to).getTime() - new Date(from).getTime()) / DAY);

export function settlementOf(of: Case, all: Packs): Assessment["settlement"] {
  const day = (facts: string[]) => {
    const answers = facts.map((fact) => of.facts[fact]?.answer);
    const found = answers.find((answer) => answer?.type === "date" || answer?.type === "date_time");
    return found !== undefined && typeof found.value === "string" ? found.value.slice(0, 10) : null;
  };
  const nodes = (all.scenarios[of.scenario]?.nodes ?? []).flatMap((id) => {
    const node = all.settlement_nodes[id];
    if (node === undefined) return [];
    const [started, ended] = [day(node.starts), day(node.ends)];
    const due = started === null ? null : plus(started, node.terms[0]?.count ?? 0);
    const late = due === null || ended !== null ? 0 : Math.max(0, between(due, TODAY));
    return [
      { node: id, started, due, ended, late_by: late, current: false, passed: ended !== null },
    ];
  });
  const current = nodes.find(({ started, passed }) => started !== null && !passed);
  if (current === undefined) return { nodes, late: null, owner: null };
  current.current = true;
  const late = current.late_by > 0 ? current.node : null;
  const holder = late === null ? undefined : all.settlement_nodes[late]?.owners[0];
  return { nodes, late, owner: holder === "provider" ? "payoneer" : (holder ?? null) };
}

export function onwardOf(of: Case, all: Packs): Assessment["onward"] {
  const scenario = all.scenarios[of.scenario];
  const ladder = all.ladders[scenario?.ladder ?? ""];
  if (scenario === undefined || ladder === undefined) return null;
  const step = of.step ?? ladder.first;
  const submissions = of.submissions ?? [];
  const sent = submissions.findLast(
    (known) => known.scenario === of.scenario && known.step === step,
  );
  const answered = sent !== undefined && (sent.reply.answer ?? sent.reply.outcome) !== null;
  const later: Opening = {
    opens: "from",
    moment: `${plus(TODAY, 5)}T23:59:59+08:00`,
    days_left: 5,
  };
  const opening: Opening = answered ? { opens: "now" } : later;
  const after = ladder.steps.findIndex(({ kind }, index) => index + 1 > step && kind !== "wait");
  const stepOf = (index: number, opens: Opening): NextStep | null => {
    const known = ladder.steps[index];
    if (known === undefined) return null;
    return { step: index + 1, kind: known.kind, channel: known.channel, opening: opens };
  };
  const next =
    sent === undefined
      ? stepOf(step - 1, { opens: "now" })
      : sent.reply.outcome === "solved"
        ? null
        : stepOf(after, opening);
  return {
    ladder: ladder.id,
    step,
    sent: sent?.id ?? null,
    awaited: submissions
      .filter(({ reply }) => reply.answer === null && reply.outcome === null)
      .flatMap((known) => {
        const time = all.recipients[known.recipient]?.response_times[0];
        if (time === undefined) return [];
        const ends = plus(known.sent_at.slice(0, 10), time.up_to.count);
        return [
          {
            submission: known.id,
            recipient: known.recipient,
            name: time.name,
            started: known.sent_at.slice(0, 10),
            ends: `${ends}T23:59:59+08:00`,
            days_left: between(TODAY, ends),
            from: time.from,
          },
        ];
      }),
    next,
    stages: scenario.next.flatMap((id) => {
      const recipient = all.scenarios[id]?.recipients[0];
      if (recipient === undefined) return [];
      const open = submissions.find(
        (known) =>
          known.reply.outcome === null &&
          known.recipient !== recipient &&
          (all.recipients[known.recipient]?.pay_methods.length ?? 0) > 0 &&
          (all.recipients[recipient]?.pay_methods.length ?? 0) > 0,
      );
      const opens: Opening = sent === undefined ? { opens: "after_sending" } : opening;
      return [{ scenario: id, recipient, opening: opens, blocked_by: open?.id ?? null }];
    }),
  };
}

/** A withdrawal, and its return. */
export function trailOf(of: Case): Assessment["trail"] {
  const money = (fact: string) => {
    const answer = of.facts[fact]?.answer;
    return answer?.type === "money" ? answer.value : null;
  };
  const day = (fact: string) => {
    const answer = of.facts[fact]?.answer;
    const known = answer?.type === "date" || answer?.type === "date_time";
    return known ? answer.value.slice(0, 10) : null;
  };
  const sent = money("withdrawal_amount");
  const none = { expected: null, received: null, difference: null, broken_at: null, flags: [] };
  if (sent === null) return { hops: [], ...none };
  const returned = day("return_date");
  const hop = {
    place: "withdrawal",
    date: day("withdrawal_submitted_at"),
    sent,
    fees: [],
    rate: null,
    rate_date: null,
    expected: sent,
    received: money("received_amount"),
    reference: null,
    state: returned === null ? ("missing" as const) : ("returned" as const),
    facts: ["withdrawal_amount"],
  };
  const back = { ...hop, place: "return", date: returned, state: "missing" as const };
  const hops = returned === null ? [hop] : [hop, back];
  return { ...none, hops, expected: sent, broken_at: hops.length - 1 };
}

import { expect, test } from "vitest";

import type { Awaited } from "../backend/bindings/Awaited";
import type { Clock } from "../backend/bindings/Clock";
import { running } from "./running";

const from = { source: "x", confidence: "official" } as unknown as Clock["from"];
const clock = (deadline: string, day: number, effect: Clock["effect"] = "closes"): Clock => ({
  deadline,
  started: "2026-11-01",
  ends: `2026-11-${day}T23:59:59+08:00`,
  until: null,
  days_left: day - 20,
  effect,
  from,
});
const awaited: Awaited = {
  submission: 1,
  recipient: "payoneer",
  name: "response",
  started: "2026-11-15",
  ends: "2026-11-18T15:00:00Z",
  days_left: -2,
  from,
};
const onward = { ladder: "x", step: 1, sent: 1, awaited: [awaited], next: null, stages: [] };
const names = (all: ReturnType<typeof running>) =>
  all.map((one) => one.clock?.deadline ?? one.awaited?.name);

test("an answer that is due stands where it ends, before what only opens", () => {
  const clocks = [clock("a", 17), clock("b", 25), clock("c", 11, "opens")];
  expect(names(running({ clocks, onward }))).toEqual(["a", "response", "b", "c"]);
  expect(names(running({ clocks, onward }, 1))).toEqual(["a", "response"]);
  expect(names(running({ clocks, onward: null }))).toEqual(["a", "b", "c"]);
});

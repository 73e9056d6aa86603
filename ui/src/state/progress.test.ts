import { beforeEach, expect, test } from "vitest";

import type { CaseView } from "../backend/bindings/CaseView";
import type { FactRequest } from "../backend/bindings/FactRequest";
import { memory, type Memory } from "../test/memory";
import { scenarioOf, sectionOf, sectionsOf } from "./progress";

let backend: Memory;
let view: CaseView;

beforeEach(async () => {
  backend = memory();
  await backend.packs();
  view = await backend.createCase("PAY-06", "payoneer");
});

function asking(facts: Partial<FactRequest>[]) {
  const asked = scenarioOf(view);
  if (asked === null) throw new Error("nothing is asked");
  const rest = {
    need: "optional",
    section: "bank",
    key: false,
    when: null,
    recipients: [],
  } as const;
  return {
    ...asked,
    facts: facts.map((request) => ({ any_of: [], ...rest, recipients: [], ...request })),
  };
}

test("a fact asked for twice stands once, with the stronger need", () => {
  const scenario = asking([
    { any_of: ["cnaps"], need: "recommended" },
    { any_of: ["cnaps", "bic"], need: "required" },
    { any_of: ["cnaps"], need: "required" },
  ]);
  const [section] = sectionsOf(scenario, view);
  expect(section?.questions.map(({ need, shows }) => [need, shows])).toEqual([
    ["required", ["cnaps"]],
    ["required", ["bic"]],
  ]);
});

test("what is answered but not asked any more can still be reached", async () => {
  const scenario = asking([{ any_of: ["bank_name"] }]);
  view = (await backend.setFact("bic", "BKCHCNBJ")).view;
  expect(sectionsOf(scenario, view).map(({ words }) => words)).toEqual([
    "section-bank",
    "window-left-over",
  ]);
  expect(sectionOf(scenario, "bic")).toBe(sectionsOf(scenario, view)[1]?.id);
});

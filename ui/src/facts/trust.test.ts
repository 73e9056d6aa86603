import { expect, test } from "vitest";

import { isOld } from "./trust";

test("a value is old the day after its first year", () => {
  const from = { sources: ["W1"], as_of: "2025-11-21", confidence: "official" } as const;
  const old = (today: string, confidence: "official" | "user" = "official") =>
    isOld({ ...from, sources: ["W1"], confidence }, new Date(today));
  expect(old("2026-11-20T12:00:00Z")).toBe(false);
  expect(old("2026-11-22T12:00:00Z")).toBe(true);
  expect(old("2030-01-01T00:00:00Z", "user")).toBe(false);
});

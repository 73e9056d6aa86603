import { expect, test } from "vitest";

import { partsOf, textOfMoment } from "./moment";

test("a time is taken as people write it", () => {
  for (const typed of ["9:14", "09:14", "9：14", "0914", "9.14", "上午9:14", "9:14 AM"]) {
    expect(textOfMoment("2026-11-03", typed, "+08:00"), typed).toBe("2026-11-03T09:14:00+08:00");
  }
  expect(textOfMoment("2026-11-03", "下午 9:14", "+08:00")).toBe("2026-11-03T21:14:00+08:00");
  expect(textOfMoment("2026-11-03", "12:05 am", "-05:00")).toBe("2026-11-03T00:05:00-05:00");
  expect(textOfMoment("2026-11-03", "9:14:30", "+08:00")).toBe("2026-11-03T09:14:30+08:00");
});

test("what is no time yet stays in its own field", () => {
  for (const typed of ["25:99", "noon", "9点"]) {
    const parts = partsOf(textOfMoment("2026-11-03", typed, "+08:00"));
    expect(parts).toEqual({ day: "2026-11-03", time: typed, zone: "+08:00" });
  }
  expect(partsOf("3 Nov 2026")).toEqual({ day: "3 Nov 2026", time: "", zone: null });
  expect(partsOf("2026-11-03T09:14:00Z")).toEqual({ day: "2026-11-03", time: "09:14", zone: "Z" });
});

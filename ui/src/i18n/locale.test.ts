import { expect, test } from "vitest";

import type { Argument } from "../backend/bindings/Argument";
import { localeOf } from "./language.svelte";

const en = localeOf("en");
const zh = localeOf("zh-CN");

test("a date reads as people of the language write it", () => {
  expect(en.date("2026-11-03")).toBe("3 Nov 2026");
  expect(zh.date("2026-11-03")).toBe("2026年11月3日");
});

test("a moment names its zone", () => {
  expect(en.moment("2026-11-03T09:14:00+08:00")).toBe("3 Nov 2026 09:14 (UTC+08:00)");
  expect(zh.moment("2026-11-03T01:14:00Z")).toBe("2026年11月3日 01:14 (UTC+00:00)");
});

test("the number of a clause is part of its scenario's id", () => {
  expect(en.has("scenario-POL-8.16")).toBe(true);
  expect(zh.has("scenario-POL-8.02.line")).toBe(true);
  expect(zh.has("scenario-POL-8.99.line")).toBe(false);
});

test("money follows its currency's decimals", () => {
  expect(en.money({ currency: "USD", minor_units: 842_000 })).toBe("USD 8,420.00");
  expect(zh.money({ currency: "JPY", minor_units: 5_000 })).toBe("JPY 5,000");
  expect(en.money({ currency: "KWD", minor_units: 1_500 })).toBe("KWD 1.500");
  expect(en.money({ currency: "CNY", minor_units: 1 })).toBe("CNY 0.01");
  expect(en.money({ currency: "USD", minor_units: -123_456 })).toBe("USD -1,234.56");
});

test("sizes count in thousands", () => {
  const sizes = [512, 1_000, 413_300, 8_400_000, 10_000_000, 1_840_000_000];
  expect(sizes.map((size) => en.bytes(size))).toEqual([
    "512 B",
    "1 KB",
    "413 KB",
    "8.4 MB",
    "10.0 MB",
    "1.8 GB",
  ]);
});

test("a list is joined as the language joins", () => {
  expect(en.list(["a", "b", "c"])).toBe("a, b and c");
  expect(zh.list(["甲", "乙", "丙"])).toBe("甲、乙和丙");
  expect(en.list([])).toBe("");
  expect(zh.list(["甲"])).toBe("甲");
});

test("arguments are worded before they go in, without isolation marks", () => {
  const args: { [name: string]: Argument } = {
    task: { type: "message", value: { key: "window-task-send" } },
  };
  expect(en.say({ key: "window-next", args })).toBe("Next: Send");
  expect(zh.say({ key: "window-next", args })).toBe("下一步：发送");
});

test("a number is not grouped, and chooses the plural", () => {
  const words = (count: number) =>
    en.say({ key: "window-intake-taken", args: { count: { type: "number", value: count } } });
  expect([words(1), words(1_200)]).toEqual(["1 file added", "1200 files added"]);
});

test("a key nobody wrote comes back as it is", () => {
  expect(en.say({ key: "window-nothing" })).toBe("window-nothing");
  expect(en.has("window-format-pdf.line")).toBe(true);
});

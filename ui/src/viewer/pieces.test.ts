// What the viewer reckons with: places, treatments and lines.

import { describe, expect, test } from "vitest";

import type { Treatment } from "../backend/bindings/Treatment";
import { areaOf, between, boxOf, covers, moved, resized, turned, within, type Box } from "./geometry";
import { isBlackedOut, pagesText, readPages, showsPage, withDrawn, withPage } from "./treatment";
import { cellsOf, piecesOf } from "./words";

const BOX: Box = { left: 0, top: 0.1, width: 0.3, height: 0.2 };
const NOTHING: Treatment = {
  quarter_turns: 0,
  crops: [],
  pages: [],
  marks: [],
  redactions: [],
  withheld_from: [],
};

function close(found: Box | null, expected: number[]) {
  const { left, top, width, height } = found ?? { left: NaN, top: NaN, width: NaN, height: NaN };
  [left, top, width, height].forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? NaN));
}

describe("places", () => {
  test("turn with the page as the library turns them, and back", () => {
    close(turned(BOX, 1), [0.7, 0, 0.2, 0.3]);
    close(turned(BOX, 2), [0.7, 0.7, 0.3, 0.2]);
    close(turned(BOX, 3), [0.1, 0.7, 0.2, 0.3]);
    for (const turns of [0, 1, 2, 3]) close(turned(turned(BOX, turns), 4 - turns), [0, 0.1, 0.3, 0.2]);
  });

  test("are seen in what is left of the page, or not at all", () => {
    const crop = { left: 0.5, top: 0, width: 0.5, height: 0.5 };
    close(within({ left: 0.6, top: 0.1, width: 0.2, height: 0.2 }, crop), [0.2, 0.2, 0.4, 0.4]);
    expect(within(BOX, crop)).toBeNull();
  });

  test("stay on the page however they are pulled", () => {
    close(moved(BOX, { x: -0.5, y: 0.9 }), [0, 0.8, 0.3, 0.2]);
    close(resized(BOX, "se", { x: 2, y: -2 }), [0, 0.1, 1, 0.004]);
    close(between({ x: 1.4, y: 0.5 }, { x: 0.8, y: -1 }), [0.8, 0, 0.2, 0.5]);
    expect(areaOf({ left: 0.999999, top: 0, width: 0, height: 2 }, 3)).toEqual({
      page: 3,
      left: 999_999,
      top: 0,
      width: 1,
      height: 1_000_000,
    });
  });
});

describe("a treatment", () => {
  test("shows the pages that are named, as they are written", () => {
    expect(readPages("1-2, 5", 6)).toEqual([
      { first: 1, last: 2 },
      { first: 5, last: 5 },
    ]);
    expect(readPages("1–6", 6)).toEqual([]);
    expect(readPages("", 6)).toEqual([]);
    for (const bad of ["0", "3-2", "7", "two"]) expect(readPages(bad, 6)).toBeNull();
    const some = withPage(withPage(NOTHING, 2, 4), 3, 4);
    expect(pagesText(some)).toBe("1, 4");
    expect([1, 2, 3, 4].filter((page) => showsPage(some, page))).toEqual([1, 4]);
    expect(withPage(withPage(some, 2, 4), 3, 4).pages).toEqual([]);
    const one = withPage(withPage(some, 1, 4), 4, 4);
    expect(pagesText(one)).toBe("4");
  });

  test("has one crop for a page", () => {
    const [first] = withDrawn(NOTHING, "crop", { on: "area", ...areaOf(BOX, 1) });
    const [second, item] = withDrawn(first, "crop", { on: "area", ...areaOf(BOX, 1) });
    expect([second.crops.length, item]).toEqual([1, { list: "crops", at: 0 }]);
  });

  test("knows what is black already", () => {
    const area = areaOf(BOX, 1);
    const [black] = withDrawn(NOTHING, "redaction", { on: "area", ...area });
    expect(isBlackedOut(black, { on: "area", ...area })).toBe(true);
    expect(isBlackedOut(black, { on: "area", ...area, page: 2 })).toBe(false);
    expect(covers(area, areaOf({ ...BOX, width: 0.6 }, 1))).toBe(false);
    const [lines] = withDrawn(NOTHING, "redaction", { on: "lines", first: 3, last: 5 });
    expect(isBlackedOut(lines, { on: "characters", line: 4, start: 1, end: 9 })).toBe(true);
    expect(isBlackedOut(lines, { on: "characters", line: 6, start: 1, end: 9 })).toBe(false);
    expect(boxOf(area).width).toBeCloseTo(0.3);
  });
});

describe("lines", () => {
  test("count the headers of a mail first", () => {
    const lines = cellsOf({
      is: "email",
      headers: [["From", "a@b.example"]],
      body: "one\ntwo\n",
      attachments: [],
    });
    expect(lines.map(({ cells }) => cells[0])).toEqual(["a@b.example", "one", "two"]);
    expect(lines[0]?.divides).toBe(true);
  });

  test("are cut where something is black, counted in characters", () => {
    const black = [{ spot: { on: "characters" as const, line: 1, start: 1, end: 3 }, faint: false }];
    expect(piecesOf("𠮷1234", 1, 0, black, [])).toEqual([
      { from: 0, text: "𠮷", is: "plain" },
      { from: 1, text: "12", is: "black" },
      { from: 3, text: "34", is: "plain" },
    ]);
    const [, second] = cellsOf({ is: "table", rows: [["ab", "cd"], ["ab", "1234"]] });
    const inCell = [{ spot: { on: "characters" as const, line: 2, start: 3, end: 5 }, faint: true }];
    expect(piecesOf("1234", 2, second?.starts[1] ?? 0, inCell, []).map(({ is }) => is)).toEqual([
      "faint",
      "plain",
    ]);
  });
});

// What the styles hold to: the scale of type that ARCHITECTURE.md names, and two weights.

import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" });
const STYLES = FILES.filter((file) => /\.(svelte|css)$/.test(file)).map((file) => ({
  file,
  text: readFileSync(`src/${file}`, "utf8"),
}));

/** Each value of a property, with the file that says it. */
function values(property: string): { file: string; value: string }[] {
  const said = new RegExp(`^\\s*${property}:\\s*([^;]+);`, "gm");
  return STYLES.flatMap(({ file, text }) =>
    [...text.matchAll(said)].map(([, value]) => ({ file, value: value ?? "" })),
  );
}

test("sizes of type come from the scale", () => {
  const sizes = values("font-size");
  const [root, digit, code] = ["16px", "14px", "max(0.95em, var(--text-small))"];
  const known = (value: string) => /^var\(--text-\w+\)$/.test(value);
  expect(sizes.length).toBeGreaterThan(20);
  const others = sizes.filter(({ value }) => !known(value));
  expect(others.filter(({ value }) => ![root, digit, code].includes(value))).toEqual([]);
  const scale = values("--text-\\w+").map(({ value }) => Number.parseFloat(value));
  expect(Math.min(...scale)).toBe(0.875);
});

test("there are two weights", () => {
  const weights = values("font-weight");
  expect(weights.length).toBeGreaterThan(20);
  expect(new Set(weights.map(({ value }) => value))).toEqual(new Set(["400", "600"]));
});

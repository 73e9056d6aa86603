// Every key that the sources use has words in both languages, and no words are left over.

import { expect, test } from "vitest";

import { FluentResource } from "@fluent/bundle";

import { packs } from "../test/packs";
import { localeOf } from "./language.svelte";
import { LANGUAGES } from "./locale";

const SOURCES = import.meta.glob<string>(
  ["../**/*.{ts,svelte}", "!../**/*.test.ts", "!../test/**", "!../backend/bindings/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

const WORDS = import.meta.glob<string>("../../../assets/locales/*/window*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const ALL = import.meta.glob<string>(
  ["../../../assets/locales/*/*.ftl", "!../../../assets/locales/*/cli*.ftl"],
  { query: "?raw", import: "default", eager: true },
);

/** All files of the window's words in one language. */
function wordsOf(language: string): string {
  const files = Object.entries(WORDS).filter(([path]) => path.includes(`/${language}/`));
  return files.map(([, text]) => text).join("\n");
}

const [EN, ZH] = [wordsOf("en"), wordsOf("zh-CN")];

const source = Object.values(SOURCES).join("\n");
const used = new Set(
  [...source.matchAll(/["'`](window-[a-z0-9.-]+)["'`]/g)].map(([, key]) => key ?? ""),
);

function keysOf(text: string): string[] {
  return new FluentResource(text).body.flatMap(({ id, attributes }) => [
    id,
    ...Object.keys(attributes).map((attribute) => `${id}.${attribute}`),
  ]);
}

test.each(LANGUAGES)("every key of the window has words in %s", (language) => {
  const locale = localeOf(language);
  expect([...used].filter((key) => !locale.has(key))).toEqual([]);
});

test.each(LANGUAGES)("every entry of every file in %s is found by its name alone", (language) => {
  const locale = localeOf(language);
  const texts = Object.entries(ALL).filter(([path]) => path.includes(`/${language}/`));
  const keys = texts.flatMap(([, text]) => keysOf(text));
  expect(keys.length).toBeGreaterThan(2_000);
  expect(keys.filter((key) => !key.includes(".") && !locale.has(key))).toEqual([]);
  // Words inside other words would have to be read first.
  expect(texts.filter(([, text]) => /\{\s*-?[a-z]/.test(text)).map(([path]) => path)).toEqual([]);
});

test("both languages have the same keys", () => {
  expect(keysOf(ZH).sort()).toEqual(keysOf(EN).sort());
});

test("no words are left over", () => {
  // An attribute is reached through its message: `${word}.line`.
  const own = keysOf(EN).filter((key) => key.startsWith("window-") && !key.includes("."));
  const unused = own.filter((key) => !used.has(key));
  expect(unused).toEqual([]);
});

test.each(LANGUAGES)(
  "every entry of the packs that the window names has words in %s",
  (language) => {
    const locale = localeOf(language);
    const { facts, evidence_kinds, self_checks, scenarios, recipients, deadlines, chains } =
      packs();
    const wanted = [
      ...Object.values(facts).flatMap(({ id, options, fields }) => [
        `fact-${id}`,
        ...options.map((option) => `fact-${id}.${option}`),
        ...fields.flatMap(({ name, options }) => [
          `fact-${id}.${name}`,
          ...options.map((option) => `fact-${id}.${name}-${option}`),
        ]),
      ]),
      ...Object.keys(evidence_kinds).flatMap((id) => [
        `evidence-${id}`,
        `evidence-${id}.must-show`,
        `evidence-${id}.where`,
      ]),
      ...Object.keys(self_checks).map((id) => `self-check-${id}`),
      ...Object.values(scenarios).flatMap(({ id, facts: requests }) => [
        `scenario-${id}`,
        `scenario-${id}.line`,
        ...requests.map(({ section }) => `section-${section}`),
      ]),
      ...Object.values(recipients).flatMap(({ id, channels, response_times }) => [
        `recipient-${id}`,
        ...response_times.map(({ name }) => `recipient-${id}.${name}`),
        ...channels.map(({ value }) => `recipient-${id}.${value.name}`),
      ]),
      ...Object.keys(deadlines).map((id) => `deadline-${id}`),
      ...Object.values(chains).flatMap(({ id, links }) =>
        links.map((_, index) => `chain-${id}.link-${index + 1}`),
      ),
    ];
    expect(wanted.filter((key) => !locale.has(key))).toEqual([]);
  },
);

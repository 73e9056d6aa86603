// Who may import what: components know no state, and one file knows the shell.

import { expect, test } from "vitest";

const SOURCES = import.meta.glob<string>(
  ["../**/*.{ts,svelte}", "!../backend/bindings/**", "!../**/*.test.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

const importsOf = (text: string) =>
  [...text.matchAll(/^\s*(?:import|export)[^"';]*["']([^"']+)["']/gm)].map(
    ([, path]) => path ?? "",
  );

function importing(where: RegExp, what: RegExp): string[] {
  return Object.entries(SOURCES).flatMap(([path, text]) =>
    where.test(path)
      ? importsOf(text)
          .filter((name) => what.test(name))
          .map((name) => `${path}: ${name}`)
      : [],
  );
}

test("only the door knows the shell", () => {
  const known = importing(/./, /^@tauri-apps/).map((line) => line.split(":")[0]);
  expect(new Set(known)).toEqual(new Set(["../backend/tauri.ts"]));
});

test("components know neither state nor screens nor the backend", () => {
  expect(importing(/^\.\.\/components\//, /state\/|screens\/|backend\/(backend|tauri)$/)).toEqual(
    [],
  );
});

test("words and answers know no screen, component or state", () => {
  expect(importing(/^\.\.\/(i18n|facts)\//, /state\/|screens\/|components\//)).toEqual([]);
});

test("what is built knows nothing of the tests", () => {
  expect(importing(/^\.\.\/(?!test\/)/, /test\//)).toEqual([]);
});

test("no markup carries a style attribute, which the content policy forbids", () => {
  const styled = Object.entries(SOURCES).filter(
    ([path, text]) => path.endsWith(".svelte") && /\sstyle="/.test(text),
  );
  expect(styled.map(([path]) => path)).toEqual([]);
});

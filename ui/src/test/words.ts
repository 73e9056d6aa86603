// Search, codes, ids and comparisons without the library: whatever contains the words.

import type { Comparison } from "../backend/bindings/Comparison";
import type { Found } from "../backend/bindings/Found";
import type { Hit } from "../backend/bindings/Hit";
import type { Packs } from "../backend/bindings/Packs";
import type { ReturnCodeId } from "../backend/bindings/ReturnCodeId";
import { localeOf } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";

const MOST = 12;

export function find(all: Packs, query: string): Hit[] {
  const wanted = query.trim().toLowerCase();
  const codes = explain(all, query);
  return Object.values(all.scenarios)
    .flatMap(({ id }): Hit[] => {
      if (id.toLowerCase().includes(wanted))
        return [{ scenario: id, matched: { by: "id" }, score: 9 }];
      const words = (key: string) =>
        LANGUAGES.map(localeOf).flatMap((locale) => (locale.has(key) ? [locale.say({ key })] : []));
      const has = (text: string) => text.toLowerCase().includes(wanted);
      if (words(`scenario-${id}`).some(has))
        return [{ scenario: id, matched: { by: "name" }, score: 8 }];
      const alias = words(`scenario-${id}.aliases`)
        .flatMap((list) => list.split(/[,，、]\s*/))
        .find(has);
      if (alias !== undefined)
        return [{ scenario: id, matched: { by: "alias", text: alias }, score: 7 }];
      const code = codes.find((known) => all.return_codes[known]?.scenarios.includes(id));
      if (code !== undefined) return [{ scenario: id, matched: { by: "code", code }, score: 6 }];
      if (words(`scenario-${id}.line`).some(has))
        return [{ scenario: id, matched: { by: "line" }, score: 5 }];
      return [];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST);
}

export function explain(all: Packs, text: string): ReturnCodeId[] {
  const said = text.toLowerCase();
  return Object.values(all.return_codes)
    .filter(
      ({ codes, texts }) =>
        codes.some((code) => code.toLowerCase() === said) ||
        texts.some((known) => said.includes(known.toLowerCase())),
    )
    .map(({ id }) => id);
}

/** Wish ids only. */
export function idsIn(text: string): Found[] {
  return [...text.matchAll(/[0-9a-f]{24}/g)].map(({ 0: id, index }) => ({
    identifier: "wish_object_id",
    text: id,
    start: index,
    end: index + id.length,
    warning: null,
  }));
}

/** Place by place, without finding what is missing in between. */
export function compared(left: string, right: string): Comparison {
  const [one, other] = [left, right].map((text) => [...text.replace(/[\s-]/g, "")]);
  const length = Math.max(one?.length ?? 0, other?.length ?? 0);
  const columns = Array.from({ length }, (_, at) => ({
    left: one?.[at] ?? null,
    right: other?.[at] ?? null,
  }));
  const at = (list: typeof columns) => {
    const first = list.findIndex((column) => column.left !== column.right);
    return first < 0 ? null : first + 1;
  };
  return { columns, forwards: at(columns), backwards: at([...columns].reverse()), removed: [] };
}

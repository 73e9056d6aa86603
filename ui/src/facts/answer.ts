// An answer as the text that the backend reads, and as words for a person.

import type { Answer } from "../backend/bindings/Answer";
import type { FactDefinition } from "../backend/bindings/FactDefinition";
import type { FactId } from "../backend/bindings/FactId";
import type { RowField } from "../backend/bindings/RowField";
import { amountOf, type Locale } from "../i18n/locale";
import { escaped, linesOf } from "./row";

/** The text that `read_fact` reads back into the same answer; a gap has none. */
export function textOf(answer: Answer | null, fields: RowField[] = []): string {
  if (answer === null) return "";
  switch (answer.type) {
    case "text":
    case "date":
    case "date_time":
    case "choice":
    case "decimal":
      return answer.value;
    case "integer":
      return String(answer.value);
    case "money":
      return `${answer.value.currency} ${amountOf(answer.value, false)}`;
    case "yes_no":
      return answer.value ? "yes" : "no";
    case "list":
      return answer.value.map(escaped).join("\n");
    case "rows":
      return linesOf(
        answer.value.map((row) => fields.map(({ name }) => textOf(row[name] ?? null))),
      );
    case "not_available":
      return "";
  }
}

/** The answer as a person reads it, in the lines it takes. */
export function wordsOf(fact: FactId, answer: Answer, locale: Locale): string[] {
  switch (answer.type) {
    case "text":
    case "decimal":
      return answer.value.split("\n");
    case "date":
      return [locale.date(answer.value)];
    case "date_time":
      return [locale.moment(answer.value)];
    case "money":
      return [locale.money(answer.value)];
    case "choice": {
      const key = `fact-${fact}.${answer.value}`;
      return [locale.has(key) ? locale.say({ key }) : answer.value];
    }
    case "yes_no":
      return [locale.say({ key: answer.value ? "window-yes" : "window-no" })];
    case "integer":
      return [String(answer.value)];
    case "list":
      return answer.value;
    case "rows":
      return answer.value.map((row) =>
        Object.entries(row)
          .map(([field, cell]) => {
            const name = locale.say({ key: `fact-${fact}.${field}` });
            return `${name} ${wordsOfCell(fact, field, cell, locale)}`;
          })
          .join(" · "),
      );
    case "not_available":
      return [answer.value.reason];
  }
}

/** The options of a column have their words beside the column's name. */
function wordsOfCell(fact: FactId, field: string, cell: Answer, locale: Locale): string {
  const key = cell.type === "choice" ? `fact-${fact}.${field}-${cell.value}` : "";
  return locale.has(key) ? locale.say({ key }) : wordsOf(fact, cell, locale).join(" ");
}

/** Digits in groups of four, from the front and from the back: how a person compares two numbers. */
export function digitGroups(text: string): { forwards: string; backwards: string } | null {
  const digits = text.replace(/[\s-]/g, "");
  if (!/^[0-9A-Z]{4,}$/i.test(digits)) return null;
  const inFours = (part: string) => part.replace(/(.{4})(?=.)/g, "$1 ");
  return { forwards: inFours(digits), backwards: inFours([...digits].reverse().join("")) };
}

const COMPARED = new Set(["cnaps", "cn_bank_card", "iban", "bic", "card_last4", "uscc"]);

/** Whether it is a number that has to be compared digit by digit. */
export function isCompared(definition: FactDefinition): boolean {
  return definition.identifier !== null && COMPARED.has(definition.identifier);
}

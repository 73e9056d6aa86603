// One line of a table answer, and its cells as they are typed.

import type { Answer } from "../backend/bindings/Answer";
import type { FactKind } from "../backend/bindings/FactKind";
import { exponentOf } from "../i18n/locale";

/** Field name to value. */
export type Row = { [field: string]: Answer };

/** What a cell's text means; `null` when it is empty or cannot be read. */
export function cellOf(kind: FactKind, typed: string): Answer | null {
  const text = typed.trim();
  if (text === "") return null;
  switch (kind) {
    case "date":
      return dayOf(text);
    case "money":
      return moneyOf(text);
    case "integer":
      return /^-?\d{1,15}$/.test(text) ? { type: "integer", value: Number(text) } : null;
    case "decimal":
      return /^-?\d+(\.\d+)?$/.test(text) ? { type: "decimal", value: text } : null;
    default:
      return { type: "text", value: text };
  }
}

function dayOf(text: string): Answer | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return exists ? { type: "date", value: text } : null;
}

function moneyOf(text: string): Answer | null {
  const match = /^([A-Z]{3}) (\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.toUpperCase());
  const [, currency, whole, decimals = ""] = match ?? [];
  if (currency === undefined || whole === undefined) return null;
  const exponent = exponentOf(currency);
  if (decimals !== "" && decimals.length !== exponent) return null;
  const minorUnits = Number(whole.replaceAll(",", "") + decimals.padEnd(exponent, "0"));
  return Number.isSafeInteger(minorUnits)
    ? { type: "money", value: { currency, minor_units: minorUnits } }
    : null;
}

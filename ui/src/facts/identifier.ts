// Which ids belong into which field, and what a pasted text looks like.

import type { Identifier } from "../backend/bindings/Identifier";

const TRACKING: readonly Identifier[] = [
  "s10_tracking",
  "ups_tracking",
  "fedex_express_12",
  "usps_impb_22",
  "dhl_express",
  "yunexpress",
];

/** An id is hardly longer than this; a sentence is. */
const LONG = 48;

export function fits(found: Identifier, wanted: Identifier): boolean {
  return found === wanted || (wanted === "wish_tracking_any" && TRACKING.includes(found));
}

/** Whether a text is more than an id: a web address, several lines, a sentence. */
export function looksPasted(text: string): boolean {
  const tidy = text.trim();
  return tidy.includes("://") || tidy.includes("\n") || tidy.length > LONG;
}

/** The key of an identifier's name. */
export function wordFor(identifier: Identifier): string {
  return `identifier-name-${identifier.replaceAll("_", "-")}`;
}

// Values the user can set in place of the packs' own: what each is called, and how one is typed.

import type { CommandError } from "../backend/bindings/CommandError";
import type { Overridden } from "../backend/bindings/Overridden";
import type { Target } from "../backend/bindings/Target";
import type { Locale } from "../i18n/locale";

/** How a value is typed. */
export type Typed = "count" | "size" | "url" | "email" | "phone" | "span";

/** How a value of the user's own is seen and changed. */
export type Owner = {
  /** What the user has set there, if anything. */
  own: (target: Target) => Overridden | null;
  /** What was wrong with the value, if anything was. */
  set: (target: Target, value: string) => Promise<CommandError | null>;
  reset: (target: Target) => Promise<void>;
};

const LENGTHS: { [unit: string]: string } = {
  hours: "window-length-hours",
  calendar_days: "window-length-calendar-days",
  business_days: "window-length-business-days",
  years: "window-length-years",
};

export const limitOf = (recipient: string, limit: string) =>
  `recipient.${recipient}.limit.${limit}`;

export const addressOf = (recipient: string, channel: string, part: string) =>
  `recipient.${recipient}.channel.${channel}.${part}`;

export const deadlineOf = (deadline: string) => `deadline.${deadline}`;

/** A value as the packs write it, in words. */
export function wordsOfValue(typed: Typed, value: string, locale: Locale): string {
  if (typed === "size") return locale.bytes(Number(value));
  if (typed !== "span") return value;
  const [count = "", unit = ""] = value.split(" ");
  const key = LENGTHS[unit];
  if (key === undefined) return value;
  return locale.say({ key, args: { count: { type: "number", value: Number(count) } } });
}

// The language of the window: chosen at any time, remembered, and felt at once by every text on
// screen.

import type { Argument } from "../backend/bindings/Argument";
import type { Language } from "../backend/bindings/Language";
import type { Message } from "../backend/bindings/Message";
import { Locale } from "./locale";

const REMEMBERED_AS = "docket-language";

const locales: { [language in Language]?: Locale } = {};

let current = $state<Language>(remembered() ?? spoken());

function remembered(): Language | null {
  const kept = localStorage.getItem(REMEMBERED_AS);
  return kept === "en" || kept === "zh-CN" ? kept : null;
}

function spoken(): Language {
  return navigator.language.startsWith("zh") ? "zh-CN" : "en";
}

/** The language on screen. */
export function language(): Language {
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(REMEMBERED_AS, language);
}

/** The words of the language on screen. */
export function locale(): Locale {
  return localeOf(current);
}

/** The words of a given language: the ticket's is chosen apart from the window's. */
export function localeOf(language: Language): Locale {
  return (locales[language] ??= new Locale(language));
}

/** Numbers and finished texts may be given as they are. */
export type Words = { [name: string]: string | number | Argument };

/** The words of `key`. */
export function t(key: string, words: Words = {}): string {
  const args: { [name: string]: Argument } = {};
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === "string") args[name] = { type: "text", value };
    else if (typeof value === "number") args[name] = { type: "number", value };
    else args[name] = value;
  }
  return locale().say({ key, args });
}

/** The words of `key`, or nothing where there are none. */
export function maybe(key: string): string | null {
  return locale().has(key) ? t(key) : null;
}

export function say(message: Message): string {
  return locale().say(message);
}

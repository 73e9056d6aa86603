// The language of the window: chosen at any time, remembered, and felt at once by every text on
// screen.

import type { Argument } from "../backend/bindings/Argument";
import type { Language } from "../backend/bindings/Language";
import type { Message } from "../backend/bindings/Message";
import { Locale } from "./locale";

const REMEMBERED_AS = "docket-language";

/** What is not on screen is not read before it is asked for: each is a third of a megabyte. */
const WORDS = { en: () => import("./words/en"), "zh-CN": () => import("./words/zh-CN") };

const locales: { [language in Language]?: Locale } = {};

let chosen: Language = remembered() ?? spoken();
let current = $state<Language>(chosen);

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

/** Puts a language on screen once its words are read; what was chosen last counts. */
export async function setLanguage(language: Language): Promise<void> {
  chosen = language;
  localStorage.setItem(REMEMBERED_AS, language);
  await readWords(language);
  if (chosen === language) current = language;
}

/** Reads the words of a language, once. Nothing can be said in it before. */
export async function readWords(language: Language): Promise<void> {
  if (locales[language] !== undefined) return;
  const { default: files } = await WORDS[language]();
  locales[language] ??= new Locale(language, Object.values(files));
}

/** The words of the language on screen. */
export function locale(): Locale {
  return localeOf(current);
}

/** The words of a given language, which must have been read. */
export function localeOf(language: Language): Locale {
  const words = locales[language];
  if (words === undefined) throw new Error(`BUG: the words of ${language} have not been read`);
  return words;
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

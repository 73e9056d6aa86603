// Message keys into words, from the Fluent files in `assets/locales`: the same rules as the
// library's own `locale`, so that the window and the packet never disagree.

import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";

import type { Argument } from "../backend/bindings/Argument";
import type { Language } from "../backend/bindings/Language";
import type { Message } from "../backend/bindings/Message";
import type { Money } from "../backend/bindings/Money";

/** Where an entry begins: what belongs to it is indented. */
const ENTRY = /\n(?=[a-z])/;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const EXPONENTS: { [code: string]: number } = Object.fromEntries([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
    .split(" ")
    .map((code) => [code, 0]),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3]),
  ..."CLF UYW".split(" ").map((code) => [code, 4]),
]);

export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** Digits after the decimal point of an ISO 4217 currency. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** The number of an amount, without its currency: `8420.00`, or `8,420.00` when grouped. */
export function amountOf(money: Money, grouped: boolean): string {
  const exponent = exponentOf(money.currency);
  const digits = String(Math.abs(money.minor_units)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const decimals = exponent > 0 ? `.${digits.slice(-exponent)}` : "";
  const sign = money.minor_units < 0 ? "-" : "";
  return sign + (grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole) + decimals;
}

/** One language's words. */
export class Locale {
  readonly language: Language;
  readonly #bundle: FluentBundle;
  /** The entries that nobody asked for yet, by name: the start would wait for all two thousand. */
  readonly #unread = new Map<string, string>();

  constructor(language: Language, texts: string[]) {
    this.language = language;
    // Isolation marks would show as boxes in some fonts, and the library has none.
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    for (const entry of texts.flatMap((text) => text.split(ENTRY))) {
      this.#unread.set(entry.slice(0, entry.indexOf(" ")), entry);
    }
  }

  /** Whether there are words for `key` (`message` or `message.attribute`). */
  has(key: string): boolean {
    return this.#pattern(key) !== null;
  }

  /** The words. A key nobody wrote comes back as the key itself. */
  say(message: Message): string {
    const pattern = this.#pattern(message.key);
    if (pattern === null) return message.key;
    const args: Record<string, FluentVariable> = {};
    for (const [name, argument] of Object.entries(message.args ?? {})) {
      args[name] = this.#value(argument);
    }
    return this.#bundle.formatPattern(pattern, args, []);
  }

  /** `3 Nov 2026` or `2026年11月3日`, from `2026-11-03`. */
  date(day: string): string {
    const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
    return this.language === "en"
      ? `${date} ${MONTHS[month - 1] ?? ""} ${year}`
      : `${year}年${month}月${date}日`;
  }

  /** The date, the time and the zone it is in, from RFC 3339. */
  moment(moment: string): string {
    const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(moment)?.[0] ?? "Z";
    const offset = zone === "Z" ? "+00:00" : zone;
    return `${this.date(moment)} ${moment.slice(11, 16)} (UTC${offset})`;
  }

  /** `USD 8,420.00`, the same in every language. */
  money(money: Money): string {
    return `${money.currency} ${amountOf(money, true)}`;
  }

  /** `8.4 MB`; powers of 1,000, as mail programs and web forms count. */
  bytes(bytes: number): string {
    const withTenth = (unit: number, name: string) => {
      const tenths = Math.floor((bytes * 10 + unit / 2) / unit);
      return `${Math.floor(tenths / 10)}.${tenths % 10} ${name}`;
    };
    if (bytes < 1_000) return `${bytes} B`;
    if (bytes < 1_000_000) return `${Math.floor((bytes + 500) / 1_000)} KB`;
    if (bytes < 1_000_000_000) return withTenth(1_000_000, "MB");
    return withTenth(1_000_000_000, "GB");
  }

  /** `a, b and c` or `a、b和c`. */
  list(items: string[]): string {
    const [comma, and] = this.language === "en" ? [", ", " and "] : ["、", "和"];
    const last = items.at(-1);
    if (last === undefined) return "";
    return items.length === 1 ? last : items.slice(0, -1).join(comma) + and + last;
  }

  #pattern(name: string) {
    // The number of a policy clause (`scenario-POL-8.16.ask`): Fluent has no dots in ids.
    const key = name.replace(/\.(?=\d)/g, "-");
    const dot = key.indexOf(".");
    const message = this.#message(dot < 0 ? key : key.slice(0, dot));
    if (message === undefined) return null;
    return dot < 0 ? message.value : (message.attributes[key.slice(dot + 1)] ?? null);
  }

  #message(id: string) {
    const unread = this.#unread.get(id);
    if (unread !== undefined) {
      this.#bundle.addResource(new FluentResource(unread));
      this.#unread.delete(id);
    }
    return this.#bundle.getMessage(id);
  }

  #value(argument: Argument): FluentVariable {
    switch (argument.type) {
      case "text":
        return argument.value;
      case "number":
        // The library's Fluent does not group digits.
        return new FluentNumber(argument.value, { useGrouping: false });
      case "date":
        return this.date(argument.value);
      case "date_time":
        return this.moment(argument.value);
      case "money":
        return this.money(argument.value);
      case "bytes":
        return this.bytes(argument.value);
      case "message":
        return this.say(argument.value);
      case "messages":
        return this.list(argument.value.map((message) => this.say(message)));
    }
  }
}

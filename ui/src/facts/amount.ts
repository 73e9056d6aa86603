// An amount in the two parts it is asked in, and as the one text the backend reads.

export const CURRENCIES = (
  "USD CNY EUR GBP HKD JPY CAD AUD SGD KRW MXN BRL INR THB VND IDR MYR PHP TWD CHF SEK NOK DKK " +
  "PLN CZK NZD AED SAR ZAR TRY"
).split(" ");

/** What each sign may stand for; elsewhere it contradicts the currency chosen. */
const SIGNS: { [sign: string]: string } = {
  $: "USD CAD AUD SGD HKD TWD MXN NZD",
  US$: "USD",
  "¥": "CNY JPY",
  "€": "EUR",
  "£": "GBP",
  元: "CNY",
  美元: "USD",
  人民币: "CNY",
};
const SIGNED = /^(US\$|[$¥€£]|人民币)\s*(.*)$|^(.*?)\s*([$€£]|美元|元)$/s;

/** The number with its currency: the one it names itself, else the one chosen. */
export function textOfAmount(chosen: string, typed: string): string {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return "";
  const head = codeOf(text.slice(0, 3));
  if (head !== null) return `${head} ${text.slice(3).trim()}`;
  const tail = codeOf(text.slice(-3));
  if (tail !== null) return `${tail} ${text.slice(0, -3).trim()}`;
  const parts = SIGNED.exec(text);
  const sign = parts?.[1] ?? parts?.[4] ?? "";
  // A sign of another currency goes on as typed, and the backend says what is wrong with it.
  if (sign !== "" && !SIGNS[sign]?.includes(chosen)) return text;
  return `${chosen} ${parts?.[2] ?? parts?.[3] ?? text}`;
}

function codeOf(part: string): string | null {
  const code = part.toUpperCase();
  if (code === "RMB") return "CNY";
  return CURRENCIES.includes(code) ? code : null;
}

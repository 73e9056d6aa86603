// All words of the window in English, a file of its own so that the other language is not read with it.

export default import.meta.glob<string>(
  ["../../../../assets/locales/en/*.ftl", "!../../../../assets/locales/en/cli*.ftl"],
  { query: "?raw", import: "default", eager: true },
);

// All words of the window in Chinese, a file of its own so that the other language is not read with it.

export default import.meta.glob<string>(
  ["../../../../assets/locales/zh-CN/*.ftl", "!../../../../assets/locales/zh-CN/cli*.ftl"],
  { query: "?raw", import: "default", eager: true },
);

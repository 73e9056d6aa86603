import { expect, test } from "vitest";

import { textOfAmount } from "./amount";

test("an amount is taken as it is copied from a page", () => {
  for (const typed of ["8,420.00", "$8,420.00", "US$ 8,420.00", "8,420.00 USD", "usd 8,420.00"]) {
    expect(textOfAmount("USD", typed), typed).toBe("USD 8,420.00");
  }
  expect(textOfAmount("USD", "8,420.00美元")).toBe("USD 8,420.00");
  expect(textOfAmount("USD", "RMB 100")).toBe("CNY 100");
  expect(textOfAmount("CNY", "￥100")).toBe("CNY 100");
});

test("a currency is never guessed", () => {
  expect(textOfAmount("USD", "¥100")).toBe("¥100");
  expect(textOfAmount("EUR", "$100")).toBe("$100");
  expect(textOfAmount("USD", "abc")).toBe("USD abc");
});

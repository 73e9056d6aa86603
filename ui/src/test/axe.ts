// What axe finds wrong with what is on screen, by rule and element. Colors are left to the real
// window's test: jsdom draws nothing.

import axe from "axe-core";

export async function violations(of: Element): Promise<string[]> {
  const found = await axe.run(of, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: true } },
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}

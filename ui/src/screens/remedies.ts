// What is to be done is said once, below those in a row that it holds for.

import type { Finding } from "../backend/bindings/Finding";
import { say } from "../i18n/language.svelte";

/** Whether it stands at this finding and not at the next. */
export function remedyStands(findings: Finding[], index: number): boolean {
  const [finding, following] = [findings[index], findings[index + 1]];
  if (finding === undefined || following === undefined) return true;
  return say(finding.remedy) !== say(following.remedy);
}

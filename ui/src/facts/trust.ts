// How far a value of the packs can be trusted today.

import type { Provenance } from "../backend/bindings/Provenance";

/** Whether nobody has looked at it for more than twelve months. */
export function isOld({ as_of, confidence }: Provenance, today: Date): boolean {
  if (confidence === "user") return false;
  const [year = 0, month = 1, day = 1] = as_of.split("-").map(Number);
  return Date.UTC(year + 1, month - 1, day) < today.getTime();
}

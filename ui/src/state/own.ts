// Values of the user's own, as the session keeps them.

import type { Owner } from "../facts/own-value";
import type { Session } from "./session.svelte";

export function ownerOf(session: Session): Owner {
  return {
    own: (target) => session.packs?.overridden[target] ?? null,
    set: (target, value) => session.setOverride(target, value),
    reset: (target) => session.resetOverride(target),
  };
}

// How a case is called where several stand beside each other.

import { maybe } from "../i18n/language.svelte";

type Named = { title: string; scenario: string | null; folder: string };

/** The user's own name for it, or its scenario's; the folder's where nothing else is known. */
export function nameOf({ title, scenario, folder }: Named): string {
  return title || (scenario === null ? null : maybe(`scenario-${scenario}`)) || folder;
}

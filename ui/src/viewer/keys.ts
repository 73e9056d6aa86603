// The keys of the viewer: what is said to exist is what is listened to.

import { isTyping } from "../state/shortcuts";
import type { Desk } from "./desk.svelte";
import { areaIn, spotOf, type Drawing } from "./treatment";

export const PAGE_KEYS = [
  ["R B A N H C", "window-viewer-key-tools"],
  ["Enter", "window-viewer-key-place"],
  ["← ↑ → ↓", "window-viewer-key-move"],
  ["Shift ← ↑ → ↓", "window-viewer-key-resize"],
  ["T", "window-viewer-key-turn"],
  ["+ −", "window-viewer-key-zoom"],
  ["0 2 1", "window-viewer-key-fit"],
  ["PgUp PgDn", "window-viewer-key-pages"],
] as const;

export const WORD_KEYS = [
  ["↑ ↓", "window-viewer-key-line"],
  ["Shift ↑ ↓", "window-viewer-key-lines"],
  ["R N H", "window-viewer-key-words"],
] as const;

export const VIEWER_KEYS = [
  ["Delete", "window-viewer-key-delete"],
  ["Y", "window-viewer-key-suggestion"],
  ["S", "window-viewer-key-sent"],
  ["K J", "window-viewer-key-step"],
  ["Ctrl Z", "window-undo"],
  ["Esc", "window-viewer-key-escape"],
] as const;

const TOOLS: { [key: string]: Drawing } = {
  b: "box",
  a: "arrow",
  n: "callout",
  h: "highlight",
  r: "redaction",
  c: "crop",
};

export function pressed(desk: Desk, event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    const { target } = event;
    if (target instanceof HTMLElement && target.dataset["typing"] !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!desk.disabled) void desk.back(event.shiftKey);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const means = draws(desk, event) || changes(desk, event) || looks(desk, event);
  if (means) event.preventDefault();
}

function draws(desk: Desk, { key, shiftKey }: KeyboardEvent): boolean {
  const drawing = TOOLS[key.toLowerCase()];
  if (drawing === undefined || shiftKey) return false;
  if (desk.disabled) return true;
  if (desk.worded) void desk.drawChosen(drawing);
  else if (!desk.pictured) return false;
  else if (desk.tool === drawing && desk.look.mode === "original") desk.drawHere(drawing);
  else desk.pick(drawing);
  return true;
}

function changes(desk: Desk, event: KeyboardEvent): boolean {
  const { key, target } = event;
  const { selected, tool } = desk;
  const original = desk.look.mode === "original";
  if (desk.disabled) return false;
  if (key.startsWith("Arrow")) {
    if (selected === null || !original || target instanceof HTMLInputElement) return false;
    if (areaIn(spotOf(desk.now, selected)) === null) return false;
    desk.nudge(selected, key, event.shiftKey);
    return true;
  }
  switch (key) {
    case "Delete":
    case "Backspace":
      if (selected === null) return false;
      void desk.remove(selected);
      return true;
    case "Enter":
      if ((target as Element).closest?.("[data-stage]") == null || !original) return false;
      if (selected !== null) desk.things?.edit(selected);
      else if (tool !== null) desk.drawHere(tool);
      else return false;
      return true;
    case "t":
    case "T":
      if (!desk.pictured) return false;
      desk.turn(key === "T" ? -1 : 1);
      return true;
    case "y": {
      const [next] = desk.open;
      if (next === undefined) return false;
      desk.show(next.spot);
      desk.take([next]);
      return true;
    }
    default:
      return false;
  }
}

function looks(desk: Desk, { key }: KeyboardEvent): boolean {
  switch (key) {
    case "PageDown":
    case "PageUp":
      if (desk.pages === 1) return false;
      desk.goTo(desk.page + (key === "PageDown" ? 1 : -1));
      return true;
    case "j":
    case "k":
      desk.given.onStep(key === "j" ? 1 : -1);
      return true;
    case "v":
      desk.pick(null);
      return true;
    case "s":
      void desk.lookAt(desk.look.mode === "sent" ? "original" : "sent");
      return true;
    case "+":
    case "=":
      desk.stage?.zoomBy(1.25);
      return true;
    case "-":
      desk.stage?.zoomBy(0.8);
      return true;
    case "0":
      desk.zoom = "fit";
      return true;
    case "1":
      desk.zoom = 1;
      return true;
    case "2":
      desk.zoom = "width";
      return true;
    case "?":
      desk.keysShown = !desk.keysShown;
      return true;
    default:
      return false;
  }
}

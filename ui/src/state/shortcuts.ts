// The keys that do something, in one list: what is said to exist is what is listened to.

export type Shortcut = {
  id: ShortcutId;
  /** The key as `KeyboardEvent.key` has it, in lower case. */
  key: string;
  /** With Ctrl, on a Mac with Command. */
  mod: boolean;
  shift: boolean;
};

export type ShortcutId =
  | "help"
  | "new"
  | "import"
  | "find"
  | "settings"
  | "home"
  | "undo"
  | "redo"
  | "paste"
  | "larger"
  | "smaller"
  | "actual";

export const SHORTCUTS: readonly Shortcut[] = [
  { id: "help", key: "?", mod: false, shift: false },
  { id: "new", key: "n", mod: true, shift: false },
  { id: "import", key: "o", mod: true, shift: false },
  { id: "find", key: "f", mod: true, shift: false },
  { id: "settings", key: ",", mod: true, shift: false },
  { id: "home", key: "h", mod: true, shift: true },
  { id: "undo", key: "z", mod: true, shift: false },
  { id: "redo", key: "z", mod: true, shift: true },
  // The browser's own event; listened to where evidence is taken in.
  { id: "paste", key: "v", mod: true, shift: false },
  { id: "larger", key: "+", mod: true, shift: false },
  { id: "smaller", key: "-", mod: true, shift: false },
  { id: "actual", key: "0", mod: true, shift: false },
];

/** The shortcut that was pressed, if it is one. */
export function pressed(event: KeyboardEvent): ShortcutId | null {
  if (event.altKey || event.isComposing) return null;
  const mod = event.ctrlKey || event.metaKey;
  // On many keyboards the plus is the shifted equals sign, and one presses only the key.
  const key = event.key === "=" ? "+" : event.key.toLowerCase();
  const found = SHORTCUTS.find(
    (shortcut) =>
      shortcut.key === key &&
      shortcut.mod === mod &&
      // Where the question mark and the plus are depends on the keyboard.
      (["?", "+"].includes(shortcut.key) || shortcut.shift === event.shiftKey),
  );
  return found?.id ?? null;
}

/** The keys as they are printed on the keyboard. */
export function keysOf({ key, mod, shift }: Shortcut, mac: boolean): string[] {
  const keys = [key.length === 1 ? key.toUpperCase() : key];
  if (shift) keys.unshift(mac ? "⇧" : "Shift");
  if (mod) keys.unshift(mac ? "⌘" : "Ctrl");
  return keys;
}

/** Whether the person is typing: a letter is then a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  const clicked = ["checkbox", "radio", "button", "range", "submit"];
  return target instanceof HTMLInputElement && !clicked.includes(target.type);
}

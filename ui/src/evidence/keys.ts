// The keys of a row in the list of exhibits, as they are shown; `screens/Exhibits.svelte` listens.

export const LIST_KEYS = [
  ["↑ ↓ Home End", "window-exhibits-key-go"],
  ["Alt ↑ ↓", "window-exhibits-key-move"],
  ["Enter", "window-exhibits-key-accept"],
  ["Space", "window-exhibits-key-choose"],
  ["Shift ↑ ↓", "window-exhibits-key-run"],
  ["Ctrl A", "window-exhibits-key-all"],
  ["Delete", "window-exhibits-key-remove"],
] as const;

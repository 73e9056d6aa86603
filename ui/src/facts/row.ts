// One line of a table answer as text: the fields between `|`, a backslash before what would cut.

const CUTTING = /[\\,;、|]/g;

/** One item of a list or of a row, read back whole. */
export function escaped(item: string): string {
  return item.trim().replaceAll("\n", " ").replace(CUTTING, "\\$&");
}

/** The text that is read back as these rows; rows without anything in them are left out. */
export function linesOf(rows: string[][]): string {
  return rows
    .map((cells) => cells.map(escaped))
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map((cells) => cells.join(" | "))
    .join("\n");
}

/** Whether it is a day of the calendar written as `2026-11-03`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

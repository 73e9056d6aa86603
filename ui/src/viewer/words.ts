// The lines of a text, a table or a mail as places in it count them, and what is black in each.

import type { Readable } from "../backend/bindings/Readable";
import type { Spot } from "../backend/bindings/Spot";

/** What is black for everyone, or `faint` where only others do not get it. */
export type Blackened = { spot: Spot; faint: boolean };

export type Line = {
  /** Of a mail's header. */
  name: string | null;
  cells: string[];
  /** Where each cell begins: characters count over the row, with one between two cells. */
  starts: number[];
  /** The last header of a mail. */
  divides: boolean;
};

export type Piece = { from: number; text: string; is: "plain" | "black" | "faint" | "suggested" };

export function cellsOf(readable: Readable): Line[] {
  const line = (name: string | null, cells: string[], divides = false): Line => {
    let start = 0;
    const starts = cells.map((cell) => {
      const here = start;
      start += [...cell].length + 1;
      return here;
    });
    return { name, cells, starts, divides };
  };
  if (readable.is === "text") return readable.lines.map((text) => line(null, [text]));
  if (readable.is === "table") return readable.rows.map((cells) => line(null, cells));
  const last = readable.headers.length - 1;
  // As the library counts: what ends the last line begins no new one.
  const body = readable.body.replace(/\r?\n$/, "").split(/\r?\n/);
  return [
    ...readable.headers.map(([name, value], at) => line(name, [value], at === last)),
    ...(readable.body === "" ? [] : body.map((text) => line(null, [text]))),
  ];
}

/** The text of a cell cut where something begins or ends. `start` is where the cell begins. */
export function piecesOf(
  text: string,
  line: number,
  start: number,
  black: Blackened[],
  suggested: Spot[],
): Piece[] {
  const letters = [...text];
  const spans = [
    ...black.map(({ spot, faint }) => ({ spot, is: faint ? ("faint" as const) : ("black" as const) })),
    ...suggested.map((spot) => ({ spot, is: "suggested" as const })),
  ].flatMap(({ spot, is }) => {
    const [from, to] = rangeOf(spot, line) ?? [0, 0];
    const low = Math.max(0, from - start);
    const high = Math.min(letters.length, to - start);
    return low < high ? [{ low, high, is }] : [];
  });
  const order = { black: 0, faint: 1, suggested: 2 };
  spans.sort((one, other) => order[one.is] - order[other.is]);
  const edges = new Set([0, letters.length, ...spans.flatMap(({ low, high }) => [low, high])]);
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((low, at) => {
    const high = cuts[at + 1] ?? letters.length;
    const span = spans.find((one) => one.low <= low && high <= one.high);
    return { from: start + low, text: letters.slice(low, high).join(""), is: span?.is ?? "plain" };
  });
}

function rangeOf(spot: Spot, line: number): [number, number] | null {
  if (spot.on === "characters") return spot.line === line ? [spot.start, spot.end] : null;
  if (spot.on === "lines" && spot.first <= line && line <= spot.last) return [0, Infinity];
  return null;
}

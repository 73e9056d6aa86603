// What is done to an exhibit, changed piece by piece. Every function gives a new treatment, so that each
// change is one edit of the case and can be taken back.

import type { Area } from "../backend/bindings/Area";
import type { Mark } from "../backend/bindings/Mark";
import type { PageSpan } from "../backend/bindings/PageSpan";
import type { RecipientId } from "../backend/bindings/RecipientId";
import type { Redaction } from "../backend/bindings/Redaction";
import type { Shape } from "../backend/bindings/Shape";
import type { Spot } from "../backend/bindings/Spot";
import type { Treatment } from "../backend/bindings/Treatment";
import { covers } from "./geometry";

/** One thing on an exhibit: its list and its place in it. */
export type Item = { list: "marks" | "redactions" | "crops"; at: number };

/** What can be drawn. */
export type Drawing = Shape | "redaction" | "crop";

/** Whether it can be done to lines: what is drawn around a place cannot. */
export function isForWords(drawing: Drawing): boolean {
  return ["redaction", "callout", "highlight"].includes(drawing);
}

export function same(one: Item | null, other: Item | null): boolean {
  return one?.list === other?.list && one?.at === other?.at;
}

/** Everything on the exhibit, in the order of its lists. */
export function itemsOf(treatment: Treatment): Item[] {
  return (["marks", "redactions", "crops"] as const).flatMap((list) =>
    treatment[list].map((_, at) => ({ list, at })),
  );
}

/** Where it is; nothing when there is no such thing. */
export function spotOf(treatment: Treatment, { list, at }: Item): Spot | null {
  if (list === "crops") {
    const crop = treatment.crops[at];
    return crop === undefined ? null : { on: "area", ...crop };
  }
  return treatment[list][at]?.spot ?? null;
}

export function areaIn(spot: Spot | null): Area | null {
  if (spot?.on !== "area") return null;
  const { page, left, top, width, height } = spot;
  return { page, left, top, width, height };
}

export function drawingOf(treatment: Treatment, { list, at }: Item): Drawing {
  if (list === "crops") return "crop";
  if (list === "redactions") return "redaction";
  return treatment.marks[at]?.shape ?? "box";
}

/** The treatment with one thing more, and that thing. */
export function withDrawn(treatment: Treatment, drawing: Drawing, spot: Spot): [Treatment, Item] {
  const area = areaIn(spot);
  if (drawing === "crop" && area !== null) {
    const crops = [...treatment.crops.filter(({ page }) => page !== area.page), area];
    return [{ ...treatment, crops }, { list: "crops", at: crops.length - 1 }];
  }
  if (drawing === "redaction" || drawing === "crop") {
    const redactions = [...treatment.redactions, { spot, only_for: [] }];
    return [{ ...treatment, redactions }, { list: "redactions", at: redactions.length - 1 }];
  }
  const marks = [...treatment.marks, { spot, shape: drawing, note: "", proves: null }];
  return [{ ...treatment, marks }, { list: "marks", at: marks.length - 1 }];
}

export function withSpot(treatment: Treatment, { list, at }: Item, spot: Spot): Treatment {
  const area = areaIn(spot);
  if (list === "crops") {
    return area === null ? treatment : { ...treatment, crops: treatment.crops.with(at, area) };
  }
  return list === "marks"
    ? withMark(treatment, at, { spot })
    : withRedaction(treatment, at, { spot });
}

export function withMark(treatment: Treatment, at: number, change: Partial<Mark>): Treatment {
  const mark = treatment.marks[at];
  if (mark === undefined) return treatment;
  return { ...treatment, marks: treatment.marks.with(at, { ...mark, ...change }) };
}

export function withRedaction(
  treatment: Treatment,
  at: number,
  change: Partial<Redaction>,
): Treatment {
  const redaction = treatment.redactions[at];
  if (redaction === undefined) return treatment;
  const redactions = treatment.redactions.with(at, { ...redaction, ...change });
  return { ...treatment, redactions };
}

export function without(treatment: Treatment, { list, at }: Item): Treatment {
  return { ...treatment, [list]: treatment[list].toSpliced(at, 1) };
}

export function turnedBy(treatment: Treatment, turns: number): Treatment {
  return { ...treatment, quarter_turns: (treatment.quarter_turns + turns + 4) % 4 };
}

export function withheldFrom(treatment: Treatment, recipient: RecipientId, withheld: boolean) {
  const others = treatment.withheld_from.filter((id) => id !== recipient);
  return { ...treatment, withheld_from: withheld ? [...others, recipient] : others };
}

/** Whether this recipient gets it blacked out there. */
export function isFor({ only_for }: Redaction, recipient: RecipientId): boolean {
  return only_for.length === 0 || only_for.includes(recipient);
}

export function showsPage({ pages }: Treatment, page: number): boolean {
  return pages.length === 0 || pages.some(({ first, last }) => first <= page && page <= last);
}

/** With the page shown or left out; the last one that is shown stays. */
export function withPage(treatment: Treatment, page: number, of: number): Treatment {
  const all = Array.from({ length: of }, (_, at) => at + 1);
  const shown = all.filter((one) => showsPage(treatment, one) !== (one === page));
  if (shown.length === 0) return treatment;
  return { ...treatment, pages: shown.length === of ? [] : spansOf(shown) };
}

function spansOf(pages: number[]): PageSpan[] {
  const spans: PageSpan[] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last !== undefined && last.last === page - 1) last.last = page;
    else spans.push({ first: page, last: page });
  }
  return spans;
}

/** `1-3, 7` as it is written in a field. */
export function pagesText({ pages }: Treatment): string {
  return pages.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(", ");
}

/** What was written in the field; nothing when it names no pages there are. Empty means all. */
export function readPages(text: string, of: number): PageSpan[] | null {
  const parts = text.split(/[,，、;；\s]+/).filter((part) => part !== "");
  const wanted = new Set<number>();
  for (const part of parts) {
    const [, from, to] = /^(\d+)(?:[-–—~～](\d+))?$/.exec(part) ?? [];
    const first = Number(from);
    const last = Number(to ?? from);
    if (from === undefined || first < 1 || first > last || last > of) return null;
    for (let page = first; page <= last; page += 1) wanted.add(page);
  }
  return wanted.size === of ? [] : spansOf([...wanted].sort((one, other) => one - other));
}

/** Whether what stands there is black for everyone. */
export function isBlackedOut(treatment: Treatment, spot: Spot): boolean {
  return treatment.redactions.some((redaction) => {
    if (redaction.only_for.length > 0) return false;
    const black = redaction.spot;
    if (spot.on === "area") return black.on === "area" && covers(black, spot);
    const line = spot.on === "lines" ? spot.first : spot.line;
    if (black.on === "lines") return black.first <= line && line <= black.last;
    return (
      black.on === "characters" &&
      spot.on === "characters" &&
      black.line === line &&
      black.start <= spot.start &&
      black.end >= spot.end
    );
  });
}

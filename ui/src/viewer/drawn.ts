// What of a treatment is seen on a page or beside a line.

import type { Mark } from "../backend/bindings/Mark";
import type { RecipientId } from "../backend/bindings/RecipientId";
import type { Treatment } from "../backend/bindings/Treatment";
import { boxOf, turned, within, type Box } from "./geometry";
import {
  areaIn,
  drawingOf,
  isFor,
  itemsOf,
  spotOf,
  type Drawing,
  type Item,
} from "./treatment";
import type { Blackened } from "./words";

export type Thing = {
  item: Item;
  drawing: Drawing;
  box: Box;
  /** Printed beside it, and in the legend. */
  number: number | null;
  /** Not for the recipient who is looked at. */
  faint: boolean;
};

export function cropOn(treatment: Treatment, page: number): Box | null {
  const area = treatment.crops.find((crop) => crop.page === page);
  return area === undefined ? null : boxOf(area);
}

/** All on this page but what is cut away, on the upright page. */
export function thingsOn(treatment: Treatment, page: number, to: RecipientId): Thing[] {
  return itemsOf(treatment).flatMap((item) => {
    const area = areaIn(spotOf(treatment, item));
    if (area?.page !== page || item.list === "crops") return [];
    const redaction = item.list === "redactions" ? treatment.redactions[item.at] : undefined;
    return [
      {
        item,
        drawing: drawingOf(treatment, item),
        box: boxOf(area),
        number: numberOf(treatment, item),
        faint: redaction !== undefined && !isFor(redaction, to),
      },
    ];
  });
}

/** The packet draws the marks over the page as it is sent: cut, turned, and black already. */
export function thingsSent(treatment: Treatment, page: number, to: RecipientId): Thing[] {
  const crop = cropOn(treatment, page);
  return thingsOn(treatment, page, to).flatMap((thing) => {
    if (thing.drawing === "redaction") return [];
    const box = crop === null ? thing.box : within(thing.box, crop);
    return box === null ? [] : [{ ...thing, box: turned(box, treatment.quarter_turns) }];
  });
}

export function blackLines(treatment: Treatment, to: RecipientId): Blackened[] {
  return treatment.redactions.map((redaction) => ({
    spot: redaction.spot,
    faint: !isFor(redaction, to),
  }));
}

/** Lines that are pointed out, each with its number in the legend. */
export function pointedLines(treatment: Treatment) {
  return treatment.marks.flatMap(({ spot, shape }, at) => {
    const number = numberOf(treatment, { list: "marks", at });
    if (spot.on !== "lines" || number === null) return [];
    return [{ first: spot.first, last: spot.last, number, highlight: shape === "highlight" }];
  });
}

/** Without words, a box or a highlight speaks for itself and takes no number. */
export function numberOf(treatment: Treatment, { list, at }: Item): number | null {
  const mark = list === "marks" ? treatment.marks[at] : undefined;
  if (mark === undefined || !isNumbered(mark)) return null;
  return treatment.marks.slice(0, at + 1).filter(isNumbered).length;
}

function isNumbered({ spot, note, proves, shape }: Mark): boolean {
  return spot.on !== "area" || note.trim() !== "" || proves !== null || shape === "callout";
}

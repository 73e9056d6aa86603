// Places on a page in parts of its width and height, and how they move when the page is turned, cut,
// dragged or nudged. What is kept counts in millionths of the upright page.

import type { Area } from "../backend/bindings/Area";

/** What an area's millionths are parts of. */
export const WHOLE = 1_000_000;

/** What a key moves a mark by. */
export const STEP = 0.01;

/** Nothing is made smaller than this. */
const LEAST = 0.004;

export type Point = { x: number; y: number };

/** In parts of the page, from its upper left corner. */
export type Box = { left: number; top: number; width: number; height: number };

/** The corners and edges a box is resized by: `n`, `se` … */
export const HANDLES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
export type Handle = (typeof HANDLES)[number];

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export function boxOf({ left, top, width, height }: Area): Box {
  return { left: left / WHOLE, top: top / WHOLE, width: width / WHOLE, height: height / WHOLE };
}

/** Within the page, and never empty. */
export function areaOf(box: Box, page: number): Area {
  const along = (start: number, length: number) => {
    const low = Math.round(clamp(start, 0, 1) * WHOLE);
    const high = Math.round(clamp(start + length, 0, 1) * WHOLE);
    const from = Math.min(low, WHOLE - 1);
    return [from, Math.max(high, from + 1) - from] as const;
  };
  const [left, width] = along(box.left, box.width);
  const [top, height] = along(box.top, box.height);
  return { page, left, top, width, height };
}

/** Where a place of the upright page is after so many quarter turns clockwise. */
export function turned(box: Box, turns: number): Box {
  const { left, top, width, height } = box;
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return { left: 1 - top - height, top: left, width: height, height: width };
    case 2:
      return { left: 1 - left - width, top: 1 - top - height, width, height };
    case 3:
      return { left: top, top: 1 - left - width, width: height, height: width };
    default:
      return box;
  }
}

/** Where it is in what is left of the page; nothing when it is cut away. */
export function within(box: Box, crop: Box): Box | null {
  const left = Math.max(box.left, crop.left);
  const top = Math.max(box.top, crop.top);
  const right = Math.min(box.left + box.width, crop.left + crop.width);
  const bottom = Math.min(box.top + box.height, crop.top + crop.height);
  if (right <= left || bottom <= top) return null;
  return {
    left: (left - crop.left) / crop.width,
    top: (top - crop.top) / crop.height,
    width: (right - left) / crop.width,
    height: (bottom - top) / crop.height,
  };
}

/** The box with these two corners, as far as it is on the page. */
export function between(one: Point, other: Point): Box {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  const from = { x: clamp(left, 0, 1), y: clamp(top, 0, 1) };
  return {
    left: from.x,
    top: from.y,
    width: clamp(right, 0, 1) - from.x,
    height: clamp(bottom, 0, 1) - from.y,
  };
}

/** As large as before, and stopped by the edges of the page. */
export function moved(box: Box, by: Point): Box {
  return {
    ...box,
    left: clamp(box.left + by.x, 0, Math.max(0, 1 - box.width)),
    top: clamp(box.top + by.y, 0, Math.max(0, 1 - box.height)),
  };
}

/** Its corner or edge moved; the opposite one stays. */
export function resized(box: Box, handle: Handle, by: Point): Box {
  let { left, top } = box;
  let right = left + box.width;
  let bottom = top + box.height;
  if (handle.includes("w")) left = clamp(left + by.x, 0, right - LEAST);
  if (handle.includes("e")) right = clamp(right + by.x, left + LEAST, 1);
  if (handle.includes("n")) top = clamp(top + by.y, 0, bottom - LEAST);
  if (handle.includes("s")) bottom = clamp(bottom + by.y, top + LEAST, 1);
  return { left, top, width: right - left, height: bottom - top };
}

/** Around a point, and moved so that it lies on the page. */
export function around(point: Point, width: number, height: number): Box {
  const box = { left: point.x - width / 2, top: point.y - height / 2, width, height };
  return moved(box, { x: 0, y: 0 });
}

/** Whether all of `inner` lies in `outer`, give or take what rounding and a hand make of it. */
export function covers(outer: Area, inner: Area): boolean {
  const slack = Math.min(inner.width, inner.height) * 0.15;
  return (
    outer.page === inner.page &&
    outer.left <= inner.left + slack &&
    outer.top <= inner.top + slack &&
    outer.left + outer.width >= inner.left + inner.width - slack &&
    outer.top + outer.height >= inner.top + inner.height - slack
  );
}

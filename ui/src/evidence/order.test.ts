import { expect, test } from "vitest";

import { apply, emptyCase, piece } from "../test/case";
import { moved, movesBetween, stepped } from "./order";

const ORDER = [1, 2, 3, 4, 5];

test("a block is moved before what stood there", () => {
  expect(moved(ORDER, new Set([4, 5]), 1)).toEqual([1, 4, 5, 2, 3]);
  expect(moved(ORDER, new Set([1, 3]), 5)).toEqual([2, 4, 5, 1, 3]);
  expect(moved(ORDER, new Set([2]), 2)).toEqual(ORDER);
});

test("a block steps as one and stops at the ends", () => {
  expect(stepped(ORDER, new Set([2, 3]), -1)).toEqual([2, 3, 1, 4, 5]);
  expect(stepped(ORDER, new Set([2, 3]), 1)).toEqual([1, 4, 2, 3, 5]);
  expect(stepped(ORDER, new Set([1]), -1)).toEqual(ORDER);
  expect(stepped(ORDER, new Set([5]), 1)).toEqual(ORDER);
});

test("the moves lead to the order asked for", () => {
  const evidence = ORDER.map((id) => piece(id, `${id}.png`, null, "", null));
  const before = { ...emptyCase("PAY-06", "payoneer"), evidence };
  for (const order of [[5, 1, 4, 2, 3], [3, 2, 1, 5, 4], [2, 3, 4, 5, 1]]) {
    const edit = movesBetween(ORDER, order);
    const after = edit === null ? before : apply(before, edit);
    expect(after.evidence.map(({ id }) => id)).toEqual(order);
  }
  expect(movesBetween(ORDER, ORDER)).toBeNull();
});

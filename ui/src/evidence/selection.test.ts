import { expect, test } from "vitest";

import { among, choose, NOTHING } from "./selection";

const ORDER = [4, 2, 9, 7];

test("one, more, and a run in either direction", () => {
  const one = choose(NOTHING, ORDER, 2, "only");
  expect([...one.chosen]).toEqual([2]);
  const two = choose(one, ORDER, 7, "toggle");
  expect([...two.chosen]).toEqual([2, 7]);
  expect([...choose(two, ORDER, 4, "run").chosen]).toEqual([4, 2, 9, 7]);
  expect([...choose(one, ORDER, 9, "run").chosen]).toEqual([2, 9]);
  expect([...choose(two, ORDER, 7, "toggle").chosen]).toEqual([2]);
});

test("what is gone is chosen no more", () => {
  const all = { chosen: new Set(ORDER), anchor: 9 };
  expect([...among(all, [4, 7]).chosen]).toEqual([4, 7]);
  expect(among(all, [4, 7]).anchor).toBeNull();
});

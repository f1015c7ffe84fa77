import fc from "fast-check";
import { expect, test } from "vitest";
import type { RandomSource } from "../crypto/random-source.ts";
import { compareInOrder, isOrderKey, type OrderKey, orderKeyBetween, orderKeysFor } from "./order-key.ts";

/** The same numbers for the same seed. */
function seeded(seed: number): RandomSource {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

function between(left: OrderKey | null, right: OrderKey | null, random: RandomSource): OrderKey {
  const key = orderKeyBetween(left, right, random);
  if (!key.ok) throw new Error(key.error.type);
  return key.value;
}

test("an item put anywhere in a list stands there, however often", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), fc.nat(), (places, seed) => {
      const random = seeded(seed);
      const keys: OrderKey[] = [];
      for (const any of places) {
        const place = any % (keys.length + 1);
        keys.splice(place, 0, between(keys[place - 1] ?? null, keys[place] ?? null, random));
      }
      expect(keys.every(isOrderKey)).toBe(true);
      expect(keys.toSorted()).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("a thousand items at the end, or at the beginning, keep short keys", () => {
  const random = seeded(1);
  const atEnd = orderKeysFor(1000, random);
  expect(atEnd.toSorted()).toEqual(atEnd);
  let first: OrderKey | null = null;
  for (let index = 0; index < 1000; index += 1) first = between(null, first, random);
  // A digit more for every thirty items or so at worst: the price of never touching another item.
  expect(Math.max(...atEnd.map(({ length }) => length), (first ?? "").length)).toBeLessThan(40);
});

test("there is no room between equal keys or in the wrong order", () => {
  const [left, right] = orderKeysFor(2, seeded(2));
  if (left === undefined || right === undefined) throw new Error("two keys were asked for");
  expect(orderKeyBetween(left, left, seeded(3))).toEqual({ ok: false, error: { type: "no-room" } });
  expect(orderKeyBetween(right, left, seeded(3))).toEqual({ ok: false, error: { type: "no-room" } });
});

test("no key ends in the lowest digit, before which there would be no room", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const key = between(null, null, seeded(seed));
      expect(isOrderKey(key)).toBe(true);
      expect(between(null, key, seeded(seed)) < key).toBe(true);
    }),
  );
  for (const other of ["", "0", "a0", "a-", " a", 7, null]) expect(isOrderKey(other)).toBe(false);
});

test("two devices that put something in one place seldom choose one key, and then the id decides", () => {
  const [left = null, right = null] = orderKeysFor(2, seeded(4));
  const keys = new Set(Array.from({ length: 200 }, (_, seed) => between(left, right, seeded(seed * 7919))));
  expect(keys.size).toBeGreaterThan(150);
  const orderKey = between(left, right, seeded(5));
  const items = [
    { orderKey, id: "b" },
    { orderKey, id: "a" },
  ];
  expect(items.toSorted(compareInOrder).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(
    items
      .toReversed()
      .toSorted(compareInOrder)
      .map(({ id }) => id),
  ).toEqual(["a", "b"]);
});

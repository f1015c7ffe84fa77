import fc from "fast-check";
import { expect, test } from "vitest";
import { moveItemUp } from "./move-item.ts";

test("an item changes places with the one above it", () => {
  const items = [
    { id: "a", order: 0 },
    { id: "b", order: 1 },
    { id: "c", order: 2 },
  ];
  expect(moveItemUp(items, "c")).toEqual([
    { id: "c", order: 1 },
    { id: "b", order: 2 },
  ]);
  expect(moveItemUp(items, "a")).toEqual([]);
  expect(moveItemUp(items, "gone")).toEqual([]);
});

test("items that share a number get places of their own", () => {
  const items = [
    { id: "a", order: 0 },
    { id: "b", order: 0 },
    { id: "c", order: 1 },
  ];
  expect(moveItemUp(items, "b")).toEqual([
    { id: "a", order: 1 },
    { id: "c", order: 2 },
  ]);
});

test("whatever the numbers were, only the two neighbours change places", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), fc.nat(), (orders, pick) => {
      const items = orders
        .toSorted((left, right) => left - right)
        .map((order, index) => ({ id: `item-${index}`, order }));
      const index = pick % items.length;
      const orderById = new Map(items.map(({ id, order }) => [id, order]));
      for (const { id, order } of moveItemUp(items, `item-${index}`)) orderById.set(id, order);
      const after = items
        .map(({ id }) => id)
        .toSorted((left, right) => (orderById.get(left) ?? 0) - (orderById.get(right) ?? 0));
      const wanted = items.map(({ id }) => id);
      if (index > 0) wanted.splice(index - 1, 2, `item-${index}`, `item-${index - 1}`);
      expect(after).toEqual(wanted);
    }),
  );
});

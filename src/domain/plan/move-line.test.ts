import fc from "fast-check";
import { expect, test } from "vitest";
import { moveLine } from "./move-line.ts";

type Placed = { readonly id: string; readonly order: number };

/** As the plan shows them. */
const inOrder = (lines: readonly Placed[]): readonly Placed[] =>
  lines.toSorted((left, right) => left.order - right.order || (left.id < right.id ? -1 : 1));

const move = (lines: readonly Placed[], id: string, by: -1 | 1): readonly Placed[] => {
  const orderById = new Map(moveLine(lines, id, by).map((change) => [change.id, change.order]));
  return inOrder(lines.map((line) => ({ id: line.id, order: orderById.get(line.id) ?? line.order })));
};

const someLines = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 2, maxLength: 2 }),
      order: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  )
  .map(inOrder);
const someMoves = fc.array(fc.tuple(fc.nat(7), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 200 });

test("however often lines are moved, each move swaps two neighbours and leaves the others where they are", () => {
  fc.assert(
    fc.property(someLines, someMoves, (begin, moves) => {
      let lines: readonly Placed[] = begin;
      for (const [index, by] of moves) {
        const from = index % lines.length;
        const id = lines[from]?.id ?? "";
        const ids = lines.map((line) => line.id);
        const wanted = from + by in ids ? ids.toSpliced(from, 1).toSpliced(from + by, 0, id) : ids;
        lines = move(lines, id, by);
        expect(lines.map((line) => line.id)).toEqual(wanted);
      }
    }),
  );
});

test("one line gets a new order, as long as there is room between its new neighbours", () => {
  const lines = [
    { id: "a", order: 0 },
    { id: "b", order: 1 },
    { id: "c", order: 2 },
  ];
  expect(moveLine(lines, "c", -1)).toEqual([{ id: "c", order: 0.5 }]);
  expect(moveLine(lines, "b", -1)).toEqual([{ id: "b", order: -1 }]);
  expect(moveLine(lines, "b", 1)).toEqual([{ id: "b", order: 3 }]);
});

test("lines with the same order, as two exercises give them, are all numbered anew", () => {
  const lines = [
    { id: "a", order: 0 },
    { id: "b", order: 0 },
    { id: "c", order: 0 },
  ];
  expect(moveLine(lines, "c", -1)).toEqual([
    { id: "a", order: 0 },
    { id: "c", order: 1 },
    { id: "b", order: 2 },
  ]);
});

test("at the end of its part a line stays", () => {
  const lines = [{ id: "a", order: 0 }];
  expect(moveLine(lines, "a", -1)).toEqual([]);
  expect(moveLine(lines, "a", 1)).toEqual([]);
  expect(moveLine(lines, "elsewhere", 1)).toEqual([]);
});

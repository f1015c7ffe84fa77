import fc from "fast-check";
import { expect, test } from "vitest";
import { markAllRead, unreadEntries } from "./unread.ts";

const own = "a1";
const entry = (author: string, seq: number, atMs: number) => ({ author, seq, atMs });

test("what somebody wrote themselves is never news to them", () => {
  expect(unreadEntries([entry(own, 1, 10), entry("b2", 2, 20)], null, own)).toEqual([entry("b2", 2, 20)]);
});

test("what came after the mark is new, and what was there before is not", () => {
  const mark = { seq: 2, atMs: 20 };
  const entries = [entry("b2", 1, 10), entry("b2", 2, 20), entry("b2", 3, 15)];
  expect(unreadEntries(entries, mark, own)).toEqual([entry("b2", 3, 15)]);
});

test("a message that comes after the server was set back is new all the same", () => {
  expect(unreadEntries([entry("b2", 1, 30)], { seq: 40, atMs: 20 }, own)).toEqual([entry("b2", 1, 30)]);
});

test("nothing is new to who has read all", () => {
  const anyEntry = fc.record({
    author: fc.constantFrom("a1", "b2", "c3"),
    seq: fc.nat(1_000),
    atMs: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(fc.array(anyEntry), (entries) => {
      expect(unreadEntries(entries, markAllRead(entries), own)).toEqual(entries.length === 0 ? entries : []);
    }),
  );
});

import { expect, test } from "vitest";
import { recoveryWords } from "../../crypto/recovery-words-nl.ts";
import { suggestWords } from "./suggest-words.ts";

test("one letter says too little", () => {
  expect(suggestWords("")).toEqual([]);
  expect(suggestWords(" a ")).toEqual([]);
});

test("two letters give words that begin so, and never more than five", () => {
  const starts = new Set(recoveryWords.map((word) => word.slice(0, 2)));
  for (const start of starts) {
    const suggested = suggestWords(start);
    expect(suggested.length, start).toBeGreaterThan(0);
    expect(suggested.length, start).toBeLessThanOrEqual(5);
    expect(suggested.filter((word) => !word.startsWith(start))).toEqual([]);
  }
});

test("four letters give the one word that they stand for, whatever their case", () => {
  for (const word of recoveryWords) expect(suggestWords(word.slice(0, 4).toUpperCase())).toEqual([word]);
});

test("a word that is not in the list gives nothing", () => {
  expect(suggestWords("qqqq")).toEqual([]);
});

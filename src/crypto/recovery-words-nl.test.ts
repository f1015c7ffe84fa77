import { expect, test } from "vitest";
import { recoveryWords } from "./recovery-words-nl.ts";

test("there are 2,048 words, so that each stands for 11 bits", () => {
  expect(recoveryWords).toHaveLength(2 ** 11);
});

test("every word has four to eight plain letters", () => {
  expect(recoveryWords.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
});

test("the words are sorted", () => {
  expect(recoveryWords).toEqual(recoveryWords.toSorted());
});

test("the first four letters are enough to know a word", () => {
  expect(new Set(recoveryWords.map((word) => word.slice(0, 4))).size).toBe(recoveryWords.length);
});

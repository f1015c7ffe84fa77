import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseBlockList } from "../../scripts/recovery-words/block-list.ts";
import { chooseWords, lookAlikePairs } from "../../scripts/recovery-words/choose-words.ts";
import { wordsToSource } from "../../scripts/recovery-words/make-list.ts";
import { recoveryWords } from "./recovery-words-nl.ts";

const scriptFolder = new URL("../../scripts/recovery-words/", import.meta.url);
const candidates = readFileSync(new URL("candidates.txt", scriptFolder), "utf8");
const blocked = readFileSync(new URL("blocked.txt", scriptFolder), "utf8");

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

test("no word is on the block list", () => {
  expect(recoveryWords.filter(parseBlockList(blocked))).toEqual([]);
});

test("no two words are one letter apart or sound the same", () => {
  expect(lookAlikePairs(recoveryWords)).toEqual([]);
});

test("the list is what the script makes of the candidates", () => {
  const source = readFileSync(new URL("recovery-words-nl.ts", import.meta.url), "utf8");
  expect(source).toBe(wordsToSource(chooseWords(candidates, blocked)));
});

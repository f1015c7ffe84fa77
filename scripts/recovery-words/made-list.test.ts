import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recoveryWords } from "../../src/crypto/recovery-words-nl.ts";
import { parseBlockList } from "./block-list.ts";
import { chooseWords, lookAlikePairs } from "./choose-words.ts";
import { wordsToSource } from "./make-list.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
const blocked = read("blocked.txt");

test("no word is on the block list", () => {
  expect(recoveryWords.filter(parseBlockList(blocked))).toEqual([]);
});

test("no two words are one letter apart or sound the same", () => {
  expect(lookAlikePairs(recoveryWords)).toEqual([]);
});

test("the list is what the script makes of the candidates", () => {
  const source = read("../../src/crypto/recovery-words-nl.ts");
  expect(source).toBe(wordsToSource(chooseWords(read("candidates.txt"), blocked)));
});

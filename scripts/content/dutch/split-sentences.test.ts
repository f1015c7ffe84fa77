import { expect, test } from "vitest";
import { splitSentences, splitWords } from "./split-sentences.ts";

test("a sentence ends at a closing mark, also inside a quote", () => {
  expect(splitSentences("Komt er trek? Blijf. ‘Dat kan ik.’ Zo gaat het!")).toEqual([
    "Komt er trek?",
    "Blijf.",
    "‘Dat kan ik.’",
    "Zo gaat het!",
  ]);
});

test("what follows a colon belongs to the same sentence", () => {
  expect(splitSentences("Doe drie dingen: sta op, loop, drink water.")).toHaveLength(1);
});

test("a number, an address or an abbreviation does not end a sentence", () => {
  expect(splitSentences("Ruim 82.000 mensen deden mee, bijv. via 113.nl of zo.")).toHaveLength(1);
});

test("a text without a closing mark is one sentence, and nothing is none", () => {
  expect(splitSentences("Leg je telefoon weg")).toEqual(["Leg je telefoon weg"]);
  expect(splitSentences(" … ")).toEqual([]);
});

test("words keep their hyphens, accents and inner apostrophes, and a number is one word", () => {
  expect(splitWords("Eén foto’s e-mail om 23:10, of 82.000 keer (z’n).")).toEqual([
    "Eén",
    "foto’s",
    "e-mail",
    "om",
    "23:10",
    "of",
    "82.000",
    "keer",
    "z’n",
  ]);
});

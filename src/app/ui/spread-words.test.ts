import { expect, test } from "vitest";
import { spreadWords } from "./spread-words.ts";

const empty = ["", "", "", ""];

test("a word that is being typed stays in its box", () => {
  expect(spreadWords(empty, 1, "ha")).toEqual({ words: ["", "ha", "", ""], next: null });
});

test("a space ends the word and goes on to the next box", () => {
  expect(spreadWords(empty, 1, "haven ")).toEqual({ words: ["", "haven", "", ""], next: 2 });
});

test("behind the last box there is none", () => {
  expect(spreadWords(empty, 3, "haven ")).toEqual({ words: ["", "", "", "haven"], next: 3 });
});

test("a copied list fills the boxes from here on, without its numbers", () => {
  expect(spreadWords(empty, 0, "1. brug\n2. dijk, 3. jas")).toEqual({
    words: ["brug", "dijk", "jas", ""],
    next: 2,
  });
});

test("what does not fit falls off the end, and what stood before stays", () => {
  expect(spreadWords(["een", "twee", "drie", "vier"], 2, "brug dijk jas")).toEqual({
    words: ["een", "twee", "brug", "dijk"],
    next: 3,
  });
});

test("an emptied box is empty", () => {
  expect(spreadWords(["een", "twee", "drie", "vier"], 1, "")).toEqual({
    words: ["een", "", "drie", "vier"],
    next: null,
  });
});

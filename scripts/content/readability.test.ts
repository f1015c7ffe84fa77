import { expect, test } from "vitest";
import {
  addReadability,
  fleschDouma,
  isSentence,
  measureText,
  nothingRead,
  wordsPerSentence,
} from "./readability.ts";

test("words, sentences, syllables and the longest sentence are counted", () => {
  expect(measureText("Je bent hier. Je leest een boek over gevoel.")).toEqual({
    words: 9,
    sentences: 2,
    syllables: 11,
    longest: 6,
  });
});

test("Flesch-Douma is 206.84 − 0.77 × syllables a hundred words − 0.93 × words a sentence", () => {
  // 10 words, 15 syllables, 2 sentences: 206.84 − 0.77 × 150 − 0.93 × 5.
  const reading = { words: 10, sentences: 2, syllables: 15, longest: 6 };
  expect(fleschDouma(reading)).toBeCloseTo(86.69, 5);
});

test("hard prose scores under 60 and plain prose over 70", () => {
  const hard =
    "Verslavingsproblematiek betreft een multifactorieel proces waarbij neurobiologische beloningsmechanismen interacteren.";
  const plain = "Je bent hier niet mee geboren. Je hebt het geleerd. Dat kun je ook weer afleren.";
  expect(fleschDouma(measureText(hard))).toBeLessThan(60);
  expect(fleschDouma(measureText(plain))).toBeGreaterThan(70);
});

test("the name of a thing is no sentence, so that short options cannot make a hard text look easy", () => {
  expect(isSentence("Drie kolommen")).toBe(false);
  expect(isSentence("Nee.")).toBe(true);
  expect(isSentence("Ik kan niet meer stoppen met kijken")).toBe(true);
  expect(measureText("Drie kolommen")).toEqual(nothingRead);
});

test("readings add up", () => {
  const both = addReadability(measureText("Je bent hier."), measureText("Je leest een boek."));
  expect(both).toEqual({ words: 7, sentences: 2, syllables: 7, longest: 4 });
  expect(wordsPerSentence(both)).toBe(3.5);
  expect(wordsPerSentence(nothingRead)).toBe(0);
});

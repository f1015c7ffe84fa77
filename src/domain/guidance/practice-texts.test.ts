import fc from "fast-check";
import { expect, test } from "vitest";
import { readPracticeTexts, writePracticeTexts } from "./practice-texts.ts";

test("what a practice says of itself is read as it was written", () => {
  const said = fc.record({
    title: fc.stringMatching(/^[A-Za-z]{1,30}$/),
    responseDays: fc.option(fc.integer({ min: 1, max: 14 })),
    helpLine: fc.stringMatching(/^[a-z0-9]{0,40}$/),
  });
  fc.assert(
    fc.property(said, (texts) => {
      expect(readPracticeTexts(writePracticeTexts(texts), "earlier")).toEqual(texts);
    }),
  );
});

test("what does not hold is as if it were not said, and spoils nothing else", () => {
  const read = (texts: Readonly<Record<string, string>>) => readPracticeTexts(texts, "De Haven");
  expect(read({})).toEqual({ title: "De Haven", responseDays: null, helpLine: "" });
  expect(read({ title: "  ", responseDays: "0", helpLine: "x".repeat(201) })).toEqual(read({}));
  expect(read({ responseDays: "15" }).responseDays).toBeNull();
  expect(read({ responseDays: "1.5" }).responseDays).toBeNull();
  expect(read({ responseDays: "14", helpLine: " Bel de huisartsenpost " })).toEqual({
    title: "De Haven",
    responseDays: 14,
    helpLine: "Bel de huisartsenpost",
  });
});

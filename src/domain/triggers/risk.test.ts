import { expect, test } from "vitest";
import { itemToRisk } from "./risk.ts";

test("a risk has two numbers, an answer and words of its own", () => {
  const values = { chance: 7, pull: 9, answer: "avoid", answerText: "Ik ga sporten" };
  expect(itemToRisk({ values })).toEqual(values);
});

test("what was not given, or is no rating or answer, stays open", () => {
  const open = { chance: null, pull: null, answer: null, answerText: "" };
  expect(itemToRisk({})).toEqual(open);
  expect(itemToRisk({ values: { chance: 11, pull: "9", answer: "fight", answerText: 3 } })).toEqual(open);
});

test("to ride it out, as the exercise calls it, is to use the help", () => {
  expect(itemToRisk({ values: { answer: "ride" } }).answer).toBe("help-now");
});

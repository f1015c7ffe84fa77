import { expect, test } from "vitest";
import { type SymptomAnswers, scoreSymptoms, symptomIds } from "./score-symptoms.ts";

const all = (score: number): SymptomAnswers => Object.fromEntries(symptomIds.map((id) => [id, score]));

test("runs from 0 to 24", () => {
  expect(scoreSymptoms(all(0))).toBe(0);
  expect(scoreSymptoms(all(4))).toBe(24);
});

test("counts each symptom once", () => {
  for (const id of symptomIds) expect(scoreSymptoms({ ...all(0), [id]: 3 })).toBe(3);
});

test("gives no score while an answer is missing", () => {
  for (const id of symptomIds) {
    const { [id]: _, ...rest } = all(2);
    expect(scoreSymptoms(rest)).toBeNull();
  }
});

test.each([-1, 5, 1.5, Number.NaN])("refuses %s as an answer", (wrong) => {
  expect(() => scoreSymptoms({ ...all(0), control: wrong })).toThrow(RangeError);
});

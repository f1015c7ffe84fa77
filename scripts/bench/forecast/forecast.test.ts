import { describe, expect, test } from "vitest";
import { meanAndError, type PersonScore, scorePersons } from "./score-forecasts.ts";
import { kindsWithoutPattern, personKinds } from "./simulate-person.ts";

// Another seed than the one under which the numbers of the model were looked at.
const scores = scorePersons(24, 77, false);
const gains = (persons: readonly PersonScore[]) =>
  meanAndError(persons.map(({ brier, baseBrier }) => brier - baseBrier));
const ofKind = (wanted: string) => scores.filter(({ kind }) => kind === wanted);

test("at least two hundred persons were simulated", () => {
  expect(scores.length).toBeGreaterThanOrEqual(200);
});

describe.each([...kindsWithoutPattern])("a person without a pattern (%s)", (kind) => {
  test("gets a forecast that is as good as the own base rate, to half a percent of its score", () => {
    const persons = ofKind(kind);
    const { mean } = meanAndError(persons.map(({ baseBrier }) => baseBrier));
    expect(gains(persons).mean).toBeLessThan(0.005 * mean);
  });
});

describe.each(personKinds.filter((kind) => !kindsWithoutPattern.has(kind)))(
  "a person with a pattern (%s)",
  (kind) => {
    test("gets a forecast that is better than the own base rate, beyond chance", () => {
      const { mean, error } = gains(ofKind(kind));
      expect(mean + 2 * error).toBeLessThan(0);
    });
  },
);

test("what is said comes true about as often as it is said", () => {
  const forecasts = scores.flatMap(({ scored }) => scored);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const within = forecasts.filter(({ chance }) => Math.floor(chance * 10) === tenth);
    if (within.length < 500) continue;
    const said = within.reduce((sum, { chance }) => sum + chance, 0) / within.length;
    const came = within.filter((each) => each.came === 1).length / within.length;
    expect(Math.abs(said - came), `${tenth * 10} to ${tenth * 10 + 10} %`).toBeLessThan(0.05);
  }
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { meanRating, ratedActs } from "./rated-acts.ts";

const act = (days: number, pleasure: number | null, meaning: number | null) => ({
  day: addDays("2026-11-01" as CalendarDay, days),
  text: "Koken",
  pleasure,
  meaning,
});

test("what was rated stands in the order of the days, what was not is left out", () => {
  const [first, second, unrated] = [act(0, 6, null), act(3, null, 8), act(1, null, null)];
  expect(ratedActs([second, unrated, first])).toEqual([first, second]);
});

test("the mean is of what was rated", () => {
  expect(meanRating([act(0, 6, 9), act(1, 7, null), act(2, 7, null)], "pleasure")).toBe(6.7);
  expect(meanRating([act(0, 6, 9), act(1, 7, null)], "meaning")).toBe(9);
  expect(meanRating([act(0, null, null)], "pleasure")).toBeNull();
});

test("there are never more than twelve, the last ones, and a mean lies between 0 and 10", () => {
  const rating = fc.option(fc.integer({ min: 0, max: 10 }));
  const any = fc.record({ days: fc.integer({ min: 0, max: 90 }), pleasure: rating, meaning: rating });
  fc.assert(
    fc.property(fc.array(any), (all) => {
      const acts = all.map(({ days, pleasure, meaning }) => act(days, pleasure, meaning));
      const shown = ratedActs(acts);
      expect(shown.length).toBeLessThanOrEqual(12);
      expect(shown.map(({ day }) => day)).toEqual(shown.map(({ day }) => day).toSorted());
      const mean = meanRating(shown, "pleasure");
      if (mean !== null) expect(mean >= 0 && mean <= 10).toBe(true);
    }),
  );
});

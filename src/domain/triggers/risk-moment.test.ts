import { expect, test } from "vitest";
import { partsOfDay } from "../programme/fields/week-calendar.ts";
import { itemToWeekPlace, momentWords, weekPlaceIndex } from "./risk-moment.ts";

test("a moment knows its place in the week, a link of a chain has none", () => {
  expect(itemToWeekPlace({ values: { day: 2, part: "evening" } })).toEqual({ day: 2, part: "evening" });
  expect(itemToWeekPlace({})).toBeNull();
  for (const values of [
    { day: 0, part: "evening" },
    { day: 8, part: "night" },
    { day: 2, part: "noon" },
    { day: "2", part: "noon" },
  ])
    expect(itemToWeekPlace({ values })).toBeNull();
});

test("the 28 places of a week follow each other", () => {
  const places = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    partsOfDay.map((part) => weekPlaceIndex({ day, part })),
  );
  expect(places).toEqual(Array.from({ length: 28 }, (_, index) => index));
});

test("the place is not said twice", () => {
  expect(momentWords("dinsdag, avond: alleen thuis", "dinsdag, avond")).toBe("alleen thuis");
  expect(momentWords("alleen thuis", "dinsdag, avond")).toBe("alleen thuis");
});

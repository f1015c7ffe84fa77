import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { emptyCheckIn } from "../check-in/check-in.ts";
import { newUrge } from "../urge/urge.ts";
import { type DiaryDay, daysToMonths, diaryDays } from "./diary-months.ts";
import { searchDiary, searchTerms, splitAtTerms } from "./search-diary.ts";

const written = (text: string, note: string) => ({ ...emptyCheckIn(day(text)), note });
const felt = (text: string, minute: number, note = "") => ({
  id: `${text} ${minute}`,
  value: { ...newUrge(day(text), minute, 5, "diary"), note },
});

test("a day with only an urge stands in the diary too, the newest first", () => {
  const days = diaryDays(
    [written("2026-10-31", "a"), written("2026-11-02", "b")],
    [felt("2026-11-01", 1300), felt("2026-11-01", 60)],
  );
  expect(days.map((each) => each.day)).toEqual(["2026-11-02", "2026-11-01", "2026-10-31"]);
  expect(days[1]?.urges.map(({ value }) => value.minute)).toEqual([60, 1300]);
  expect(daysToMonths(days).map(({ month, days: { length } }) => [month, length])).toEqual([
    ["2026-11", 2],
    ["2026-10", 1],
  ]);
});

describe("searching", () => {
  const days: readonly DiaryDay[] = diaryDays(
    [written("2026-11-02", "Ruzie met Noor, laat naar bed"), written("2026-11-01", "Café met José")],
    [{ ...felt("2026-11-03", 600), value: { ...felt("2026-11-03", 600).value, triggers: ["ruzie"] } }],
  );
  const found = (query: string) => searchDiary(days, searchTerms(query)).map((each) => each.day);

  test("finds words in notes and in what was picked, in capitals or not", () => {
    expect(found("RUZIE")).toEqual(["2026-11-03", "2026-11-02"]);
    expect(found("ruzie noor")).toEqual(["2026-11-02"]);
  });

  test("does not ask for accents", () => {
    expect(found("cafe jose")).toEqual(["2026-11-01"]);
  });

  test("finds nothing for nothing", () => {
    expect(found("  ")).toEqual([]);
    expect(found("zee")).toEqual([]);
  });

  test("marks what was found and keeps every letter", () => {
    expect(splitAtTerms("Café met José", ["jose", "e"])).toEqual([
      { text: "Caf", isFound: false },
      { text: "é", isFound: true },
      { text: " m", isFound: false },
      { text: "e", isFound: true },
      { text: "t ", isFound: false },
      { text: "José", isFound: true },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ minLength: 1 }), (text, query) => {
        const pieces = splitAtTerms(text, searchTerms(query));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

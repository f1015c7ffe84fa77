import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDay, isCalendarDay } from "../check-in/calendar-day.ts";
import { recentEntries } from "./recent-entries.ts";

const from = day("2026-10-01");

test("of what comes daily the last weeks stay, and the newest of each kind before them", () => {
  const entries = [
    entry("check-in", { day: "2026-09-01" }),
    entry("check-in", { day: "2026-09-28" }),
    entry("check-in", { day: "2026-10-01" }),
    entry("urge", { day: "2026-08-02" }),
    entry("measure-week", { monday: "2026-09-21" }),
    entry("measure-week", { monday: "2026-09-14" }),
    entry("answers", { savedOn: "2026-01-01" }),
    entry("plan-version", { day: "2026-01-02" }),
    entry("tool-item", { text: "Filter aan" }),
    entry("check-in", { day: 5 }),
  ];
  expect(recentEntries(entries, from).map(({ values }) => values.values)).toEqual([
    { day: "2026-10-01" },
    { savedOn: "2026-01-01" },
    { day: "2026-01-02" },
    { text: "Filter aan" },
    { day: 5 },
    { day: "2026-09-28" },
    { day: "2026-08-02" },
    { monday: "2026-09-21" },
  ]);
});

test("nothing that happened since is ever left out, and the last day stays the last day", () => {
  const kinds = fc.constantFrom("check-in", "urge", "slip", "answers");
  const entries = fc.array(fc.tuple(kinds, fc.integer({ min: -400, max: 30 })));
  fc.assert(
    fc.property(entries, (made) => {
      const all = made.map(([kind, days]) => entry(kind, { day: addDays(from, days) }));
      const recent = recentEntries(all, from);
      for (const one of all) if (String(dayIn(one)) >= from) expect(recent).toContain(one);
      const last = (some: typeof all): string => some.map(dayIn).map(String).toSorted().at(-1) ?? "";
      expect(last([...recent])).toBe(last(all));
    }),
  );
});

function entry(kind: string, values: Readonly<Record<string, string | number>>) {
  return { values: { data: "diary", kind, values } };
}

function dayIn({ values }: ReturnType<typeof entry>): string | number | undefined {
  return values.values.day;
}

function day(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new Error("not a day");
  return text;
}

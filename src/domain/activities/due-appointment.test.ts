import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import { dueAppointment, inTime } from "./due-appointment.ts";

const today = "2026-11-25" as CalendarDay;
const at = (id: string, daysFromNow: number, minute: number | null, isDone = false) => {
  const day = addDays(today, daysFromNow);
  return { id, value: { item: "0a", day, minute, obstacle: "", answer: "", doneOn: isDone ? day : null } };
};

test("the first of today comes before what passed and what is to come", () => {
  const all = [
    at("later", 1, 60),
    at("evening", 0, 1200),
    at("noon", 0, 720),
    at("any", 0, null),
    at("past", -1, 60),
  ];
  expect(dueAppointment(all, today)?.id).toBe("noon");
  expect(inTime(all).map(({ id }) => id)).toEqual(["past", "noon", "evening", "any", "later"]);
});

test("what was done is not asked about; then the latest that passed is", () => {
  const all = [at("done", 0, 720, true), at("tuesday", -1, 60), at("sunday", -3, 60)];
  expect(dueAppointment(all, today)?.id).toBe("tuesday");
  expect(dueAppointment([at("sunday", -3, 60)], today)?.id).toBe("sunday");
});

test("after three days it is left alone, and what is to come waits", () => {
  expect(dueAppointment([at("long-ago", -4, 60), at("tomorrow", 1, 60)], today)).toBeNull();
});

test("whatever stands in the diary, nothing done, old or to come is asked about", () => {
  const any = fc.record({
    days: fc.integer({ min: -10, max: 10 }),
    minute: fc.option(fc.integer({ min: 0, max: 1439 })),
    isDone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), (all) => {
      const due = dueAppointment(
        all.map(({ days, minute, isDone }, index) => at(String(index), days, minute, isDone)),
        today,
      );
      if (due === null) return;
      expect(due.value.doneOn).toBeNull();
      expect(due.value.day <= today && due.value.day >= addDays(today, -3)).toBe(true);
    }),
  );
});

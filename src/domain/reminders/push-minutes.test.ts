import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { addDays, type CalendarDay, weekdayOf } from "../check-in/calendar-day.ts";
import { type NamedTime, pushJitter, pushMinutes } from "./push-minutes.ts";

/** Minutes east of UTC at a moment, as the zone's own clock says. */
function zoneOffset(zone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(ms);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return Math.round((wall - ms) / 60_000);
}

/** As a browser in that zone answers for a time on the wall. */
const offsetIn =
  (zone: string) =>
  (on: CalendarDay, minute: number): number => {
    const wall = Date.parse(`${on}T00:00:00Z`) + minute * 60_000;
    const first = wall - zoneOffset(zone, wall) * 60_000;
    return zoneOffset(zone, wall - zoneOffset(zone, first) * 60_000);
  };

const winter = () => 60;

test("nine in the evening in Amsterdam is eight in UTC in winter, and seven in summer, give or take ten minutes", () => {
  const times = [{ name: "a", weekday: 3, minute: 21 * 60 }];
  for (const [today, utcHour] of [
    ["2026-11-26", 20],
    ["2026-07-02", 19],
  ] as const) {
    const [minute = -1] = pushMinutes(times, day(today), offsetIn("Europe/Amsterdam"), 64);
    expect(Math.abs(minute - (3 * 1440 + utcHour * 60))).toBeLessThanOrEqual(pushJitter);
  }
});

test("the Monday after the clock changed already has its new hour on the Thursday before", () => {
  const times = [{ name: "a", weekday: 0, minute: 21 * 60 }];
  const [before] = pushMinutes(times, day("2026-03-12"), offsetIn("Europe/Amsterdam"), 64);
  const [after] = pushMinutes(times, day("2026-03-26"), offsetIn("Europe/Amsterdam"), 64);
  expect((before ?? 0) - (after ?? 0)).toBe(60);
});

test("just past midnight on Monday is still Sunday in UTC: the week goes round", () => {
  const minutes = pushMinutes([{ name: "a", weekday: 0, minute: 5 }], day("2026-11-26"), winter, 64);
  // 5 − 60 = −55, which is 10080 − 55 = 10025.
  expect(Math.abs((minutes[0] ?? 0) - 10_025)).toBeLessThanOrEqual(pushJitter);
});

test("the same name is moved the same way each time, other names each in their own way", () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    name: `reminder ${index}`,
    weekday: 2,
    minute: 720,
  }));
  const first = pushMinutes(many, day("2026-11-26"), winter, 64);
  expect(pushMinutes(many, day("2026-11-26"), winter, 64)).toEqual(first);
  expect(first.length, "40 names over 21 minutes").toBeGreaterThan(10);
});

const someTimes = fc.array(
  fc.record({
    name: fc.string({ maxLength: 8 }),
    weekday: fc.integer({ min: 0, max: 6 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  }),
  { maxLength: 80 },
);

test("in any zone, on any day of the year, each minute is one that was chosen, within ten minutes", () => {
  const zone = fc.constantFrom(
    "Europe/Amsterdam",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "UTC",
  );
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 730 }), someTimes, (where, days, times) => {
      const today = addDays(day("2026-01-01"), days);
      const minutes = pushMinutes(times, today, offsetIn(where), 64);
      expect(minutes.length).toBeLessThanOrEqual(64);
      expect(minutes).toEqual([...new Set(minutes)].toSorted((left, right) => left - right));
      const wanted = times.map((time) => utcMinuteOf(time, today, where));
      for (const minute of minutes) {
        expect(minute).toBeGreaterThanOrEqual(0);
        expect(minute).toBeLessThan(10_080);
        expect(wanted.some((one) => distance(one, minute) <= pushJitter)).toBe(true);
      }
    }),
  );
});

/** The next such time as a moment in UTC, and its place in the week: another way round than the rule goes. */
function utcMinuteOf({ weekday, minute }: NamedTime, today: CalendarDay, zone: string): number {
  const on = addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  const ms = Date.parse(`${on}T00:00:00Z`) + (minute - offsetIn(zone)(on, minute)) * 60_000;
  const at = new Date(ms);
  return ((at.getUTCDay() + 6) % 7) * 1440 + at.getUTCHours() * 60 + at.getUTCMinutes();
}

function distance(left: number, right: number): number {
  const apart = Math.abs(left - right);
  return Math.min(apart, 10_080 - apart);
}

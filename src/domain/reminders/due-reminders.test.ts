import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { addDays, weekdayOf } from "../check-in/calendar-day.ts";
import { partsOfDay } from "../programme/fields/week-calendar.ts";
import type { ToolItem } from "../tools/tool-item.ts";
import { dueReminders, type LocalMoment, type RemindersNow } from "./due-reminders.ts";
import { type Reminder, reminderSubjects } from "./reminder.ts";

const at = (on: string, hour: number, minute = 0): LocalMoment => ({
  day: day(on),
  minute: hour * 60 + minute,
});
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const reminder = (values: Partial<Reminder>): Reminder => ({
  about: "diary",
  weekdays: everyDay,
  minute: 21 * 60,
  on: true,
  ...values,
});
const moment = (weekDay: number, part: string): ToolItem => ({
  tool: "triggers",
  slot: "moment",
  text: "alleen thuis",
  source: null,
  sourceText: null,
  order: 0,
  values: { day: weekDay, part },
});
const due = (values: Partial<RemindersNow> & Pick<RemindersNow, "now">) =>
  dueReminders({ reminders: [reminder({})], moments: [], doneOn: {}, ...values });

// 26 November 2026 is a Thursday.
describe("the diary at nine in the evening", () => {
  test("is due from its minute until midnight", () => {
    expect(due({ now: at("2026-11-26", 20, 59) })).toEqual([]);
    expect(due({ now: at("2026-11-26", 21) })).toEqual([{ about: "diary", since: at("2026-11-26", 21) }]);
    expect(due({ now: at("2026-11-26", 23, 59) })).toHaveLength(1);
    expect(due({ now: at("2026-11-27", 0) })).toEqual([]);
  });

  test("is not due once the day is filled in, or when it was seen", () => {
    const now = at("2026-11-26", 22);
    expect(due({ now, doneOn: { diary: day("2026-11-26") } })).toEqual([]);
    expect(due({ now, doneOn: { diary: day("2026-11-25") } })).toHaveLength(1);
    const seen = reminder({ seenOn: day("2026-11-26"), seenMinute: 21 * 60 + 5 });
    expect(due({ now, reminders: [seen] })).toEqual([]);
    expect(due({ now: at("2026-11-27", 21), reminders: [seen] })).toHaveLength(1);
  });

  test("follows the own clock in the hour that summer time leaves out, and in the one that comes twice", () => {
    const atHalfPastTwo = [reminder({ minute: 150 })];
    for (const change of ["2027-03-28", "2026-10-25"]) {
      expect(due({ now: at(change, 1, 59), reminders: atHalfPastTwo })).toEqual([]);
      expect(due({ now: at(change, 3, 0), reminders: atHalfPastTwo })).toHaveLength(1);
    }
  });
});

test("a look at the measures on Sunday stays due until Saturday, and is one however long nobody looked", () => {
  const sunday = [reminder({ about: "measures", weekdays: [6], minute: 600 })];
  expect(due({ now: at("2026-11-22", 9, 59), reminders: sunday })).toEqual([]);
  const expected = [{ about: "measures", since: at("2026-11-22", 10) }];
  expect(due({ now: at("2026-11-22", 10), reminders: sunday })).toEqual(expected);
  expect(due({ now: at("2026-11-28", 9, 59), reminders: sunday })).toEqual(expected);
  expect(due({ now: at("2026-11-28", 10), reminders: sunday })).toEqual([]);
  expect(due({ now: at("2027-11-28", 10), reminders: sunday })).toHaveLength(1);
});

test("a risk moment is due half an hour ahead of its part of the day, for three hours, on the days that were chosen", () => {
  const risk = { reminders: [reminder({ about: "risk", weekdays: [3], minute: 0 })] };
  const moments = [moment(4, "evening"), moment(5, "evening"), moment(4, "night")];
  expect(due({ ...risk, moments, now: at("2026-11-26", 18, 29) })).toEqual([]);
  expect(due({ ...risk, moments, now: at("2026-11-26", 18, 30) })).toHaveLength(1);
  expect(due({ ...risk, moments, now: at("2026-11-26", 21, 30) })).toEqual([]);
  expect(due({ ...risk, moments, now: at("2026-11-26", 22) })).toHaveLength(1);
  expect(due({ ...risk, moments, now: at("2026-11-27", 0, 59) }), "past midnight").toHaveLength(1);
  expect(due({ ...risk, moments, now: at("2026-11-27", 19) }), "Friday was not chosen").toEqual([]);
  const seen = [reminder({ about: "risk", seenOn: day("2026-11-26"), seenMinute: 19 * 60 })];
  expect(due({ reminders: seen, moments, now: at("2026-11-26", 20) })).toEqual([]);
  expect(due({ reminders: seen, moments, now: at("2026-11-26", 22, 1) }), "the next one comes").toHaveLength(
    1,
  );
});

describe("whatever was chosen, and whenever somebody looks", () => {
  const someReminder: fc.Arbitrary<Reminder> = fc.record({
    about: fc.constantFrom(...reminderSubjects),
    weekdays: fc.subarray(everyDay),
    minute: fc.integer({ min: 0, max: 1439 }),
    on: fc.boolean(),
  });
  const someNow = fc
    .record({ days: fc.integer({ min: 0, max: 800 }), minute: fc.integer({ min: 0, max: 1439 }) })
    .map(({ days, minute }) => ({ day: addDays(day("2026-01-01"), days), minute }));
  const someCase = fc.record({
    reminders: fc.array(someReminder, { maxLength: 8 }),
    moments: fc.array(
      fc
        .record({ on: fc.integer({ min: 0, max: 8 }), part: fc.constantFrom(...partsOfDay, "later") })
        .map(({ on, part }) => moment(on, part)),
      { maxLength: 5 },
    ),
    now: someNow,
  });

  test("each subject is due once at most, never before its time, and never of a reminder that is off", () => {
    fc.assert(
      fc.property(someCase, (given) => {
        const found = dueReminders({ ...given, doneOn: {} });
        expect(new Set(found.map(({ about }) => about)).size).toBe(found.length);
        for (const { about, since } of found) {
          expect(
            since.day < given.now.day || (since.day === given.now.day && since.minute <= given.now.minute),
          ).toBe(true);
          const asked = given.reminders.filter((one) => one.about === about && one.on);
          expect(asked.some(({ weekdays }) => weekdays.includes(weekdayOf(since.day)))).toBe(true);
        }
      }),
    );
  });

  test("what is done or seen now is closed now", () => {
    fc.assert(
      fc.property(someCase, ({ reminders, moments, now }) => {
        const doneOn = Object.fromEntries(reminderSubjects.map((about) => [about, now.day]));
        expect(dueReminders({ reminders, moments, doneOn, now })).toEqual([]);
        const seen = reminders.map((one) => ({ ...one, seenOn: now.day, seenMinute: now.minute }));
        expect(dueReminders({ reminders: seen, moments, doneOn: {}, now })).toEqual([]);
      }),
    );
  });
});

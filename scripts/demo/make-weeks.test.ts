import { expect, test } from "vitest";
import { addDays, calendarDaySchema } from "../../src/domain/check-in/calendar-day.ts";
import { checkInSchema } from "../../src/domain/check-in/check-in.ts";
import { slipSchema } from "../../src/domain/slip/slip.ts";
import { urgeSchema } from "../../src/domain/urge/urge.ts";
import { v } from "../../src/lib/schema.ts";
import { demoPeople, demoPractice, demoTherapist } from "./demo-people.ts";
import { makeWeeks } from "./make-weeks.ts";

const today = v.parse(calendarDaySchema, "2026-11-26");
const schemas = { "check-in": checkInSchema, urge: urgeSchema, slip: slipSchema };

test.each(demoPeople)(
  "$name has weeks that the app itself would read, none of them ahead of today",
  (person) => {
    const records = makeWeeks(person, today);
    for (const [kind, schema] of Object.entries(schemas)) {
      const ofKind = records.filter((record) => record.kind === kind);
      expect(ofKind.length, kind).toBeGreaterThan(0);
      for (const { values } of ofKind) {
        const read = v.safeParse(schema, values);
        expect(read.issues, kind).toBeUndefined();
        if (!read.success) continue;
        expect(read.output.day >= addDays(today, -16 * 7) && read.output.day <= today).toBe(true);
      }
    }
    expect(records.filter(({ kind }) => kind === "slip")).toHaveLength(person.slipWeeks.length);
  },
);

test("the same person has the same weeks, and another person others", () => {
  const [first, second] = demoPeople;
  if (first === undefined || second === undefined) throw new Error("there are people");
  expect(makeWeeks(first, today)).toEqual(makeWeeks(first, today));
  expect(makeWeeks(first, today)).not.toEqual(makeWeeks(second, today));
});

test("every name says that it is a demo, and every slip has its lesson", () => {
  for (const name of [demoPractice, demoTherapist, ...demoPeople.map((person) => person.name)])
    expect(name).toMatch(/\(demo\)$/);
  for (const { slipWeeks, learned } of demoPeople) expect(learned).toHaveLength(slipWeeks.length);
});

import { expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import type { CalendarDay } from "../check-in/calendar-day.ts";
import { actName, actSchema } from "./act.ts";

const act = {
  item: "0a",
  text: "Bed opmaken",
  tool: "self-worth",
  day: "2026-11-23",
  pleasure: null,
  meaning: 10,
};

test("an act keeps its words, its day and what was rated", () => {
  expect(v.parse(actSchema, act)).toEqual(act);
});

test.each([{ pleasure: 11 }, { meaning: -1 }, { meaning: 2.5 }, { day: "2026-02-30" }, { tool: "water" }])(
  "%o is no act",
  (wrong) => {
    expect(v.safeParse(actSchema, { ...act, ...wrong }).success).toBe(false);
  },
);

test("the same item on the same day is the same record", () => {
  expect(actName("0a", "2026-11-23" as CalendarDay)).toBe("act|0a|2026-11-23");
});

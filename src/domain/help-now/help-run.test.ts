import { describe, expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import {
  gapsInUrge,
  type HelpRun,
  helpRunSchema,
  helpRunToSlip,
  helpRunToUrge,
  isStillAsked,
} from "./help-run.ts";

const run: HelpRun = v.parse(helpRunSchema, {
  day: "2026-11-22",
  minute: 1390,
  before: 7,
  after: 3,
  techniques: ["Koud water"],
  slip: null,
});
const slip = { id: "ab".repeat(16), day: run.day, minute: 1410, shameBefore: 8, shameAfter: 5 };

describe("what was done on the help screen becomes an urge in the diary", () => {
  test("ridden, when somebody looked again after it", () => {
    expect(helpRunToUrge(run)).toEqual({
      day: "2026-11-22",
      minute: 1390,
      strength: 7,
      after: 3,
      ended: "ridden",
      triggers: [],
      techniques: ["Koud water"],
      note: "",
      from: "help-now",
    });
  });

  test("with an open end, when the page was left before that", () => {
    expect(helpRunToUrge({ ...run, after: null })?.ended).toBeNull();
  });

  test("ended in a slip, when that was to be remembered", () => {
    expect(helpRunToUrge({ ...run, slip })?.ended).toBe("slip");
  });

  test("not without a strength: that is never guessed", () => {
    expect(helpRunToUrge({ ...run, before: null })).toBeNull();
  });
});

test("first aid leaves a slip that is still to be looked at, at its own time", () => {
  expect(helpRunToSlip(run)).toBeNull();
  expect(helpRunToSlip({ ...run, slip })).toMatchObject({
    day: "2026-11-22",
    minute: 1410,
    shameBefore: 8,
    shameAfter: 5,
    firstAid: true,
    analysedOn: null,
    links: [],
  });
});

test("a later look fills what nobody said yet, and changes nothing that somebody did say", () => {
  const early = helpRunToUrge({ ...run, after: null, techniques: [] });
  const late = helpRunToUrge(run);
  if (early === null || late === null) throw new Error("both have a strength");
  expect(gapsInUrge(early, late)).toEqual({ after: 3, ended: "ridden", techniques: ["Koud water"] });
  expect(gapsInUrge({ ...early, after: 1, ended: "slip", techniques: ["Mark bellen"] }, late)).toEqual({});
});

test("what the screen left is refused when it is not a run", () => {
  for (const change of [
    { before: 11 },
    { minute: 1440 },
    { day: "gisteren" },
    { slip: { ...slip, id: "ab" } },
  ])
    expect(v.safeParse(helpRunSchema, { ...run, ...change }).success).toBe(false);
});

test("asking a buddy to call is meant for three hours, and not at all when nobody was asked", () => {
  const askedAtMs = Date.UTC(2026, 10, 22, 22, 10);
  const threeHoursMs = 10_800_000;
  expect(isStillAsked({ ...run, askedAtMs }, askedAtMs + threeHoursMs - 1)).toBe(true);
  expect(isStillAsked({ ...run, askedAtMs }, askedAtMs + threeHoursMs)).toBe(false);
  expect(isStillAsked(run, askedAtMs)).toBe(false);
});

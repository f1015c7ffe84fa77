import { expect, test } from "vitest";
import { day } from "../check-in/calendar-day.test-support.ts";
import { exercisesOf } from "../sharing/data-kind.ts";
import {
  answersOn,
  checkInOn,
  everything,
  guidedCase,
  slipOn,
  therapist,
  urgeOn,
  writtenOn,
} from "./guided-case.test-support.ts";
import { sinceFeedback } from "./since-feedback.ts";

const records = [
  checkInOn("2026-11-10"),
  checkInOn("2026-11-21"),
  checkInOn("2026-11-22"),
  slipOn("2026-11-12"),
  slipOn("2026-11-20", { analysedOn: "2026-11-21" }),
  slipOn("2026-11-23"),
  urgeOn("2026-11-21", "ridden"),
  urgeOn("2026-11-22", "ridden"),
  urgeOn("2026-11-23", "slip"),
  answersOn("2026-11-19", "urges", "wave", { note: "x" }),
  answersOn("2026-11-24", "urges", "columns", { note: "x" }),
];
const consent = [...everything, exercisesOf("urges")];
const written = [
  writtenOn("2026-11-18", "topic", { about: { type: "own" }, text: "oud" }),
  writtenOn("2026-11-20", "feedback", { text: "Mooi.", week: "2026-11-16" }, therapist),
  writtenOn("2026-11-22", "topic", { about: { type: "own" }, text: "Hoe vertel ik het?" }),
];
const situation = { beganOn: day("2026-11-01"), today: day("2026-11-26") };
const since = (kinds: typeof consent, entries = written) =>
  sinceFeedback(guidedCase(records, entries, { consent: kinds }).shared, entries, {
    ...situation,
    consent: kinds,
  });

test("what happened from the day of the feedback on is counted, and nothing before", () => {
  const found = since(consent);
  expect(found).toMatchObject({
    from: "2026-11-20",
    isFirst: false,
    days: 2,
    slips: { count: 2, analysed: 1 },
    waves: { part: 2, of: 3 },
    topics: [{ text: "Hoe vertel ik het?" }],
  });
  expect(found.exercises.map(({ exercise }) => exercise)).toEqual(["columns"]);
});

test("before the first feedback it counts from the beginning", () => {
  expect(since(consent, [])).toMatchObject({ from: "2026-11-01", isFirst: true, days: 3 });
});

test("what is not shared is unknown, not none", () => {
  expect(since(["plan"])).toMatchObject({ days: null, slips: null, waves: null, exercises: [] });
});

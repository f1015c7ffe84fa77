import { expect, test } from "vitest";
import { dateToCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { FeedbackDraft } from "../../../domain/guidance/feedback-draft.ts";
import { draftText } from "./draft-text.ts";

const draft: FeedbackDraft = {
  from: dateToCalendarDay(new Date("2026-11-19T12:00:00")),
  isFirst: false,
  well: [{ type: "here" }],
  done: { days: 0, urges: 0, analyses: 0, exercises: [], homework: [] },
  urge: null,
  mood: null,
  question: { type: "how" },
  suggestion: { type: "go-on" },
};

test("a questionnaire that was filled in for two modules is named once, and makes room for what else was done", () => {
  const titles: Readonly<Record<string, string>> = {
    symptoms: "De laatste vier weken",
    week: "De laatste week",
    letter: "Een brief aan jezelf",
  };
  const exercises = ["symptoms", "week", "symptoms", "letter"].map((exercise, index) => ({
    module: `module-${index}`,
    exercise,
  }));
  const done = { ...draft.done, exercises };
  const text = draftText(
    { ...draft, done },
    { client: "Sam", own: "Noor" },
    (_, exercise) => titles[exercise] ?? null,
  );
  expect(text.match(/De laatste vier weken/g)).toHaveLength(1);
  expect(text).toContain("Een brief aan jezelf");
});

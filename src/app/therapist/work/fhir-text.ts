import { isCalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { FhirText } from "../../../domain/guidance/fhir-bundle.ts";
import type { Module } from "../../../domain/programme/module.ts";
import { planStrings } from "../../strings/plan-strings.ts";
import { workStrings } from "../../strings/work-strings.ts";
import { dayText } from "../frame/day-text.ts";
import { exerciseLines } from "./exercise-lines.ts";

const text = workStrings.summary;

/** The words that stand beside the values in a FHIR file. */
export function fhirText(practice: string, modules: ReadonlyMap<string, Module>): FhirText {
  return {
    title: text.summaryTitle,
    exercises: text.exercises,
    source: text.source(practice),
    diary: {
      day: text.diary,
      urge: text.urge,
      mood: text.mood,
      sleep: text.sleep,
      course: text.onCourse,
      behaviours: text.behaviours,
    },
    course: text.course,
    urge: {
      urge: text.urges,
      time: text.time,
      after: text.after,
      ended: text.endedLabel,
      triggers: text.triggers,
      techniques: text.techniques,
      ...text.ended,
    },
    analysis: { title: text.analyses, ...text.analysis },
    week: { title: text.weeks, choice: text.choice, ...text.choices },
    plan: text.plan,
    planOn: (day) => text.planOn(isCalendarDay(day) ? dayText(day, "date") : day),
    measures: text.measures,
    given: text.given,
    slot: slotTitle,
    feedback: text.feedback,
    message: text.messages,
    topic: text.topic,
    exercise: (answers) => exerciseLines(answers, modules),
  };
}

/** The heading that a part of the plan has, or its own name where it has none. */
export function slotTitle(slot: string): string {
  const found = Object.entries(planStrings.sections.parts).find(([id]) => id === slot);
  return found?.[1].title ?? text.plan;
}

import { v } from "../../lib/schema.ts";
import type { Exercise } from "../programme/exercise.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { type CheckIn, checkInSchema, emptyCheckIn } from "./check-in.ts";

/** The check-in fields that an exercise may feed, by the slot that it declares for the diary. */
const checkInFieldBySlot = {
  "check-in-urge": "urge",
  "check-in-mood": "mood",
  "check-in-sleep": "sleep",
  "check-in-course": "onCourse",
  "check-in-note": "note",
} as const;

/** The day's check-in that an exercise asks for, or null when it feeds none or its answers do not make one. */
export function collectCheckIn(
  exercise: Exercise,
  answers: Readonly<Record<string, unknown>>,
  day: CalendarDay,
): CheckIn | null {
  const values: Record<string, unknown> = {};
  for (const { tool, slot, from } of exercise.feeds) {
    if (tool !== "diary" || !isCheckInSlot(slot) || answers[from] === undefined) continue;
    values[checkInFieldBySlot[slot]] = answers[from];
  }
  if (Object.keys(values).length === 0) return null;
  const parsed = v.safeParse(checkInSchema, { ...emptyCheckIn(day), ...values });
  return parsed.success ? parsed.output : null;
}

/** Whether a feed makes a check-in: such a feed makes no lines in a tool. */
export function isCheckInSlot(slot: string): slot is keyof typeof checkInFieldBySlot {
  return Object.hasOwn(checkInFieldBySlot, slot);
}

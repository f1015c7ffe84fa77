import { v } from "../../lib/schema.ts";
import { type CalendarDay, calendarDaySchema } from "./calendar-day.ts";

const zeroToTen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

/** How the day went by the participant's own measure. "no" is a day to learn from, never a day lost. */
export const courseSchema = v.picklist(["yes", "partly", "no"]);
export type Course = v.InferOutput<typeof courseSchema>;

/** One day in the diary. Scales run from 0 to 10; what was skipped is null. */
export const checkInSchema = v.object({
  day: calendarDaySchema,
  urge: v.nullable(zeroToTen),
  mood: v.nullable(zeroToTen),
  sleep: v.nullable(zeroToTen),
  onCourse: v.nullable(courseSchema),
  note: v.pipe(v.string(), v.maxLength(4000)),
  /** What happened of the own categories (tool diary, slot behaviours), in the words that they had that day. */
  behaviours: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(50))),
});
export type CheckIn = v.InferOutput<typeof checkInSchema>;

/** A day on which nothing was filled in yet. */
export function emptyCheckIn(day: CalendarDay): CheckIn {
  return { day, urge: null, mood: null, sleep: null, onCourse: null, note: "" };
}

/** A day counts as on course unless the participant says it was not: "partly" still holds the direction. */
export function isOnCourse(checkIn: CheckIn): boolean {
  return checkIn.onCourse === "yes" || checkIn.onCourse === "partly";
}

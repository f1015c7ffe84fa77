import { v } from "../../lib/schema.ts";
import { calendarDaySchema } from "../check-in/calendar-day.ts";

export const reminderSubjects = ["diary", "risk", "measures", "activity", "plan"] as const;
export type ReminderSubject = (typeof reminderSubjects)[number];

/**
 * What somebody wants to be reminded of, and when: weekdays from Monday 0 to Sunday 6, `minute` of the day from 0 to
 * 1439 on the clock of wherever the person is. A reminder of risk moments takes its minutes from the week calendar.
 */
export const reminderSchema = v.object({
  about: v.picklist(reminderSubjects),
  weekdays: v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  minute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  on: v.boolean(),
  /** When it was last closed without doing what it is about. */
  seenOn: v.optional(calendarDaySchema),
  seenMinute: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))),
});
export type Reminder = v.InferOutput<typeof reminderSchema>;

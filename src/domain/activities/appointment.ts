import { v } from "../../lib/schema.ts";
import { calendarDaySchema } from "../check-in/calendar-day.ts";

const wordsSchema = v.pipe(v.string(), v.maxLength(400));

/** A day, and perhaps an hour, for an activity. Several a tool item; each a record of its own, without a name. */
export const appointmentSchema = v.object({
  /** The id of the tool item. */
  item: v.string(),
  day: calendarDaySchema,
  /** Minutes since midnight, 0 to 1439; null when the hour does not matter. */
  minute: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439))),
  /** "Als …": what may come between. */
  obstacle: wordsSchema,
  /** "… dan …": what somebody does in that case. */
  answer: wordsSchema,
  /** Null as long as it was not done; a past appointment that was not done is simply open. */
  doneOn: v.nullable(calendarDaySchema),
});
export type Appointment = v.InferOutput<typeof appointmentSchema>;

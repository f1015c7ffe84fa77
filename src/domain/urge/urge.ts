import { v } from "../../lib/schema.ts";
import { type CalendarDay, calendarDaySchema } from "../check-in/calendar-day.ts";

const zeroToTen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));
const ownTexts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(50));

/**
 * One urge. `day` and `minute` (0 to 1439 from midnight) are of the participant's own clock where it was felt; strength
 * and `after` run from 0 to 10, and null means skipped. Triggers and techniques are kept in the words that they had then,
 * so that taking one away in its tool does not empty the past.
 */
export const urgeSchema = v.object({
  day: calendarDaySchema,
  minute: minuteOfDay,
  strength: zeroToTen,
  after: v.nullable(zeroToTen),
  /** "ridden" when it passed without what the participant does not want; null as long as nothing is said about it. */
  ended: v.nullable(v.picklist(["ridden", "slip"])),
  triggers: ownTexts,
  techniques: ownTexts,
  note: v.pipe(v.string(), v.maxLength(4000)),
  from: v.picklist(["diary", "help-now"]),
});
export type Urge = v.InferOutput<typeof urgeSchema>;

/** An urge of which only the strength is known. */
export function newUrge(day: CalendarDay, minute: number, strength: number, from: Urge["from"]): Urge {
  return { day, minute, strength, after: null, ended: null, triggers: [], techniques: [], note: "", from };
}

import { v } from "../../lib/schema.ts";
import { type CalendarDay, calendarDaySchema } from "../check-in/calendar-day.ts";
import { toolIds } from "../programme/exercise.ts";

const zeroToTen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

/**
 * Something that was done on a day: a mini-task, a micro goal, an activity, a measure that was kept. One record an item
 * and a day, under the name of `actName`. It keeps the words as they stood then, because an item may change or go away.
 */
export const actSchema = v.object({
  /** The id of the tool item. */
  item: v.string(),
  text: v.pipe(v.string(), v.maxLength(2000)),
  tool: v.picklist(toolIds),
  day: calendarDaySchema,
  /** How pleasant, and how meaningful it was, 0 to 10; null when that was not asked or skipped. */
  pleasure: v.nullable(zeroToTen),
  meaning: v.nullable(zeroToTen),
});
export type Act = v.InferOutput<typeof actSchema>;

/** The name of the record: ticking the same thing twice on a day, or on two devices, is one act. */
export function actName(item: string, day: CalendarDay): string {
  return `act|${item}|${day}`;
}

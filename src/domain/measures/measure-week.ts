import { v } from "../../lib/schema.ts";
import { addDays, type CalendarDay, calendarDaySchema, weekdayOf } from "../check-in/calendar-day.ts";
import { courseSchema } from "../check-in/check-in.ts";

/** What somebody decided about a measure after a week: go on, do it differently, or stop. None is better than another. */
export const measureChoiceSchema = v.picklist(["keep", "change", "drop"]);
export type MeasureChoice = v.InferOutput<typeof measureChoiceSchema>;

/** How a measure went in one week, by its Monday, and what was decided. One record a measure and a week. */
export const measureWeekSchema = v.object({
  /** The id of the tool item. */
  item: v.string(),
  monday: calendarDaySchema,
  helped: courseSchema,
  choice: measureChoiceSchema,
});
export type MeasureWeek = v.InferOutput<typeof measureWeekSchema>;

/** The name of the record: a week that is looked at twice is one record, with the later answer. */
export function measureWeekName(item: string, monday: CalendarDay): string {
  return `measure-week|${item}|${monday}`;
}

/** The Monday of the week that a day stands in. */
export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, -weekdayOf(day));
}

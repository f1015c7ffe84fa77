import { addDays, type CalendarDay, isCalendarDay, weekdayOf } from "../check-in/calendar-day.ts";
import type { ToolItem } from "../tools/tool-item.ts";

/** A preventive measure: from when on, what it costs, and whether it was stopped. */
export type Measure = {
  /** Null when nobody said when. */
  readonly startOn: CalendarDay | null;
  /** 1 (hardly any) to 5 (very much); null when it was not said. */
  readonly effort: number | null;
  readonly stoppedOn: CalendarDay | null;
};

const saturday = 5;

/**
 * A measure as it stands in the tool. The exercise knows no days but "today", "tomorrow" and "weekend"; they count from
 * `chosenOn`, the day on which the exercise was first answered, or null for a measure that was written in the tool.
 */
export function itemToMeasure(
  { values = {} }: Pick<ToolItem, "values">,
  chosenOn: CalendarDay | null,
): Measure {
  const { effort } = values;
  const isEffort = typeof effort === "number" && Number.isInteger(effort) && effort >= 1 && effort <= 5;
  return {
    startOn: toDay(values.startOn) ?? (chosenOn === null ? null : wordToDay(values.start, chosenOn)),
    effort: isEffort ? effort : null,
    stoppedOn: toDay(values.stoppedOn),
  };
}

export type MeasureState = "coming" | "active" | "stopped";

export function measureState({ startOn, stoppedOn }: Measure, today: CalendarDay): MeasureState {
  if (stoppedOn !== null) return "stopped";
  return startOn !== null && startOn > today ? "coming" : "active";
}

function toDay(value: string | number | undefined): CalendarDay | null {
  return typeof value === "string" && isCalendarDay(value) ? value : null;
}

/** A measure without a word, such as the one for tonight, begins on the day itself. */
function wordToDay(word: string | number | undefined, chosenOn: CalendarDay): CalendarDay {
  if (word === "tomorrow") return addDays(chosenOn, 1);
  return word === "weekend" ? addDays(chosenOn, Math.max(0, saturday - weekdayOf(chosenOn))) : chosenOn;
}

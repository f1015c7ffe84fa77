import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { Course } from "../../../domain/check-in/check-in.ts";
import { itemToMeasure, type Measure } from "../../../domain/measures/measure.ts";
import {
  type MeasureChoice,
  type MeasureWeek,
  measureWeekName,
  measureWeekSchema,
} from "../../../domain/measures/measure-week.ts";
import type { HomeChange } from "../open-space.ts";
import type { ItemView, ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import { valuesChange } from "./items.ts";

export const measureWeekType = recordType("measure-week", measureWeekSchema);

export type MeasureView = { readonly id: string; readonly item: ItemView; readonly measure: Measure };

/** The preventive measures in the order of the tool, those that were stopped among them. */
export function measuresOf(data: ParticipantData): readonly MeasureView[] {
  return data.items("measures", "measure").map((item) => ({
    id: item.id,
    item,
    measure: itemToMeasure(item.value, firstAnsweredOn(data, item.value.source)),
  }));
}

export function measureWeeksOf(data: ParticipantData): readonly MeasureWeek[] {
  return data.records(measureWeekType).map(({ value }) => value);
}

type Decision = { readonly monday: CalendarDay; readonly helped: Course; readonly choice: MeasureChoice };

/** Keeps how a week went and what was decided, and stops the measure in the same write when that was the decision. */
export function decideMeasure(
  data: ParticipantData,
  { id, item }: MeasureView,
  decision: Decision,
  today: CalendarDay,
): Saved {
  const week: MeasureWeek = { item: id, ...decision };
  const changes: HomeChange[] = [putNamed(measureWeekName(id, decision.monday), measureWeekType.kind, week)];
  if (decision.choice === "drop") changes.push(valuesChange(item, { stoppedOn: today }));
  return data.write(changes);
}

/** The day on which the exercise behind it was answered for the first time. */
function firstAnsweredOn(data: ParticipantData, source: string | null): CalendarDay | null {
  const [moduleId, exerciseId] = source?.split("/") ?? [];
  if (moduleId === undefined || exerciseId === undefined) return null;
  return data.earlierAnswers(moduleId, exerciseId).at(-1)?.savedOn ?? data.answeredOn(moduleId, exerciseId);
}

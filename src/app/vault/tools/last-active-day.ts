import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ParticipantData } from "../participant-data.ts";
import { standingTypes } from "../record-views.ts";

/** The last day on which something was written here: a diary, an answer, a module that was done. Null before any. */
export function lastActiveDay(data: ParticipantData): CalendarDay | null {
  const days = [
    data.profile.value?.startedOn,
    data.checkIns.value[0]?.day,
    ...data.records(standingTypes.answers).map(({ value }) => value.savedOn),
    ...data.progress.value.map(({ finishedOn }) => finishedOn),
    ...data.homework.value.map(({ doneOn }) => doneOn),
  ].filter((day) => day != null);
  return days.toSorted().at(-1) ?? null;
}

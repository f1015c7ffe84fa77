import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";

/** When somebody is asked back after the last module, in days: about one, three, six and twelve months. */
export const boosterDays = [30, 91, 182, 365] as const;

/** The check-up that is due and was not done since its day came; null while there is none. */
export function dueBooster(
  planFinishedOn: CalendarDay | null,
  lastBoosterOn: CalendarDay | null,
  today: CalendarDay,
): (typeof boosterDays)[number] | null {
  if (planFinishedOn === null) return null;
  const due = boosterDays.filter((days) => {
    const on = addDays(planFinishedOn, days);
    return on <= today && (lastBoosterOn === null || lastBoosterOn < on);
  });
  return due.at(-1) ?? null;
}

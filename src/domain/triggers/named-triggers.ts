import type { CalendarDay } from "../check-in/calendar-day.ts";
import { chanceFromDiary, type Naming, sameTrigger } from "./chance-from-diary.ts";

/** A trigger that the diary names and the map does not hold, with the days of the last weeks on which it was named. */
export type NamedTrigger = { readonly text: string; readonly days: number };

/** Once may be chance; what was named on two days or more is worth a place. */
const daysToSuggest = 2;
const mostSuggested = 3;

/** What the diary would put on the map, the most named first: at most three, and nothing that stands there already. */
export function namedTriggers(
  namings: readonly Naming[],
  onMap: readonly string[],
  today: CalendarDay,
): readonly NamedTrigger[] {
  const texts = namings.map(({ trigger }) => trigger.trim()).filter((text) => text !== "");
  const different = texts.filter((text, index) => texts.findIndex((one) => sameTrigger(one, text)) === index);
  return different
    .filter((text) => !onMap.some((known) => sameTrigger(known, text)))
    .map((text) => ({ text, days: chanceFromDiary(text, namings, today)?.days ?? 0 }))
    .filter(({ days }) => days >= daysToSuggest)
    .toSorted((left, right) => right.days - left.days)
    .slice(0, mostSuggested);
}

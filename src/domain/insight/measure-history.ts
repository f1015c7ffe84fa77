import type { CalendarDay } from "../check-in/calendar-day.ts";
import type { Course } from "../check-in/check-in.ts";

/** One time that somebody looked back at a preventive measure: a day, or the Monday of a week. */
export type MeasureLook = { readonly item: string; readonly day: CalendarDay; readonly helped: Course };

export type MeasureHistory = { readonly item: string; readonly helped: number; readonly looks: number };

/** By measure: how often it helped, "partly" counted in, of the times that somebody looked. Most looked at first. */
export function measureHistory(looks: readonly MeasureLook[]): readonly MeasureHistory[] {
  return [...Map.groupBy(looks, ({ item }) => item)]
    .map(([item, each]) => ({ item, helped: countHelped(each), looks: each.length }))
    .toSorted((left, right) => right.looks - left.looks || right.helped - left.helped);
}

/** `month` is YYYY-MM; `share` of all looks of that month that found a measure helping, 0 to 1. */
export type MeasureMonth = { readonly month: string; readonly share: number; readonly looks: number };

export function measureMonths(looks: readonly MeasureLook[]): readonly MeasureMonth[] {
  return [...Map.groupBy(looks, ({ day }) => day.slice(0, 7))]
    .map(([month, each]) => ({ month, share: countHelped(each) / each.length, looks: each.length }))
    .toSorted((left, right) => (left.month < right.month ? -1 : 1));
}

function countHelped(looks: readonly MeasureLook[]): number {
  return looks.filter(({ helped }) => helped !== "no").length;
}

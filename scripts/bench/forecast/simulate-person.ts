import { addDays, type CalendarDay, weekdayOf } from "../../../src/domain/check-in/calendar-day.ts";
import { partsOfDay } from "../../../src/domain/insight/forecast/part-of-day.ts";
import type { ForecastLog } from "../../../src/domain/insight/forecast/urge-cells.ts";

/** Kinds of people, by what their urges follow. The first three follow neither hour nor weekday. */
export const personKinds = [
  "even",
  "even, seldom",
  "good and bad weeks",
  "evenings",
  "Sunday evening",
  "weekend nights",
  "four random moments",
  "pattern that moves",
  "fewer by the month",
] as const;
export type PersonKind = (typeof personKinds)[number];

export const kindsWithoutPattern: ReadonlySet<PersonKind> = new Set([
  "even",
  "even, seldom",
  "good and bad weeks",
]);

export type SimulatedPerson = {
  readonly kind: PersonKind;
  readonly firstDay: CalendarDay;
  readonly days: number;
  readonly log: ForecastLog;
  /** The true chance of an urge by day and part: what no log tells. */
  readonly chance: (day: CalendarDay, part: number) => number;
};

const weeks = 26;
/** Nobody writes every day. */
const dayIsLogged = 0.85;

/** Half a year of somebody, of whom the truth is known. */
export function simulatePerson(
  kind: PersonKind,
  firstDay: CalendarDay,
  random: () => number,
): SimulatedPerson {
  const days = weeks * 7;
  const chanceByDay = chances(kind, days, random, (index) => weekdayOf(addDays(firstDay, index)));
  const loggedDays = new Set<CalendarDay>();
  const urges: { readonly day: CalendarDay; readonly minute: number }[] = [];
  for (let index = 0; index < days; index += 1) {
    const day = addDays(firstDay, index);
    if (random() >= dayIsLogged) continue;
    loggedDays.add(day);
    for (let part = 0; part < partsOfDay.length; part += 1)
      if (random() < (chanceByDay[index]?.[part] ?? 0))
        urges.push({ day, minute: part * 360 + Math.floor(random() * 360) });
  }
  const indexByDay = new Map(Array.from({ length: days }, (_, index) => [addDays(firstDay, index), index]));
  return {
    kind,
    firstDay,
    days,
    log: { loggedDays, urges },
    chance: (day, part) => chanceByDay[indexByDay.get(day) ?? 0]?.[part] ?? 0,
  };
}

function chances(
  kind: PersonKind,
  days: number,
  random: () => number,
  weekday: (index: number) => number,
): readonly (readonly number[])[] {
  const level = 0.1 + random() * 0.2;
  const strong = Math.min(0.85, level + 0.35 + random() * 0.2);
  const moments = new Set(Array.from({ length: 4 }, () => Math.floor(random() * 28)));
  const later = new Set(Array.from({ length: 4 }, () => Math.floor(random() * 28)));
  const badWeek = Array.from({ length: weeks }, () => random() < 0.4);
  const chanceAt = (index: number, part: number): number => {
    const day = weekday(index);
    switch (kind) {
      case "even":
        return level;
      case "even, seldom":
        return level / 3;
      case "good and bad weeks":
        return badWeek[Math.floor(index / 7)] === true ? level * 1.8 : level * 0.6;
      case "evenings":
        return part === 3 ? strong : level / 2;
      case "Sunday evening":
        return part === 3 && day === 6 ? strong : level;
      case "weekend nights":
        return part === 0 && day >= 5 ? strong : level / 2;
      case "four random moments":
        return moments.has(day * 4 + part) ? strong : level / 2;
      case "pattern that moves":
        return (index < days / 2 ? moments : later).has(day * 4 + part) ? strong : level / 2;
      case "fewer by the month":
        return (part === 3 ? strong : level) * (1 - (0.8 * index) / days);
    }
  };
  return Array.from({ length: days }, (_, index) => partsOfDay.map((_, part) => chanceAt(index, part)));
}

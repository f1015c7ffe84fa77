import {
  addDays,
  type CalendarDay,
  isCalendarDay,
  weekdayOf,
} from "../../../src/domain/check-in/calendar-day.ts";
import { estimateCells } from "../../../src/domain/insight/forecast/estimate-cells.ts";
import { forecastUrges } from "../../../src/domain/insight/forecast/forecast-urges.ts";
import { partIndexOf, partsOfDay } from "../../../src/domain/insight/forecast/part-of-day.ts";
import { countCells } from "../../../src/domain/insight/forecast/urge-cells.ts";
import { seededRandom } from "../../../tests/support/seeded-random.ts";
import { type PersonKind, personKinds, type SimulatedPerson, simulatePerson } from "./simulate-person.ts";

/** One forecast of one part of one logged day, beside what came and what was true. */
export type Scored = {
  readonly chance: number;
  readonly base: number;
  readonly truth: number;
  readonly came: 0 | 1;
  /** Whether the app would have named this moment. */
  readonly isNamed: boolean;
};

export type PersonScore = {
  readonly kind: PersonKind;
  /** Mean squared error against what came: 0 is perfect, 0.25 is a coin. */
  readonly brier: number;
  readonly baseBrier: number;
  /** Mean squared distance to the true chance. */
  readonly miss: number;
  readonly baseMiss: number;
  readonly scored: readonly Scored[];
};

/** Every week a forecast of the next seven days, from what was logged before; the first that have enough data on. */
function scorePerson(person: SimulatedPerson, isNaming: boolean): PersonScore {
  const { log, firstDay, days, kind, chance } = person;
  const partsByDay = Map.groupBy(log.urges, ({ day }) => day);
  const scored: Scored[] = [];
  for (let start = 28; start + 7 <= days; start += 7) {
    const today = addDays(firstDay, start);
    if (forecastUrges(log, today, 0).type === "too-little") continue;
    const { base, cells } = estimateCells(countCells(log, today));
    for (let ahead = 0; ahead < 7; ahead += 1) {
      const day = addDays(today, ahead);
      if (!log.loggedDays.has(day)) continue;
      const named = isNaming ? namedOn(upTo(log, day), day) : new Set();
      const came = new Set((partsByDay.get(day) ?? []).map(({ minute }) => partIndexOf(minute)));
      for (const [part, name] of partsOfDay.entries()) {
        const estimate = cells[weekdayOf(day) * partsOfDay.length + part] ?? base;
        scored.push({
          chance: estimate.mean,
          base: base.mean,
          truth: chance(day, part),
          came: came.has(part) ? 1 : 0,
          isNamed: named.has(name),
        });
      }
    }
  }
  return {
    kind,
    brier: meanSquare(scored, ({ chance: said, came }) => said - came),
    baseBrier: meanSquare(scored, ({ base, came }) => base - came),
    miss: meanSquare(scored, ({ chance: said, truth }) => said - truth),
    baseMiss: meanSquare(scored, ({ base, truth }) => base - truth),
    scored,
  };
}

/**
 * So many persons of every kind, the same for the same seed. Persons whose log never holds enough are left out. With
 * `isNaming` also what the app would have named on each day, which takes most of the time.
 */
export function scorePersons(perKind: number, seed: number, isNaming: boolean): readonly PersonScore[] {
  const random = seededRandom(seed);
  const firstDay = "2026-01-05";
  if (!isCalendarDay(firstDay)) throw new Error("the first day is none");
  return personKinds
    .flatMap((kind) =>
      Array.from({ length: perKind }, () => scorePerson(simulatePerson(kind, firstDay, random), isNaming)),
    )
    .filter(({ scored }) => scored.length > 0);
}

/** The mean of a difference over persons, and the error of that mean. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

function meanSquare(scored: readonly Scored[], difference: (each: Scored) => number): number {
  return scored.reduce((sum, each) => sum + difference(each) ** 2, 0) / scored.length;
}

function namedOn(log: SimulatedPerson["log"], day: CalendarDay): ReadonlySet<string> {
  const forecast = forecastUrges(log, day, 0);
  const risks = forecast.type === "risks" ? forecast.risks : [];
  return new Set(risks.filter((risk) => risk.day === day).map(({ part }) => part));
}

function upTo(log: SimulatedPerson["log"], day: string): SimulatedPerson["log"] {
  return {
    loggedDays: new Set([...log.loggedDays].filter((each) => each < day)),
    urges: log.urges.filter((urge) => urge.day < day),
  };
}

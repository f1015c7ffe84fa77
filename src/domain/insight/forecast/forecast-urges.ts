import { addDays, type CalendarDay, weekdayOf } from "../../check-in/calendar-day.ts";
import { type Estimate, estimateCells } from "./estimate-cells.ts";
import { type PartOfDay, partsOfDay } from "./part-of-day.ts";
import { type CellCount, countCells, type ForecastLog, recentDays } from "./urge-cells.ts";

/** Why a moment is named: how often an urge came there, of the times that the log knows of. */
export type RiskReason = {
  /** "weekday": this weekday more than others at that hour. "part": this part of the day, whatever the weekday. */
  readonly type: "weekday" | "part";
  readonly times: number;
  readonly of: number;
};

/** A part of a coming day in which urges came more often than usual. `chance` is 0 to 1, of at least one urge. */
export type Risk = {
  readonly day: CalendarDay;
  readonly part: PartOfDay;
  readonly chance: number;
  readonly reason: RiskReason;
};

/** "too-little": what the log still needs. "even": enough of it, and nothing that stands out. */
export type Forecast =
  | { readonly type: "too-little"; readonly days: number; readonly urges: number }
  | { readonly type: "even" }
  | { readonly type: "risks"; readonly risks: readonly Risk[] };

/** The rule of enough data: in the last twelve weeks 21 days with anything in the log, and 12 urges. */
export const enoughDays = 21;
export const enoughUrges = 12;
/** A moment is named when it was seen four times, and is clearly above the own base rate. */
const seenEnough = 4;
const timesBase = 1.5;
const worthNaming = 0.3;
/** One-sided, about nine in ten: below the base rate no more than the chance that we accept. */
const doubt = 1.28;
const daysAhead = 3;
const most = 3;

/**
 * The moments of today (those that have not passed at `minute`) and the two days after it in which urges came more often
 * than usual for this person. At most three, the likeliest, in the order in which they come. A heads-up, not a verdict:
 * how good it is stands in docs/forecast.md.
 */
export function forecastUrges(log: ForecastLog, today: CalendarDay, minute: number): Forecast {
  const from = addDays(today, -recentDays);
  // Today counts here, so that what was just written is seen to count; the estimate reads whole days only.
  const isRecent = (day: CalendarDay): boolean => day >= from && day <= today;
  const days = [...log.loggedDays].filter(isRecent).length;
  const urges = log.urges.filter(({ day }) => isRecent(day)).length;
  if (days < enoughDays || urges < enoughUrges)
    return {
      type: "too-little",
      days: Math.max(0, enoughDays - days),
      urges: Math.max(0, enoughUrges - urges),
    };
  const counts = countCells(log, today);
  const { base, parts, cells } = estimateCells(counts);
  const risks = Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead))
    .flatMap((day) =>
      partsOfDay.flatMap((part, index): readonly Risk[] => {
        const hasPassed = day === today && (index + 1) * 360 <= minute;
        const cell = weekdayOf(day) * partsOfDay.length + index;
        const [estimate, count] = [cells[cell], counts[cell]];
        if (hasPassed || estimate === undefined || count === undefined) return [];
        if (!standsOut(estimate, count, base.mean)) return [];
        const reason = reasonOf(count, estimate, parts[index] ?? base, partCount(counts, index));
        return [{ day, part, chance: estimate.mean, reason }];
      }),
    )
    .toSorted((left, right) => right.chance - left.chance)
    .slice(0, most)
    .toSorted((left, right) =>
      left.day === right.day
        ? partsOfDay.indexOf(left.part) - partsOfDay.indexOf(right.part)
        : left.day < right.day
          ? -1
          : 1,
    );
  return risks.length === 0 ? { type: "even" } : { type: "risks", risks };
}

function standsOut({ mean, strength }: Estimate, { recentSeen }: CellCount, base: number): boolean {
  const deviation = Math.sqrt((mean * (1 - mean)) / (strength + 1));
  return (
    recentSeen >= seenEnough &&
    mean >= worthNaming &&
    mean >= base * timesBase &&
    mean - doubt * deviation > base
  );
}

/** The weekday is the reason only where it adds something to the part of the day, in the estimate and in what is told. */
function reasonOf(
  { recentHits, recentSeen }: CellCount,
  { mean }: Estimate,
  part: Estimate,
  inPart: { readonly hits: number; readonly seen: number },
): RiskReason {
  const tellsMore = recentHits * inPart.seen > inPart.hits * recentSeen;
  return mean > part.mean * 1.15 && tellsMore
    ? { type: "weekday", times: recentHits, of: recentSeen }
    : { type: "part", times: inPart.hits, of: inPart.seen };
}

function partCount(
  counts: readonly CellCount[],
  part: number,
): { readonly hits: number; readonly seen: number } {
  const inPart = counts.filter((_, index) => index % partsOfDay.length === part);
  return {
    hits: inPart.reduce((sum, { recentHits }) => sum + recentHits, 0),
    seen: inPart.reduce((sum, { recentSeen }) => sum + recentSeen, 0),
  };
}

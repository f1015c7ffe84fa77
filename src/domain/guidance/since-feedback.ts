import { type CalendarDay, dateToCalendarDay } from "../check-in/calendar-day.ts";
import { ridingShare, type Share } from "../insight/shares.ts";
import type { DataKind } from "../sharing/data-kind.ts";
import { guidanceOf, type WrittenEntry } from "./guidance-entries.ts";
import type { Topic } from "./guidance-entry.ts";
import { countSlips, lastFeedbackAt } from "./need.ts";
import type { SharedAnswers, SharedCase } from "./shared-case.ts";

/** What happened since the last feedback. Where the kind of data is not shared it is null: unknown, which is not none. */
export type SinceFeedback = {
  /** The first day that counts. */
  readonly from: CalendarDay;
  readonly isFirst: boolean;
  /** Days on which the diary was filled in. */
  readonly days: number | null;
  readonly slips: { readonly count: number; readonly analysed: number } | null;
  /** `null` also when no wave was ridden, or none of which is said how it ended. */
  readonly waves: Share | null;
  /** Of the modules that are shared, oldest first. */
  readonly exercises: readonly SharedAnswers[];
  /** Ticked to talk about. */
  readonly topics: readonly Topic[];
};

export function sinceFeedback(
  shared: SharedCase,
  written: readonly WrittenEntry[],
  { consent, beganOn, today }: Situation,
): SinceFeedback {
  const feedback = lastFeedbackAt(written);
  const from = feedback === null ? beganOn : dateToCalendarDay(new Date(feedback));
  const isSince = (day: CalendarDay | null): boolean => day !== null && day >= from && day <= today;
  const slips = shared.slips.filter(({ value }) => isSince(value.day));
  return {
    from,
    isFirst: feedback === null,
    days: consent.includes("diary") ? shared.checkIns.filter(({ day }) => isSince(day)).length : null,
    slips: consent.includes("analyses")
      ? {
          count: countSlips({ slips, slippedUrges: shared.slippedUrges }, from, today),
          analysed: slips.filter(({ value }) => value.analysedOn !== null).length,
        }
      : null,
    waves: ridingShare(shared.urges.filter(({ day }) => isSince(day))),
    exercises: shared.answers
      .filter(({ savedOn }) => isSince(savedOn))
      .toSorted((left, right) => ((left.savedOn ?? "") < (right.savedOn ?? "") ? -1 : 1)),
    topics: guidanceOf(written, "topic")
      .filter(({ atMs }) => feedback === null || atMs > feedback)
      .map(({ value }) => value),
  };
}

type Situation = {
  readonly consent: readonly DataKind[];
  readonly beganOn: CalendarDay;
  readonly today: CalendarDay;
};

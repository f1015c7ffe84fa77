import { type CalendarDay, dateToCalendarDay } from "../check-in/calendar-day.ts";
import type { WrittenEntry } from "./guidance-entries.ts";
import type { SharedCase } from "./shared-case.ts";

/** What happened on or after a day. What stands without a day, such as the lines of the plan, stands now and stays. */
export function sharedSince(shared: SharedCase, from: CalendarDay | null): SharedCase {
  if (from === null) return shared;
  return {
    ...shared,
    checkIns: shared.checkIns.filter(({ day }) => day >= from),
    urges: shared.urges.filter(({ day }) => day >= from),
    slips: shared.slips.filter(({ value }) => value.day >= from),
    versions: shared.versions.filter(({ value }) => value.day >= from),
    weeks: shared.weeks.filter(({ monday }) => monday >= from),
    answers: shared.answers.filter(({ savedOn }) => savedOn === null || savedOn >= from),
  };
}

const said: ReadonlySet<string> = new Set(["message", "feedback", "topic"]);

/** What was said on or after a day; what was given stands now and stays. */
export function writtenSince<Entry extends WrittenEntry>(
  written: readonly Entry[],
  from: CalendarDay | null,
): readonly Entry[] {
  if (from === null) return written;
  return written.filter(({ kind, atMs }) => !said.has(kind) || dateToCalendarDay(new Date(atMs)) >= from);
}

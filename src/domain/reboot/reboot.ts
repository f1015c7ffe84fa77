import { addDays, type CalendarDay, daysBetween } from "../check-in/calendar-day.ts";
import type { CheckIn } from "../check-in/check-in.ts";

/**
 * A reboot that somebody agreed on with themselves. Source: the rationale of the programme (three months of rest,
 * advised at daily frequency); lighter forms and shorter lengths stand beside it.
 */
export type Reboot = {
  readonly startedOn: CalendarDay;
  /** 30, 60 or 90. */
  readonly lengthDays: number;
};

/** The frequency that somebody reported in the first module; the rationale advises a reboot at daily frequency only. */
export function isRebootAdvised(frequency: unknown): boolean {
  return frequency === "daily";
}

export type RebootProgress = {
  /** From 1; goes on after a slip, and after the last day. */
  readonly day: number;
  readonly lengthDays: number;
  /** Days in the diary that were lived within the agreement, out of those that were filled in. */
  readonly within: number;
  readonly logged: number;
};

/**
 * Where a reboot stands. A slip takes nothing away: it is a day that is logged and not within, and neither stops nor
 * sets back the count of days.
 */
export function rebootProgress(
  reboot: Reboot,
  checkIns: readonly CheckIn[],
  today: CalendarDay,
): RebootProgress {
  const logged = checkIns.filter(
    ({ day, onCourse }) => day >= reboot.startedOn && day <= today && onCourse !== null,
  );
  return {
    day: Math.max(1, daysBetween(reboot.startedOn, today) + 1),
    lengthDays: reboot.lengthDays,
    within: logged.filter(({ onCourse }) => onCourse !== "no").length,
    logged: logged.length,
  };
}

/** The days on which a reboot is looked at; those after its end do not come. */
export const rebootCheckDays = [14, 30, 60, 90] as const;

/** The check that is due: its day came and nobody looked since. `lastCheckOn` is the last time that somebody did. */
export function dueRebootCheck(
  reboot: Reboot,
  lastCheckOn: CalendarDay | null,
  today: CalendarDay,
): (typeof rebootCheckDays)[number] | null {
  const due = rebootCheckDays.filter((day) => {
    const on = addDays(reboot.startedOn, day);
    return day <= reboot.lengthDays && on <= today && (lastCheckOn === null || lastCheckOn < on);
  });
  return due.at(-1) ?? null;
}

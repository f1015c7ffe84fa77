import { addDays, type CalendarDay, daysBetween, weekdayOf } from "../check-in/calendar-day.ts";
import type { ToolItem } from "../tools/tool-item.ts";
import { type Reminder, type ReminderSubject, reminderSubjects } from "./reminder.ts";
import { reminderTimes, type WeekTime } from "./reminder-times.ts";

/** A moment on the own calendar and clock: no time zone, so summer time and travel change nothing about what is due. */
export type LocalMoment = { readonly day: CalendarDay; readonly minute: number };

export type DueReminder = { readonly about: ReminderSubject; readonly since: LocalMoment };

/**
 * How long a reminder stays due after its time, in minutes: a risk moment for three hours, the diary and an activity
 * until midnight, a look at measures or plan for six days. An agreement of this app.
 */
const openFor: Readonly<Record<ReminderSubject, number | "day">> = {
  diary: "day",
  risk: 180,
  measures: 6 * 1440,
  activity: "day",
  plan: 6 * 1440,
};

export type RemindersNow = {
  readonly reminders: readonly Reminder[];
  /** Items of the triggers' week calendar. */
  readonly moments: readonly ToolItem[];
  /** The last time that what a reminder is about was done: the day of the newest check-in, and the like. */
  readonly doneOn: Readonly<Partial<Record<ReminderSubject, CalendarDay>>>;
  readonly now: LocalMoment;
};

/**
 * What somebody asked to be reminded of and is open now: of each subject the newest time that has come, once, however
 * long the app stayed closed. It is closed by doing it on that day or later, or by saying that it was seen.
 */
export function dueReminders({ reminders, moments, doneOn, now }: RemindersNow): readonly DueReminder[] {
  return reminderSubjects.flatMap((about) => {
    const since = reminders
      .filter((reminder) => reminder.about === about)
      .flatMap((reminder) => lastOpen(reminder, moments, now) ?? [])
      .toSorted((left, right) => minutesFrom(right, left))[0];
    const done = doneOn[about];
    if (since === undefined || (done !== undefined && done >= since.day)) return [];
    return [{ about, since }];
  });
}

/** The newest time of this reminder that has come, is still open and was not seen; null when there is none. */
function lastOpen(reminder: Reminder, moments: readonly ToolItem[], now: LocalMoment): LocalMoment | null {
  const last = lastTime(reminderTimes(reminder, moments), now);
  if (last === null) return null;
  const open = openFor[reminder.about];
  const isOpen = open === "day" ? last.day === now.day : minutesFrom(last, now) < open;
  return isOpen && !isSeen(reminder, last) ? last : null;
}

function lastTime(times: readonly WeekTime[], now: LocalMoment): LocalMoment | null {
  for (let daysAgo = 0; daysAgo <= 7; daysAgo += 1) {
    const day = addDays(now.day, -daysAgo);
    const minutes = times
      .filter((time) => time.weekday === weekdayOf(day) && (daysAgo > 0 || time.minute <= now.minute))
      .map(({ minute }) => minute);
    if (minutes.length > 0) return { day, minute: Math.max(...minutes) };
  }
  return null;
}

function isSeen({ seenOn, seenMinute }: Reminder, last: LocalMoment): boolean {
  return seenOn !== undefined && minutesFrom(last, { day: seenOn, minute: seenMinute ?? 0 }) >= 0;
}

/** From one moment to another, as if every day had 24 hours. */
function minutesFrom(from: LocalMoment, to: LocalMoment): number {
  return daysBetween(from.day, to.day) * 1440 + to.minute - from.minute;
}

import { addDays, type CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import { type DueReminder, dueReminders, type LocalMoment } from "../../../domain/reminders/due-reminders.ts";
import { type NamedTime, pushMinutes } from "../../../domain/reminders/push-minutes.ts";
import { type Reminder, type ReminderSubject, reminderSchema } from "../../../domain/reminders/reminder.ts";
import { reminderTimes } from "../../../domain/reminders/reminder-times.ts";
import { maxPushMinutes } from "../../../protocol/web-push.ts";
import type { ParticipantData, Saved } from "../participant-data.ts";
import { putNamed } from "../put-record.ts";
import { recordType } from "../record-views.ts";
import { appointmentType } from "./appointments.ts";
import { measureWeekType } from "./measures.ts";
import { planVersionType } from "./plan.ts";

const reminderType = recordType("reminder", reminderSchema);

/** What was chosen; one a subject. */
export function remindersOf(data: ParticipantData): readonly Reminder[] {
  return data.records(reminderType).map(({ value }) => value);
}

export function keepReminder(data: ParticipantData, reminder: Reminder): Saved {
  return data.write([putNamed(`reminder|${reminder.about}`, reminderType.kind, reminder)]);
}

/** Closes what is due without doing it; the next time comes as it was chosen. */
export function closeReminders(
  data: ParticipantData,
  due: readonly DueReminder[],
  { day, minute }: LocalMoment,
): Saved {
  return data.write(
    due.map(({ about }) =>
      putNamed(`reminder|${about}`, reminderType.kind, { seenOn: day, seenMinute: minute }),
    ),
  );
}

export function dueNow(data: ParticipantData, now: LocalMoment): readonly DueReminder[] {
  const moments = data.items("triggers", "moment").map(({ value }) => value);
  return dueReminders({ reminders: remindersOf(data), moments, doneOn: lastDone(data), now });
}

/** Minutes for the server, by the clock of this device. */
export function minutesForServer(data: ParticipantData, today: CalendarDay): readonly number[] {
  const moments = data.items("triggers", "moment").map(({ value }) => value);
  const times: readonly NamedTime[] = remindersOf(data).flatMap((reminder) =>
    reminderTimes(reminder, moments).map((time) => ({
      ...time,
      name: `${reminder.about} ${time.weekday} ${time.minute}`,
    })),
  );
  return pushMinutes(times, today, offsetAt, maxPushMinutes);
}

/** Minutes east of UTC, as this device's clock has it at that time. */
function offsetAt(day: CalendarDay, minute: number): number {
  const midnight = new Date(`${day}T00:00:00`);
  midnight.setMinutes(minute);
  return -midnight.getTimezoneOffset();
}

function lastDone(data: ParticipantData): Readonly<Partial<Record<ReminderSubject, CalendarDay>>> {
  const newest = (days: readonly CalendarDay[]): CalendarDay | undefined =>
    days.toSorted((left, right) => (left < right ? 1 : -1))[0];
  const done = {
    diary: newest(data.checkIns.value.map(({ day }) => day)),
    measures: newest(data.records(measureWeekType).map(({ value }) => addDays(value.monday, 6))),
    activity: newest(data.records(appointmentType).flatMap(({ value }) => value.doneOn ?? [])),
    plan: newest(data.records(planVersionType).map(({ value }) => value.day)),
  };
  return Object.fromEntries(Object.entries(done).filter(([, day]) => day !== undefined));
}

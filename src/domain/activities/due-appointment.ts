import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import type { Appointment } from "./appointment.ts";

type Placed = { readonly id: string; readonly value: Appointment };

/** How long an appointment that passed is still asked about, in days. After that it rests in the tool. */
export const askedForDays = 3;

/**
 * The one appointment that Vandaag shows: the first of today that is open, else the latest that passed in the last three
 * days. One without an hour comes after those with one. Null when there is none.
 */
export function dueAppointment<One extends Placed>(
  appointments: readonly One[],
  today: CalendarDay,
): One | null {
  const open = appointments.filter(({ value }) => value.doneOn === null);
  const ofToday = inTime(open.filter(({ value }) => value.day === today));
  const passed = inTime(
    open.filter(({ value }) => value.day < today && value.day >= addDays(today, -askedForDays)),
  );
  return ofToday[0] ?? passed.at(-1) ?? null;
}

/** By day and hour. */
export function inTime<One extends Placed>(appointments: readonly One[]): readonly One[] {
  const place = ({ value: { day, minute } }: One): string =>
    `${day} ${String(minute ?? 1440).padStart(4, "0")}`;
  return appointments.toSorted((left, right) =>
    place(left) < place(right) ? -1 : place(left) > place(right) ? 1 : 0,
  );
}

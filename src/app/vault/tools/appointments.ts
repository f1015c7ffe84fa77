import { type Appointment, appointmentSchema } from "../../../domain/activities/appointment.ts";
import type { CalendarDay } from "../../../domain/check-in/calendar-day.ts";
import type { ItemView, ParticipantData, Saved } from "../participant-data.ts";
import { jsonOf } from "../put-record.ts";
import { type RecordView, recordType } from "../record-views.ts";
import { actChange, type Rating } from "./acts.ts";

export const appointmentType = recordType("appointment", appointmentSchema);
export type AppointmentView = RecordView<Appointment>;

/** Keeps an appointment under an id that was made before (`data.newId()`), or changes the one that has it. */
export function keepAppointment(data: ParticipantData, id: string, appointment: Appointment): Saved {
  return data.write([{ type: "put", id, kind: appointmentType.kind, values: jsonOf(appointment) }]);
}

export function removeAppointment(data: ParticipantData, id: string): Saved {
  return data.write([{ type: "remove", id }]);
}

/** It was done: the appointment says when, and the act how it was. Both or none. */
export function completeAppointment(
  data: ParticipantData,
  { id, value }: AppointmentView,
  item: ItemView,
  doneOn: CalendarDay,
  rating: Rating,
): Saved {
  return data.write([
    { type: "put", id, kind: appointmentType.kind, values: jsonOf({ ...value, doneOn }) },
    actChange(item, doneOn, rating),
  ]);
}

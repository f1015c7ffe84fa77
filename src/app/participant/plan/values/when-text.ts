import type { Appointment } from "../../../../domain/activities/appointment.ts";
import { valueStrings as text } from "../../../strings/value-strings.ts";
import { dayLabel, minuteToTime } from "../day-label.ts";

/** "donderdag 26 november, 18:00". */
export function whenText({ day, minute }: Pick<Appointment, "day" | "minute">): string {
  return text.at(dayLabel(day, "weekday"), minute === null ? null : minuteToTime(minute));
}

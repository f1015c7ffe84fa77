import { minuteToClock } from "../../../domain/urge/minute-of-day.ts";

/** "22.10": a time as Dutch has it. */
export function minuteToText(minute: number): string {
  return minuteToClock(minute).replace(":", ".");
}

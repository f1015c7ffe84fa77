import type { Slip } from "../../../../domain/slip/slip.ts";
import { minuteToClock } from "../../../../domain/urge/minute-of-day.ts";
import { slipStrings } from "../../../strings/slip-strings.ts";
import { dayToText } from "../../today/day-text.ts";

/** "Woensdag 19 november, 23:10"; without a time the day alone. */
export function slipLabel({ day, minute }: Slip): string {
  const long = dayToText(day, "long");
  return minute === null ? long : slipStrings.view.at(long, minuteToClock(minute));
}

import type { WeekPlace } from "../../../../domain/triggers/risk-moment.ts";
import { triggerStrings as text } from "../../../strings/trigger-strings.ts";

export const days: readonly { readonly id: string; readonly label: string }[] = Object.entries(text.days).map(
  ([id, label]) => ({ id, label }),
);

/** "dinsdag avond". */
export function placeName({ day, part }: WeekPlace): string {
  return text.moment(dayName(day), text.parts[part]);
}

/** "dinsdag, avond", as it stands before the words of a moment, whether the exercise or the tool wrote it. */
export function placeText({ day, part }: WeekPlace): string {
  return text.placeInText(dayName(day), text.parts[part]);
}

function dayName(day: number): string {
  return days.find(({ id }) => id === String(day))?.label ?? "";
}

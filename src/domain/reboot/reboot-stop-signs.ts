import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";
import type { CheckIn } from "../check-in/check-in.ts";

/** Why it may be wise to stop a reboot. A sign is a reason to ask somebody, never a diagnosis. */
export type RebootStopSign = "mood-fell" | "mood-low" | "sleep-ruined";

const windowDays = 14;
/** Fewer entries than these say nothing about two weeks. */
const fewestMoods = 5;
const fewestNights = 10;
/**
 * On the diary's scale of 0 to 10. They stand for the plan's rule in points of the WHO-5 (0 to 100): a fall of 20 or more,
 * or 28 or less. The diary is no WHO-5; a registered psychologist or sexologist has to sign these numbers off.
 */
const moodFall = 2;
const lowestMood = 2.8;
const ruinedSleep = 2;

/** The signs of the last two weeks, in the diary, against the mood (0 to 10) with which the reboot began. */
export function rebootStopSigns(
  checkIns: readonly CheckIn[],
  moodAtStart: number | null,
  today: CalendarDay,
): readonly RebootStopSign[] {
  const from = addDays(today, 1 - windowDays);
  const lately = checkIns.filter(({ day }) => day >= from && day <= today);
  const moods = lately.flatMap(({ mood }) => (mood === null ? [] : [mood]));
  const nights = lately.flatMap(({ sleep }) => (sleep === null ? [] : [sleep]));
  const signs: RebootStopSign[] = [];
  if (moods.length >= fewestMoods) {
    if (moodAtStart !== null && moodAtStart - mean(moods) >= moodFall) signs.push("mood-fell");
    if (mean(moods) <= lowestMood) signs.push("mood-low");
  }
  if (nights.length >= fewestNights && mean(nights) <= ruinedSleep) signs.push("sleep-ruined");
  return signs;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

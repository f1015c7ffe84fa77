import { addDays, type CalendarDay } from "../check-in/calendar-day.ts";

/** A trigger, in the words that it had then, named with an urge or in the chain before a slip. */
export type Naming = { readonly day: CalendarDay; readonly trigger: string };

/** What the diary says about one trigger: on how many of the last days it was named, and the chance that fits. */
export type DiaryChance = { readonly days: number; readonly chance: number };

/** How far back the diary is read, today included. */
export const diaryWindowDays = 28;

/**
 * Days of four weeks, to a chance from 0 (hardly ever) to 10 (every day). Rough on purpose: once is little, every other
 * week is some, every week is half of it, several times a week is often. Our own steps, without a source.
 */
const chanceByDays = [
  { from: 16, chance: 10 },
  { from: 8, chance: 8 },
  { from: 4, chance: 6 },
  { from: 2, chance: 4 },
  { from: 1, chance: 2 },
] as const;

/**
 * Null when the diary did not name it in these weeks: silence is no proof that a trigger has gone. A day counts once,
 * however often the trigger was named on it. Capitals and spaces around the words make no difference.
 */
export function chanceFromDiary(
  trigger: string,
  namings: readonly Naming[],
  today: CalendarDay,
): DiaryChance | null {
  const first = addDays(today, 1 - diaryWindowDays);
  const named = namings.filter(
    (naming) => naming.day >= first && naming.day <= today && sameTrigger(naming.trigger, trigger),
  );
  const days = new Set(named.map(({ day }) => day)).size;
  const step = chanceByDays.find(({ from }) => days >= from);
  return step === undefined ? null : { days, chance: step.chance };
}

/** The number on the map. What somebody said stands above what the diary counts. */
export type ShownChance = { readonly chance: number; readonly from: "own" | "diary" };

export function shownChance(own: number | null, diary: DiaryChance | null): ShownChance | null {
  if (own !== null) return { chance: own, from: "own" };
  return diary === null ? null : { chance: diary.chance, from: "diary" };
}

/** Whether the diary says something else than somebody did, by so much that it is worth a look: 3 or more of 10. */
export function isWorthALook(own: number | null, diary: DiaryChance | null): boolean {
  return own !== null && diary !== null && Math.abs(own - diary.chance) >= 3;
}

/** Capitals and spaces around the words make no other trigger. */
export function sameTrigger(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase("nl");
}

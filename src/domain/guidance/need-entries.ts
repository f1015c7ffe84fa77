import { isJsonObject, type Json } from "../../lib/json.ts";
import type { CalendarDay } from "../check-in/calendar-day.ts";
import { boosterPlace, momentPlaces } from "../insight/questionnaire-moments.ts";

/** What `needOf` looks at of what comes day after day: stop signs need two weeks, slips as well. */
export const needWindowDays = 14;

type Shared = { readonly values: Readonly<Record<string, Json>> };

/** What comes day after day. */
const dailyKinds: ReadonlySet<unknown> = new Set(["check-in", "urge", "slip"]);

/** The exercises of which `needOf` reads an answer. */
const neededExercises: ReadonlySet<unknown> = new Set([
  "reboot-agreement",
  "reboot-check",
  ...[...momentPlaces, boosterPlace].flatMap(({ suffix }) => [`symptoms${suffix}`, `well-being${suffix}`]),
]);

/**
 * Of what is shared in a case, what `needOf` looks at on a day that lies at least its window after `from`: what came
 * daily on `from` or after it, the answers that it reads, and of each kind the newest, so that it still shows when
 * somebody was last there. Plans and measures it does not look at.
 */
export function needEntries<Entry extends Shared>(
  entries: readonly Entry[],
  from: CalendarDay,
): readonly Entry[] {
  const newest = new Map<unknown, { readonly day: string; readonly entry: Entry }>();
  const isNeeded = (entry: Entry): boolean => {
    const { kind, values } = entry.values;
    if (!isJsonObject(values) || (!dailyKinds.has(kind) && kind !== "answers")) return false;
    if (kind === "answers" && neededExercises.has(values.exercise)) return true;
    const day = kind === "answers" ? values.savedOn : values.day;
    if (typeof day !== "string") return false;
    if (dailyKinds.has(kind) && day >= from) return true;
    const standing = newest.get(kind);
    if (standing === undefined || day > standing.day) newest.set(kind, { day, entry });
    return false;
  };
  const needed = entries.filter(isNeeded);
  return [...needed, ...[...newest.values()].map(({ entry }) => entry)];
}

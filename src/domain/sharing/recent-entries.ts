import type { Json } from "../../lib/json.ts";
import type { CalendarDay } from "../check-in/calendar-day.ts";

type Shared = { readonly values: Readonly<Record<string, Json>> };

/** What comes day after day, and of which a list of many people needs the last weeks only. */
const dailyKinds: ReadonlySet<unknown> = new Set(["check-in", "urge", "slip", "measure-week"]);

/**
 * Of what is shared, what a look at many people needs: everything that does not come daily, and of the rest what happened
 * on `from` or after it, with the newest of each kind before that, so that it still shows when somebody was last there.
 */
export function recentEntries<Entry extends Shared>(
  entries: readonly Entry[],
  from: CalendarDay,
): readonly Entry[] {
  const newest = new Map<unknown, { readonly day: string; readonly entry: Entry }>();
  const isRecent = (entry: Entry): boolean => {
    const { kind } = entry.values;
    const day = dailyKinds.has(kind) ? dayOf(entry) : null;
    if (day === null || day >= from) return true;
    const standing = newest.get(kind);
    if (standing === undefined || day > standing.day) newest.set(kind, { day, entry });
    return false;
  };
  const recent = entries.filter(isRecent);
  return [...recent, ...[...newest.values()].map(({ entry }) => entry)];
}

function dayOf({ values: { values } }: Shared): string | null {
  if (!isFields(values)) return null;
  const day = values.day ?? values.monday;
  return typeof day === "string" ? day : null;
}

function isFields(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { v } from "../../lib/schema.ts";
import { type CalendarDay, calendarDaySchema } from "../check-in/calendar-day.ts";
import { type PlanSection, sameWords } from "./build-plan.ts";

const versionLineSchema = v.object({ slot: v.string(), text: v.string() });

/** The plan as it read on a day: `slot` is the id of the part that a line stood in. */
export const planVersionSchema = v.object({ day: calendarDaySchema, lines: v.array(versionLineSchema) });
export type PlanVersion = v.InferOutput<typeof planVersionSchema>;
export type VersionLine = v.InferOutput<typeof versionLineSchema>;

export function planToLines(plan: readonly PlanSection[]): readonly VersionLine[] {
  return plan.flatMap(({ parts }) =>
    parts.flatMap(({ id, lines }) => lines.map(({ text }) => ({ slot: id, text }))),
  );
}

/** What came and what went between two versions. A line that only moved did neither. */
export function compareVersions(
  earlier: readonly VersionLine[],
  later: readonly VersionLine[],
): { readonly added: readonly VersionLine[]; readonly removed: readonly VersionLine[] } {
  return { added: without(later, earlier), removed: without(earlier, later) };
}

function without(lines: readonly VersionLine[], others: readonly VersionLine[]): readonly VersionLine[] {
  const known = new Set(others.map(lineKey));
  return lines.filter((line) => !known.has(lineKey(line)));
}

function lineKey({ slot, text }: VersionLine): string {
  return `${slot} ${sameWords(text)}`;
}

/** Newest first; of one day the one with more lines first, so that the order is the same on every device. */
export function newestFirst<View extends { readonly value: PlanVersion }>(views: readonly View[]): View[] {
  return views.toSorted((left, right) =>
    left.value.day === right.value.day
      ? right.value.lines.length - left.value.lines.length
      : left.value.day < right.value.day
        ? 1
        : -1,
  );
}

/**
 * Whether a version is to be kept without being asked: at most one a calendar month, and only of a plan that has lines
 * and reads otherwise than the newest version.
 */
export function isVersionDue(
  versions: readonly PlanVersion[],
  lines: readonly VersionLine[],
  today: CalendarDay,
): boolean {
  const [newest] = newestFirst(versions.map((value) => ({ value })));
  if (lines.length === 0) return false;
  if (newest === undefined) return true;
  if (monthOf(newest.value.day) >= monthOf(today)) return false;
  const { added, removed } = compareVersions(newest.value.lines, lines);
  return added.length + removed.length > 0;
}

/** "2026-11". */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, 7);
}

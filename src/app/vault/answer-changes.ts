import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import { emptyCheckIn } from "../../domain/check-in/check-in.ts";
import { collectCheckIn } from "../../domain/check-in/collect-check-in.ts";
import type { Exercise, Tool } from "../../domain/programme/exercise.ts";
import type { Module } from "../../domain/programme/module.ts";
import { collectFeeds, type FedLines } from "../../domain/tools/collect-feeds.ts";
import { mergeFedLines, type StandingItem } from "../../domain/tools/merge-fed-lines.ts";
import { isRemoved, type StoredRecord } from "../../sync/record.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { type Answers, answersIn } from "./answers-in.ts";
import type { HomeChange } from "./open-space.ts";
import { jsonOf, putNamed } from "./put-record.ts";
import { answerPrefix } from "./record-kinds.ts";
import { readRecord, readRecords, recordsByKind } from "./record-views.ts";

type Place = {
  readonly module: Module;
  readonly exercise: Exercise;
  /** "module/exercise" */
  readonly source: string;
  readonly today: CalendarDay;
};

/**
 * Everything that one save of an exercise changes, as one write: the answers, what stood there on an earlier day, the
 * lines that they feed into the tools, and the check-in of the day.
 */
export function answerChanges(
  recordById: RecordById,
  module: Module,
  exercise: Exercise,
  answers: Answers,
  today: CalendarDay,
): readonly HomeChange[] {
  const place: Place = { module, exercise, source: `${module.id}/${exercise.id}`, today };
  const standing = readRecords("answers", recordById).find(
    ({ value }) => value.module === module.id && value.exercise === exercise.id,
  );
  const kept = standing === undefined ? {} : answersIn(recordById.get(standing.id));
  const fields = Object.entries(answers).map(([field, answer]) => [`${answerPrefix}${field}`, answer]);
  const earlier = standing === undefined ? [] : earlierChanges(place, standing.value, kept, answers);
  return [
    ...earlier,
    putNamed(`answers|${place.source}`, "answers", {
      module: module.id,
      exercise: exercise.id,
      version: exercise.version,
      savedOn: today,
      ...Object.fromEntries(fields),
    }),
    ...feedChanges(recordById, place.source, collectFeeds(exercise, answers)),
    ...checkInChanges(recordById, place, kept, answers),
  ];
}

/**
 * Kept once a day: what was filled in on an earlier day, as long as this day changes any of it; and always what was an
 * answer to another version of the questions, so that it stays what it was.
 */
function earlierChanges(
  { source, today, exercise }: Place,
  standing: { readonly version: number; readonly savedOn?: CalendarDay | undefined },
  kept: Answers,
  answers: Answers,
): readonly HomeChange[] {
  const { savedOn } = standing;
  if (savedOn === undefined) return [];
  const isChangedLater = savedOn < today && JSON.stringify(jsonOf(answers)) !== JSON.stringify(kept);
  const isOfNow = standing.version === exercise.version;
  if (!isChangedLater && isOfNow) return [];
  // One day may hold answers to two versions: neither takes the place of the other.
  const name = `earlier-answers|${source}|${savedOn}${isOfNow ? "" : `|${standing.version}`}`;
  return [putNamed(name, "earlier-answers", { ...standing })];
}

function feedChanges(
  recordById: RecordById,
  source: string,
  fedLines: readonly FedLines[],
): readonly HomeChange[] {
  const standing = standingItems(recordById, source);
  return fedLines
    .flatMap((fed) => mergeFedLines(fed, source, standing.get(fed.tool) ?? new Map()))
    .map((change): HomeChange => {
      const name = `tool-item|${change.type === "put" ? change.item.tool : change.tool}|${change.source}`;
      return change.type === "put" ? putNamed(name, "tool-item", change.item) : { type: "remove", name };
    });
}

/** What stands in the tools now from one exercise, taken away or not: by tool, and there by source. */
function standingItems(
  recordById: RecordById,
  source: string,
): ReadonlyMap<Tool, ReadonlyMap<string, StandingItem>> {
  const byTool = new Map<Tool, Map<string, StandingItem>>();
  for (const record of recordsByKind(recordById).get("tool-item") ?? []) {
    const item = readRecord("tool-item", withoutRemoval(record));
    if (item === null || !item.source?.startsWith(`${source}/`)) continue;
    const bySource = byTool.get(item.tool) ?? new Map<string, StandingItem>();
    byTool.set(item.tool, bySource.set(item.source, { item, removed: isRemoved(record) }));
  }
  return byTool;
}

/** Only what these answers say anew: what stands in the diary of today already is not wiped by an older page. */
function checkInChanges(
  recordById: RecordById,
  { exercise, today }: Place,
  kept: Answers,
  answers: Answers,
): readonly HomeChange[] {
  const after = collectCheckIn(exercise, answers, today);
  if (after === null) return [];
  const before = jsonOf(collectCheckIn(exercise, kept, today) ?? emptyCheckIn(today));
  const fresh = Object.entries(after).filter(([name, value]) => before[name] !== value);
  if (fresh.length === 0) return [];
  const hasToday = readRecords("check-in", recordById).some(({ value }) => value.day === today);
  const standing = hasToday ? {} : emptyCheckIn(today);
  return [putNamed(`check-in|${today}`, "check-in", { ...standing, ...Object.fromEntries(fresh) })];
}

function withoutRemoval(record: StoredRecord): StoredRecord {
  return { ...record, removedAt: null };
}

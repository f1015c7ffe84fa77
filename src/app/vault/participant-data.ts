import { computed, type ReadonlySignal } from "@preact/signals";
import { newRecordId, recordIdToHex } from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import { type CheckIn, type Course, emptyCheckIn } from "../../domain/check-in/check-in.ts";
import { collectCheckIn } from "../../domain/check-in/collect-check-in.ts";
import type { Exercise, Tool } from "../../domain/programme/exercise.ts";
import type { Module } from "../../domain/programme/module.ts";
import type { FedLines } from "../../domain/tools/collect-feeds.ts";
import { mergeFedLines, type StandingItem } from "../../domain/tools/merge-fed-lines.ts";
import type { ToolItem } from "../../domain/tools/tool-item.ts";
import type { Json } from "../../lib/json.ts";
import { ok, type Result } from "../../lib/result.ts";
import { isRemoved, type StoredRecord } from "../../sync/record.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { followHelpCard } from "./follow-help-card.ts";
import type { HomeChange } from "./open-space.ts";
import { answerPrefix, type RecordKind, type RecordOf } from "./record-kinds.ts";
import { type ItemView, itemsInTool, readRecord, readRecords, type View } from "./record-views.ts";
import type { SaveFailure, Vault } from "./vault.ts";

type Saved = Promise<Result<null, SaveFailure>>;
export type Answers = Readonly<Record<string, Json>>;
export type EarlierAnswers = { readonly savedOn: CalendarDay; readonly answers: Answers };
export type { ItemView };

/** The participant's own things as the screens read and change them. Signals are up to date as soon as a write is. */
export type ParticipantData = {
  readonly profile: ReadonlySignal<RecordOf<"profile"> | null>;
  readonly settings: ReadonlySignal<RecordOf<"settings">>;
  /** Newest day first. */
  readonly checkIns: ReadonlySignal<readonly CheckIn[]>;
  readonly progress: ReadonlySignal<readonly RecordOf<"module-progress">[]>;
  readonly reviews: ReadonlySignal<readonly RecordOf<"measure-review">[]>;
  /** In the order of the tool. */
  readonly items: (tool: Tool, slot?: string) => readonly ItemView[];
  /** Empty before the first answer. */
  readonly answers: (moduleId: string, exerciseId: string) => Answers;
  /** The day of the last change to them; null before the first answer. */
  readonly answeredOn: (moduleId: string, exerciseId: string) => CalendarDay | null;
  /** What stood there before it was changed on a later day; newest first. */
  readonly earlierAnswers: (moduleId: string, exerciseId: string) => readonly EarlierAnswers[];
  readonly homework: ReadonlySignal<readonly RecordOf<"homework">[]>;
  readonly beginAs: (startedOn: CalendarDay) => Saved;
  readonly changeSettings: (values: Partial<RecordOf<"settings">>) => Saved;
  /** Keeps the answers, and hands what they feed to the tools in the same write. */
  readonly saveAnswers: (module: Module, exercise: Exercise, answers: Answers, today: CalendarDay) => Saved;
  readonly saveProgress: (progress: RecordOf<"module-progress">) => Saved;
  readonly saveCheckIn: (checkIn: CheckIn) => Saved;
  readonly tickHomework: (moduleId: string, item: string, doneOn: CalendarDay | null) => Saved;
  readonly saveReview: (item: string, day: CalendarDay, helped: Course) => Saved;
  readonly addItem: (tool: Tool, slot: string, text: string) => Saved;
  readonly editItem: (id: string, text: string) => Saved;
  readonly removeItem: (id: string) => Saved;
};

export function participantData(vault: Vault, random: RandomSource): ParticipantData {
  const all = <Kind extends RecordKind>(kind: Kind): ReadonlySignal<readonly View<Kind>[]> =>
    computed(() => readRecords(kind, vault.recordById.value));
  const profiles = all("profile");
  const settingsRecords = all("settings");
  const checkInRecords = all("check-in");
  const progressRecords = all("module-progress");
  const reviewRecords = all("measure-review");
  const answerRecords = all("answers");
  const itemRecords = all("tool-item");
  const earlierRecords = all("earlier-answers");
  const homeworkRecords = all("homework");
  const settings = computed((): RecordOf<"settings"> => settingsRecords.value[0]?.value ?? {});

  const items: ParticipantData["items"] = (tool, slot) => itemsInTool(itemRecords.value, tool, slot);

  /**
   * The card outside the vault follows the plan. A card that finds no room costs nothing that was written, and follows
   * with the next change; only the choice about the card itself waits for it.
   */
  const write = async (changes: readonly HomeChange[], waitsForCard = false): Saved => {
    let card: Result<null, SaveFailure> = ok(null);
    const touchesCard = changes.some((change) => change.type === "remove" || cardKinds.has(change.kind));
    const follow = async (recordById: RecordById): Promise<void> => {
      card = await followHelpCard(recordById);
    };
    const written = await vault.write(changes, touchesCard ? follow : undefined);
    return written.ok && waitsForCard ? card : written;
  };

  const putNamed = (name: string, kind: RecordKind, values: object): HomeChange => ({
    type: "put",
    name,
    kind,
    values: jsonOf(values),
  });
  const saveNamed = (name: string, kind: RecordKind, values: object): Saved =>
    write([putNamed(name, kind, values)]);

  /** What stands in the tools now from one exercise, taken away or not. */
  const standingItems = (sourcePrefix: string, tool: Tool): ReadonlyMap<string, StandingItem> => {
    const standing = new Map<string, StandingItem>();
    for (const record of vault.recordById.value.values()) {
      const item = readRecord("tool-item", withoutRemoval(record));
      if (item === null || item.tool !== tool || !item.source?.startsWith(`${sourcePrefix}/`)) continue;
      standing.set(item.source, { item, removed: isRemoved(record) });
    }
    return standing;
  };

  const feedChanges = (sourcePrefix: string, fedLines: readonly FedLines[]): readonly HomeChange[] =>
    fedLines
      .flatMap((fed) => mergeFedLines(fed, sourcePrefix, standingItems(sourcePrefix, fed.tool)))
      .map((change): HomeChange => {
        const name = `tool-item|${change.type === "put" ? change.item.tool : change.tool}|${change.source}`;
        return change.type === "put" ? putNamed(name, "tool-item", change.item) : { type: "remove", name };
      });

  /** Only what these answers say anew: what stands in the diary of today already is not wiped by an older page. */
  const checkInChanges = (
    exercise: Exercise,
    kept: Answers,
    answers: Answers,
    today: CalendarDay,
  ): readonly HomeChange[] => {
    const after = collectCheckIn(exercise, answers, today);
    if (after === null) return [];
    const before = jsonOf(collectCheckIn(exercise, kept, today) ?? emptyCheckIn(today));
    const fresh = Object.entries(after).filter(([name, value]) => before[name] !== value);
    if (fresh.length === 0) return [];
    const standing = checkInRecords.value.some(({ value }) => value.day === today) ? {} : emptyCheckIn(today);
    return [putNamed(`check-in|${today}`, "check-in", { ...standing, ...Object.fromEntries(fresh) })];
  };

  const answersOf: ParticipantData["answers"] = (moduleId, exerciseId) => {
    const found = answerRecords.value.find(
      ({ value }) => value.module === moduleId && value.exercise === exerciseId,
    );
    return found === undefined ? {} : answersIn(vault.recordById.value.get(found.id));
  };

  /** Kept once a day: what was filled in on an earlier day, as long as this day changes any of it. */
  const earlierChanges = (
    sourcePrefix: string,
    module: Module,
    exercise: Exercise,
    answers: Answers,
    today: CalendarDay,
  ): readonly HomeChange[] => {
    const standing = answerRecords.value.find(
      ({ value }) => value.module === module.id && value.exercise === exercise.id,
    );
    const savedOn = standing?.value.savedOn;
    if (standing === undefined || savedOn === undefined || savedOn >= today) return [];
    const before = answersIn(vault.recordById.value.get(standing.id));
    if (JSON.stringify(jsonOf(answers)) === JSON.stringify(before)) return [];
    return [putNamed(`earlier-answers|${sourcePrefix}|${savedOn}`, "earlier-answers", { ...standing.value })];
  };

  return {
    profile: computed(() => profiles.value[0]?.value ?? null),
    settings,
    checkIns: computed(() =>
      checkInRecords.value
        .map(({ value }) => value)
        .toSorted((left, right) => (left.day < right.day ? 1 : -1)),
    ),
    progress: computed(() => progressRecords.value.map(({ value }) => value)),
    reviews: computed(() => reviewRecords.value.map(({ value }) => value)),
    items,
    answers: answersOf,
    answeredOn: (moduleId, exerciseId) =>
      answerRecords.value.find(({ value }) => value.module === moduleId && value.exercise === exerciseId)
        ?.value.savedOn ?? null,
    earlierAnswers: (moduleId, exerciseId) =>
      earlierRecords.value
        .filter(({ value }) => value.module === moduleId && value.exercise === exerciseId)
        .map(({ id, value }) => ({
          savedOn: value.savedOn,
          answers: answersIn(vault.recordById.value.get(id)),
        }))
        .toSorted((left, right) => (left.savedOn < right.savedOn ? 1 : -1)),
    homework: computed(() => homeworkRecords.value.map(({ value }) => value)),
    tickHomework: (module, item, doneOn) =>
      saveNamed(`homework|${module}|${item}`, "homework", { module, item, doneOn }),
    beginAs: (startedOn) => saveNamed("profile", "profile", { ageBand: "18-plus", startedOn }),
    changeSettings: (values) => write([putNamed("settings", "settings", values)], true),
    saveAnswers: async (module, exercise, answers, today) => {
      if (exercise.keep === "never") return ok(null);
      // Whoever answers has the fields loaded already; whoever only opens the app need not.
      const { collectFeeds } = await import("../../domain/tools/collect-feeds.ts");
      const sourcePrefix = `${module.id}/${exercise.id}`;
      const fields = Object.entries(answers).map(([field, answer]) => [`${answerPrefix}${field}`, answer]);
      return write([
        ...earlierChanges(sourcePrefix, module, exercise, answers, today),
        putNamed(`answers|${sourcePrefix}`, "answers", {
          module: module.id,
          exercise: exercise.id,
          version: exercise.version,
          savedOn: today,
          ...Object.fromEntries(fields),
        }),
        ...feedChanges(sourcePrefix, collectFeeds(exercise, answers)),
        ...checkInChanges(exercise, answersOf(module.id, exercise.id), answers, today),
      ]);
    },
    saveProgress: (progress) => saveNamed(`module-progress|${progress.module}`, "module-progress", progress),
    saveCheckIn: (checkIn) => saveNamed(`check-in|${checkIn.day}`, "check-in", checkIn),
    saveReview: (item, day, helped) =>
      saveNamed(`measure-review|${item}|${day}`, "measure-review", { item, day, helped }),
    addItem: (tool, slot, text) => {
      const order = Math.max(-1, ...items(tool, slot).map(({ value }) => value.order)) + 1;
      const item: ToolItem = { tool, slot, text, source: null, sourceText: null, order };
      return write([
        { type: "put", id: recordIdToHex(newRecordId(random)), kind: "tool-item", values: item },
      ]);
    },
    editItem: (id, text) => write([{ type: "put", id, kind: "tool-item", values: { text } }]),
    removeItem: (id) => write([{ type: "remove", id }]),
  };
}

/** What the help card is made of, and the leave to show it. */
const cardKinds: ReadonlySet<string> = new Set(["settings", "tool-item"]);

function answersIn(record: StoredRecord | undefined): Answers {
  return Object.fromEntries(
    Object.entries(record?.fields ?? {}).flatMap(([name, { value }]): [string, Json][] =>
      name.startsWith(answerPrefix) ? [[name.slice(answerPrefix.length), value]] : [],
    ),
  );
}

function withoutRemoval(record: StoredRecord): StoredRecord {
  return { ...record, removedAt: null };
}

/** Leaves out what is undefined: JSON, and so a record, has no such value. */
function jsonOf(values: object): Readonly<Record<string, Json>> {
  return JSON.parse(JSON.stringify(values));
}

import { computed, type ReadonlySignal } from "@preact/signals";
import { newRecordId, recordIdToHex } from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import type { CalendarDay } from "../../domain/check-in/calendar-day.ts";
import type { CheckIn } from "../../domain/check-in/check-in.ts";
import type { Exercise, Tool } from "../../domain/programme/exercise.ts";
import type { Module } from "../../domain/programme/module.ts";
import type { ToolItem } from "../../domain/tools/tool-item.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { type Answers, answersIn } from "./answers-in.ts";
import type { HomeChange } from "./open-space.ts";
import { jsonOf, putNamed } from "./put-record.ts";
import type { RecordKind, RecordOf } from "./record-kinds.ts";
import {
  type ItemView,
  itemsInTool,
  type RecordType,
  type RecordView,
  standingTypes,
  type View,
} from "./record-views.ts";
import type { SaveFailure, Vault } from "./vault.ts";

export type Saved = Promise<Result<null, SaveFailure>>;
export type { Answers };
export type EarlierAnswers = {
  readonly savedOn: CalendarDay;
  /** Of the exercise as it was asked then. */
  readonly version: number;
  readonly answers: Answers;
};
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
  readonly beginAs: (startedOn: CalendarDay, ageBand?: RecordOf<"profile">["ageBand"]) => Saved;
  readonly changeSettings: (values: Partial<RecordOf<"settings">>) => Saved;
  /** Keeps the answers, and hands what they feed to the tools in the same write. */
  readonly saveAnswers: (module: Module, exercise: Exercise, answers: Answers, today: CalendarDay) => Saved;
  readonly saveProgress: (progress: RecordOf<"module-progress">) => Saved;
  readonly saveCheckIn: (checkIn: CheckIn) => Saved;
  readonly tickHomework: (moduleId: string, item: string, doneOn: CalendarDay | null) => Saved;
  readonly addItem: (tool: Tool, slot: string, text: string, values?: ToolItem["values"]) => Saved;
  readonly changeItem: (id: string, values: Partial<Pick<ToolItem, "text" | "order" | "values">>) => Saved;
  readonly removeItem: (id: string) => Saved;
  /** All records of a type, in no order that means anything; follows what is written, as the signals do. */
  readonly records: <Value>(type: RecordType<Value>) => readonly RecordView<Value>[];
  /** Several changes as one write: all of them are kept, or none. */
  readonly write: (changes: readonly HomeChange[]) => Saved;
  /** An id for a record that has no name, to be made before its first write: a retry is the same write. */
  readonly newId: () => string;
};

export function participantData(vault: Vault, random: RandomSource): ParticipantData {
  const records: ParticipantData["records"] = (type) => type.read(vault.recordById.value);
  const all = <Kind extends RecordKind>(kind: Kind): ReadonlySignal<readonly View<Kind>[]> => {
    const type = standingTypes[kind];
    return computed(() => records(type));
  };
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
    const inboxSecret = touchesCard ? vault.helpInboxSecret() : null;
    const follow = async (recordById: RecordById): Promise<void> => {
      const follower = await import("./follow-help-card.ts").catch(() => null);
      card =
        follower === null
          ? fail({ type: "storage-failed" })
          : await follower.followHelpCard(recordById, await inboxSecret);
    };
    const written = await vault.write(changes, touchesCard ? follow : undefined);
    return written.ok && waitsForCard ? card : written;
  };

  const saveNamed = (name: string, kind: RecordKind, values: object): Saved =>
    write([putNamed(name, kind, values)]);

  const answersOf: ParticipantData["answers"] = (moduleId, exerciseId) => {
    const found = answerRecords.value.find(
      ({ value }) => value.module === moduleId && value.exercise === exerciseId,
    );
    return found === undefined ? {} : answersIn(vault.recordById.value.get(found.id));
  };

  const newId = (): string => recordIdToHex(newRecordId(random));

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
          version: value.version,
          answers: answersIn(vault.recordById.value.get(id)),
        }))
        .toSorted((left, right) => (left.savedOn < right.savedOn ? 1 : -1)),
    homework: computed(() => homeworkRecords.value.map(({ value }) => value)),
    tickHomework: (module, item, doneOn) =>
      saveNamed(`homework|${module}|${item}`, "homework", { module, item, doneOn }),
    beginAs: (startedOn, ageBand = "18-plus") => saveNamed("profile", "profile", { ageBand, startedOn }),
    changeSettings: (values) => write([putNamed("settings", "settings", values)], true),
    saveAnswers: async (module, exercise, answers, today) => {
      if (exercise.keep === "never") return ok(null);
      // Whoever answers has the fields loaded already; whoever only opens the app need not.
      const { answerChanges } = await import("./answer-changes.ts");
      return write(answerChanges(vault.recordById.value, module, exercise, answers, today));
    },
    saveProgress: (progress) => saveNamed(`module-progress|${progress.module}`, "module-progress", progress),
    saveCheckIn: (checkIn) => saveNamed(`check-in|${checkIn.day}`, "check-in", checkIn),
    addItem: (tool, slot, text, values) => {
      const order = Math.max(-1, ...items(tool, slot).map(({ value }) => value.order)) + 1;
      const item: ToolItem = { tool, slot, text, source: null, sourceText: null, order, values };
      return write([{ type: "put", id: newId(), kind: "tool-item", values: jsonOf(item) }]);
    },
    changeItem: (id, values) => write([{ type: "put", id, kind: "tool-item", values: jsonOf(values) }]),
    removeItem: (id) => write([{ type: "remove", id }]),
    records,
    write,
    newId,
  };
}

/** What the help card is made of, and the leave to show it. */
const cardKinds: ReadonlySet<string> = new Set(["settings", "tool-item", "keys-circle"]);

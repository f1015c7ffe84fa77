import type { Tool } from "../../domain/programme/exercise.ts";
import { v } from "../../lib/schema.ts";
import { isRemoved, type StoredRecord } from "../../sync/record.ts";
import type { RecordById } from "../../sync/record-log.ts";
import { type RecordKind, type RecordOf, recordSchemas } from "./record-kinds.ts";

/**
 * A kind of record, by the name that stands inside the sealed record, with the schema of its fields. `read` gives all
 * records of the kind, in no order that means anything. A stored record never changes, so each is read once; and as long
 * as no record of the kind changes, it is the same array, whatever else was written: what is worked out from it stands.
 */
export type RecordType<Value> = {
  readonly kind: string;
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly read: (recordById: RecordById) => readonly RecordView<Value>[];
};

/** A record as a screen reads it: its id, 32 hex digits, and its fields. */
export type RecordView<Value> = { readonly id: string; readonly value: Value };
export type View<Kind extends RecordKind> = RecordView<RecordOf<Kind>>;

export function recordType<Value>(kind: string, schema: v.GenericSchema<unknown, Value>): RecordType<Value> {
  const viewByRecord = new WeakMap<StoredRecord, RecordView<Value> | null>();
  const viewsByRecords = new WeakMap<RecordById, readonly RecordView<Value>[]>();
  const view = (record: StoredRecord): RecordView<Value> | null => {
    const known = viewByRecord.get(record);
    if (known !== undefined) return known;
    const value = readRecordAs(kind, schema, record);
    const read = value === null ? null : { id: record.id, value };
    viewByRecord.set(record, read);
    return read;
  };
  let latest: readonly RecordView<Value>[] = [];
  const read = (recordById: RecordById): readonly RecordView<Value>[] => {
    const known = viewsByRecords.get(recordById);
    if (known !== undefined) return known;
    const views = (recordsByKind(recordById).get(kind) ?? []).flatMap((record) => view(record) ?? []);
    const isSame = views.length === latest.length && views.every((each, index) => each === latest[index]);
    if (!isSame) latest = views;
    viewsByRecords.set(recordById, latest);
    return latest;
  };
  return { kind, schema, read };
}

const byKind = new WeakMap<RecordById, ReadonlyMap<string, readonly StoredRecord[]>>();

/** All kinds at once: each type that looks for its own would go through ten thousand records after every write. */
export function recordsByKind(recordById: RecordById): ReadonlyMap<string, readonly StoredRecord[]> {
  const known = byKind.get(recordById);
  if (known !== undefined) return known;
  const grouped = Map.groupBy(recordById.values(), ({ kind }) => kind);
  byKind.set(recordById, grouped);
  return grouped;
}

/** The kinds that the first screen reads, each with one memory for all that read it. */
export const standingTypes: { readonly [Kind in RecordKind]: RecordType<RecordOf<Kind>> } = {
  profile: recordType("profile", recordSchemas.profile),
  settings: recordType("settings", recordSchemas.settings),
  answers: recordType("answers", recordSchemas.answers),
  "earlier-answers": recordType("earlier-answers", recordSchemas["earlier-answers"]),
  homework: recordType("homework", recordSchemas.homework),
  "module-progress": recordType("module-progress", recordSchemas["module-progress"]),
  "check-in": recordType("check-in", recordSchemas["check-in"]),
  "tool-item": recordType("tool-item", recordSchemas["tool-item"]),
  "measure-review": recordType("measure-review", recordSchemas["measure-review"]),
};

/** A record read as its kind, or null when it is removed or not (yet) whole. */
export function readRecord<Kind extends RecordKind>(
  kind: Kind,
  record: StoredRecord | undefined,
): RecordOf<Kind> | null {
  return readRecordAs(kind, standingTypes[kind].schema, record);
}

/** All records of a kind, in no order that means anything. */
export function readRecords<Kind extends RecordKind>(
  kind: Kind,
  recordById: RecordById,
): readonly View<Kind>[] {
  return standingTypes[kind].read(recordById);
}

function readRecordAs<Value>(
  kind: string,
  schema: v.GenericSchema<unknown, Value>,
  record: StoredRecord | undefined,
): Value | null {
  if (record === undefined || record.kind !== kind || isRemoved(record)) return null;
  const values = Object.fromEntries(Object.entries(record.fields).map(([name, { value }]) => [name, value]));
  const parsed = v.safeParse(schema, values);
  return parsed.success ? parsed.output : null;
}

export type ItemView = View<"tool-item">;

/** What stands in a tool, or in one part of it, in the order of the tool. */
export function itemsInTool(items: readonly ItemView[], tool: Tool, slot?: string): readonly ItemView[] {
  return items
    .filter(({ value }) => value.tool === tool && (slot === undefined || value.slot === slot))
    .toSorted((left, right) => left.value.order - right.value.order || (left.id < right.id ? -1 : 1));
}

import type { Tool } from "../../domain/programme/exercise.ts";
import { v } from "../../lib/schema.ts";
import { isRemoved, type StoredRecord } from "../../sync/record.ts";
import { type RecordKind, type RecordOf, recordSchemas } from "./record-kinds.ts";

export type View<Kind extends RecordKind> = { readonly id: string; readonly value: RecordOf<Kind> };

/** A record read as its kind, or null when it is removed or not (yet) whole. */
export function readRecord<Kind extends RecordKind>(
  kind: Kind,
  record: StoredRecord | undefined,
): RecordOf<Kind> | null {
  if (record === undefined || record.kind !== kind || isRemoved(record)) return null;
  const values = Object.fromEntries(Object.entries(record.fields).map(([name, { value }]) => [name, value]));
  const parsed = v.safeParse(recordSchemas[kind], values);
  return parsed.success ? parsed.output : null;
}

/** All records of a kind, in no order that means anything. */
export function readRecords<Kind extends RecordKind>(
  kind: Kind,
  recordById: ReadonlyMap<string, StoredRecord>,
): readonly View<Kind>[] {
  return [...recordById.values()].flatMap((record): View<Kind>[] => {
    const value = readRecord(kind, record);
    return value === null ? [] : [{ id: record.id, value }];
  });
}

export type ItemView = View<"tool-item">;

/** What stands in a tool, or in one part of it, in the order of the tool. */
export function itemsInTool(items: readonly ItemView[], tool: Tool, slot?: string): readonly ItemView[] {
  return items
    .filter(({ value }) => value.tool === tool && (slot === undefined || value.slot === slot))
    .toSorted((left, right) => left.value.order - right.value.order || (left.id < right.id ? -1 : 1));
}

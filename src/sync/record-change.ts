import type { Json } from "../lib/json.ts";
import type { Stamp } from "./clock.ts";
import { isRemoved, removeRecord, type StoredRecord, writeFields } from "./record.ts";

export type RecordChange =
  | {
      readonly type: "put";
      /** 32 hex digits. */
      readonly id: string;
      readonly kind: string;
      readonly values: Readonly<Record<string, Json>>;
    }
  | { readonly type: "remove"; readonly id: string };

/** The record as the change leaves it; null when it leaves it as it is, so that a retry writes nothing. */
export function applyChange(
  standing: StoredRecord | undefined,
  change: RecordChange,
  stamp: Stamp,
): StoredRecord | null {
  if (change.type === "remove") {
    return standing === undefined || isRemoved(standing) ? null : removeRecord(standing, stamp);
  }
  if (standing === undefined) {
    const empty = { id: change.id, kind: change.kind, fields: {}, removedAt: null };
    return writeFields(empty, change.values, stamp);
  }
  const after = writeFields(standing, change.values, stamp);
  return Object.keys(after.fields).every((name) => after.fields[name] === standing.fields[name])
    ? null
    : after;
}

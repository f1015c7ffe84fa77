import type { Json } from "../lib/json.ts";
import type { Stamp } from "./clock.ts";
import { isRemoved, removeRecord, type StoredRecord, writeFields, writeTexts } from "./record.ts";

export type RecordChange =
  | {
      readonly type: "put";
      /** 32 hex digits. */
      readonly id: string;
      readonly kind: string;
      readonly values: Readonly<Record<string, Json>>;
      /** Long text, of which both versions stay when two devices change it at once. */
      readonly texts?: Readonly<Record<string, string>>;
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
  const texts = change.texts ?? {};
  if (standing === undefined) {
    const empty = { id: change.id, kind: change.kind, fields: {}, removedAt: null };
    return writeTexts(writeFields(empty, change.values, stamp), texts, stamp);
  }
  const after = writeTexts(writeFields(standing, change.values, stamp), texts, stamp);
  return Object.keys(after.fields).every((name) => after.fields[name] === standing.fields[name])
    ? null
    : after;
}

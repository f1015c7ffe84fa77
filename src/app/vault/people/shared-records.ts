import { isJsonObject, type Json } from "../../../lib/json.ts";
import { nextStamp } from "../../../sync/clock.ts";
import { type StoredRecord, writeFields } from "../../../sync/record.ts";
import type { RecordById } from "../../../sync/record-log.ts";
import type { CircleView } from "./joined-circle.ts";

/**
 * What is shared in a circle as records again, so that it is read and drawn by what reads and draws a person's own.
 * Only what stands at the server counts here, and nothing of home.
 */
export function sharedToRecords(shared: CircleView["shared"]): RecordById {
  const records = new Map<string, StoredRecord>();
  for (const { name, author, atMs, values } of shared) {
    const id = name.replace(/^shared\|/, "");
    const { kind, values: fields } = values;
    if (typeof kind !== "string" || !isJsonObject(fields)) continue;
    // Of a line only its words are shared, not the exercise that it came from.
    const whole = { ...notShared[kind], ...fields };
    const empty: StoredRecord = { id, kind, fields: {}, removedAt: null };
    records.set(id, writeFields(empty, whole, nextStamp(null, atMs, author.slice(0, 12))));
  }
  return records;
}

const notShared: Readonly<Record<string, Readonly<Record<string, Json>> | undefined>> = {
  "tool-item": { source: null, sourceText: null },
};

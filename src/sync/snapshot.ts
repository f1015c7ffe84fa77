import {
  type DeviceSequence,
  parseDeviceSequence,
  parseRecordVersion,
  type RecordVersion,
} from "../crypto/keys.ts";
import { type Bytes, bytesToText, textToBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { v } from "../lib/schema.ts";
import { jsonToRecord, recordToJson, type StoredRecord } from "./record.ts";

export type VersionedRecord = { readonly record: StoredRecord; readonly version: RecordVersion };

export type SnapshotContent = {
  /** The last number that this device gave to an envelope; null before the first. */
  readonly deviceSequence: DeviceSequence | null;
  readonly records: readonly VersionedRecord[];
};

const snapshotSchema = v.object({
  v: v.literal(1),
  seq: v.nullable(v.number()),
  records: v.array(v.tuple([v.string(), v.number(), v.unknown()])),
});

/** JSON `{ v: 1, seq, records: [[id, version, record]] }`; a record is the JSON that stands in its envelope. */
export function snapshotToBytes(content: SnapshotContent): Bytes {
  const records = content.records.map(({ record, version }) => [record.id, version, recordToJson(record)]);
  return textToBytes(JSON.stringify({ v: 1, seq: content.deviceSequence, records }));
}

/** The bytes come from our own sealed snapshot: anything malformed in them is damage to the whole. */
export function bytesToSnapshot(bytes: Bytes): Result<SnapshotContent, { type: "malformed-snapshot" }> {
  const json = parseJson(bytes);
  const parsed = v.safeParse(snapshotSchema, json);
  if (!parsed.success) return fail({ type: "malformed-snapshot" });
  const records: VersionedRecord[] = [];
  for (const [id, count, json] of parsed.output.records) {
    const version = parseRecordVersion(count);
    const record = jsonToRecord(id, json);
    if (!record.ok || version === null) return fail({ type: "malformed-snapshot" });
    records.push({ record: record.value, version });
  }
  const { seq } = parsed.output;
  const deviceSequence = seq === null ? null : parseDeviceSequence(seq);
  // A device that began to count anew would give a number twice.
  if (seq !== null && deviceSequence === null) return fail({ type: "malformed-snapshot" });
  return ok({ deviceSequence, records });
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(bytesToText(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

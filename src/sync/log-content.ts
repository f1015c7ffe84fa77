import {
  bytesToSpaceKey,
  type DeviceSequence,
  type Epoch,
  parseDeviceSequence,
  parseEpoch,
  type SpaceKey,
} from "../crypto/keys.ts";
import { type Bytes, bytesToHex, bytesToText, hexToBytes, textToBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { v } from "../lib/schema.ts";
import { columnsSchema, columnsToEntries, entriesToColumns } from "./content-columns.ts";
import { rowsSchema, rowsToEntries } from "./content-rows.ts";
import type { RecordEntry } from "./record-entry.ts";
import { type SyncState, syncStateSchema } from "./sync-state.ts";

export type KeyOfEpoch = { readonly epoch: Epoch; readonly spaceKey: SpaceKey };

/** What a snapshot holds, or a page of the server adds. */
export type LogContent = {
  /** The last number that this device gave to an envelope; null before the first. */
  readonly deviceSequence: DeviceSequence | null;
  readonly records: readonly RecordEntry[];
  /** Of later epochs than the first, which is always at hand. */
  readonly spaceKeys: readonly KeyOfEpoch[];
  readonly state: Partial<SyncState>;
  /** All that was known of the server before this is void, as after a server that was set back. */
  readonly isReset: boolean;
};

const restSchema = {
  seq: v.nullable(v.number()),
  keys: v.optional(v.array(v.tuple([v.number(), v.string()])), []),
  state: v.optional(v.partial(syncStateSchema), {}),
  reset: v.optional(v.boolean(), false),
};
const contentSchema = v.variant("v", [
  v.object({ v: v.literal(1), ...rowsSchema.entries, ...restSchema }),
  v.object({ v: v.literal(2), ...columnsSchema.entries, ...restSchema }),
]);

/** JSON `{ v: 2, seq, keys: [[epoch, key]], state, reset, … }` with the entries in columns: content-columns.ts, sync-state.ts. */
export function contentToBytes({ deviceSequence, records, spaceKeys, state, isReset }: LogContent): Bytes {
  const json = {
    v: 2,
    seq: deviceSequence,
    ...entriesToColumns(records),
    keys: spaceKeys.map(({ epoch, spaceKey }) => [epoch, bytesToHex(spaceKey.reveal())]),
    state,
    reset: isReset,
  };
  return textToBytes(JSON.stringify(json));
}

/** The bytes come out of our own seal: anything malformed in them is damage to the whole. */
export function bytesToContent(bytes: Bytes): Result<LogContent, { type: "malformed-content" }> {
  const parsed = v.safeParse(contentSchema, parseJson(bytes));
  if (!parsed.success) return fail({ type: "malformed-content" });
  const content = parsed.output;
  const { seq, keys, state, reset } = content;
  const records = content.v === 1 ? rowsToEntries(content) : columnsToEntries(content);
  const deviceSequence = seq === null ? null : parseDeviceSequence(seq);
  const spaceKeys = keys.flatMap(([epoch, hex]) => toKeyOfEpoch(epoch, hex) ?? []);
  if (records === null || spaceKeys.length < keys.length) return fail({ type: "malformed-content" });
  // A device that began to count anew would give a number twice.
  if (seq !== null && deviceSequence === null) return fail({ type: "malformed-content" });
  return ok({ deviceSequence, records, spaceKeys, state, isReset: reset });
}

function toKeyOfEpoch(number: number, hex: string): KeyOfEpoch | null {
  const epoch = parseEpoch(number);
  const key = hexToBytes(hex);
  return epoch === null || key?.length !== 32 ? null : { epoch, spaceKey: bytesToSpaceKey(key) };
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(bytesToText(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

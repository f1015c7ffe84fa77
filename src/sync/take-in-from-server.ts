import type { DeviceId, DeviceSequence } from "../crypto/keys.ts";
import { areBytesEqual } from "../lib/bytes.ts";
import { ok, type Result } from "../lib/result.ts";
import type { Finding } from "./checkpoint-records.ts";
import type { StoreFailure } from "./local-store.ts";
import type { LogRecord, ServerMark } from "./log-record.ts";
import type { HeldBack, OpenedPulled, RefusedPulled } from "./open-pulled.ts";
import { isSameContent, mergeRecords } from "./record.ts";
import type { RecordEntry } from "./record-entry.ts";
import type { RecordLog } from "./record-log.ts";
import type { SyncState } from "./sync-state.ts";

/** `header` is known of what was opened here. */
type Arrived = Pick<OpenedPulled, "record" | "server"> & { readonly header?: OpenedPulled["header"] };

/** What came from the server, each record once, and what the device keeps in mind along with it. */
export type Arrival = {
  readonly opened: readonly Arrived[];
  /** The ids of what was read and is not for the log, such as checkpoints: it is not held back any more. */
  readonly direct: readonly string[];
  readonly heldBack: readonly HeldBack[];
  readonly refused: readonly Pick<RefusedPulled, "seq" | "id">[];
  readonly state: Partial<SyncState>;
};

/**
 * Merges what the server has into what stands here: in one durable page, and then visible. Where the result is not what
 * the server has, the record is to be sent; and so is what stands here in the place of a record that was refused. Gives
 * what is wrong with the versions that came.
 */
export function takeInFromServer(
  log: RecordLog,
  arrival: Arrival,
): Promise<Result<Finding | null, StoreFailure>> {
  return log.alone(async (inside) => {
    const { recordById, sync, keys } = inside.state();
    const fallen = arrival.opened.find(({ record, server }) =>
      isFallen(server, recordById.get(record.id)?.server ?? null),
    );
    const finding: Finding | null =
      fallen === undefined ? null : { problem: "rollback", evidence: `record ${fallen.server.seq}` };
    const opened = arrival.opened.flatMap(
      (pulled) => toEntry(pulled, recordById.get(pulled.record.id)) ?? [],
    );
    const replaced = arrival.refused.flatMap(({ seq, id }) => {
      const standing = id === null ? undefined : recordById.get(id);
      return standing === undefined ? [] : (toReplace(seq, standing, keys.sealingEpoch) ?? []);
    });
    const records = [...opened, ...replaced];
    const heldBack = nowHeldBack(arrival, sync.heldBack);
    const state = isSameList(heldBack, sync.heldBack) ? arrival.state : { ...arrival.state, heldBack };
    if (records.length === 0 && isKnown(state, sync)) return ok(finding);
    const deviceSequence = highestOwnSequence(arrival.opened, inside.deviceId);
    // A write of this device of which no answer came: nobody has signed yet what the server holds since.
    const owed = deviceSequence === null ? {} : { owesCheckpoint: true };
    const taken = await inside.appendFromServer({ records, state: { ...state, ...owed }, deviceSequence });
    return taken.ok ? ok(finding) : taken;
  });
}

/** Whoever writes over a version counts on from it (seal-outgoing.ts), so what comes later under a lower one came before. */
function isFallen(server: ServerMark, known: ServerMark | null): boolean {
  return known !== null && known.hash !== null && server.seq > known.seq && server.version < known.version;
}

/** The server may remember numbers of this device that its own store has lost. */
function highestOwnSequence(opened: readonly Arrived[], own: DeviceId): DeviceSequence | null {
  let highest: DeviceSequence | null = null;
  for (const { header } of opened) {
    if (header === undefined || !areBytesEqual(header.deviceId, own)) continue;
    if (highest === null || header.deviceSequence > highest) highest = header.deviceSequence;
  }
  return highest;
}

/** `null` when nothing of it is new. */
function toEntry({ record, server }: Arrived, standing: LogRecord | undefined): RecordEntry | null {
  const { id } = record;
  const { seq, version } = server;
  if (standing === undefined) return { id, version, record, server, isDirty: false };
  const known = standing.server;
  const highest = version > standing.version ? version : standing.version;
  if (known !== null && known.seq > seq) {
    // An answer from before: what is known to stand at the server now came later.
    const merged = mergeRecords(standing.record, record);
    if (isSameContent(merged, standing.record)) return null;
    return { id, version: highest, record: merged, server: known, isDirty: true };
  }
  if (known !== null && known.hash === server.hash) {
    if (known.seq === seq) return null;
    return { id, version: highest, record: null, server, isDirty: standing.isDirty };
  }
  const merged = mergeRecords(standing.record, record);
  return {
    id,
    version: highest,
    record: isSameContent(merged, standing.record) ? null : merged,
    server,
    isDirty: !isSameContent(merged, record),
  };
}

function toReplace(seq: number, standing: LogRecord, epoch: ServerMark["epoch"]): RecordEntry | null {
  const { record, version, server } = standing;
  if (server !== null && (server.seq > seq || (server.seq === seq && server.hash === null))) return null;
  return { id: record.id, version, record: null, server: { seq, version, epoch, hash: null }, isDirty: true };
}

function nowHeldBack(
  { opened, direct, heldBack, refused }: Arrival,
  before: SyncState["heldBack"],
): SyncState["heldBack"] {
  const ids = [...opened.map(({ record }) => record.id), ...direct, ...refused.map(({ id }) => id ?? "")];
  const settled = new Set(ids);
  const after = Object.fromEntries(Object.entries(before).filter(([id]) => !settled.has(id)));
  for (const { id, seq } of heldBack) after[id] = seq;
  return after;
}

function isSameList(left: SyncState["heldBack"], right: SyncState["heldBack"]): boolean {
  const ids = Object.keys(left);
  return ids.length === Object.keys(right).length && ids.every((id) => left[id] === right[id]);
}

function isKnown(state: Partial<SyncState>, sync: SyncState): boolean {
  return Object.entries(state).every(([name, value]) => sync[name as keyof SyncState] === value);
}

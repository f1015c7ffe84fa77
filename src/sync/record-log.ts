import { sealRecord } from "../crypto/envelope.ts";
import {
  type DeviceSequence,
  deviceIdToHex,
  nextDeviceSequence,
  nextRecordVersion,
  parseRecordId,
  type RecordVersion,
} from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { adoptStamp, nextStamp, type Stamp } from "./clock.ts";
import type { LocalStore, Page, Snapshot, StoreFailure } from "./local-store.ts";
import { openPage } from "./open-page.ts";
import { envelopesToPage } from "./page.ts";
import { mergeRecords, recordToBytes, type StoredRecord } from "./record.ts";
import { applyChange, type RecordChange } from "./record-change.ts";
import { type DamagedSnapshot, openSnapshot, type SnapshotTools, sealSnapshot } from "./sealed-snapshot.ts";
import type { VersionedRecord } from "./snapshot.ts";
import type { SpaceAccess } from "./space-access.ts";

export type LogTools = SnapshotTools & {
  readonly store: LocalStore;
  readonly nowMs: () => number;
};

export type RecordById = ReadonlyMap<string, StoredRecord>;

/** A row of sealed records on this device, opened: every read is from memory, every write is durable first. */
export type RecordLog = {
  readonly recordById: () => RecordById;
  /**
   * Resolves once everything in `changes` is durable, all of it or nothing. `whileAlone` then runs before any other log
   * over this store may write, so that what is kept outside the store can follow it.
   */
  readonly write: (
    changes: readonly RecordChange[],
    whileAlone?: (recordById: RecordById) => Promise<void>,
  ) => Promise<Result<null, StoreFailure>>;
  /** Takes in what another tab wrote; true when that changed anything. What can't be read is left for the next time. */
  readonly catchUp: () => Promise<boolean>;
  /** Envelopes or pages that did not open. They stay where they are, and nothing is compacted over them. */
  readonly damagedCount: () => number;
};

/** What a write adds to the log: sealed, and not durable yet. */
type Staged = {
  readonly envelopes: readonly Bytes[];
  readonly recordById: ReadonlyMap<string, VersionedRecord>;
  readonly deviceSequence: DeviceSequence | null;
  readonly latestStamp: Stamp | null;
};

/** Pages between snapshots: bounds what a start has to open one by one. */
const pagesPerSnapshot = 64;

export async function openRecordLog(
  access: SpaceAccess,
  tools: LogTools,
): Promise<Result<RecordLog, DamagedSnapshot | StoreFailure>> {
  const { store } = tools;
  const recordById = new Map<string, VersionedRecord>();
  const device = deviceIdToHex(access.deviceId);
  const { keys } = access;
  let latestStamp: Stamp | null = null;
  let lastPage = Number.NEGATIVE_INFINITY;
  let pagesSinceSnapshot = 0;
  let deviceSequence: DeviceSequence | null = null;
  let damaged = 0;

  const currentRecords = (): RecordById => new Map([...recordById].map(([id, { record }]) => [id, record]));

  const absorb = (record: StoredRecord, version: RecordVersion): void => {
    const standing = recordById.get(record.id);
    recordById.set(record.id, {
      record: standing === undefined ? record : mergeRecords(standing.record, record),
      version: standing === undefined || version > standing.version ? version : standing.version,
    });
    const nowMs = tools.nowMs();
    for (const { stamp } of Object.values(record.fields)) latestStamp = adoptStamp(latestStamp, stamp, nowMs);
    if (record.removedAt !== null) latestStamp = adoptStamp(latestStamp, record.removedAt, nowMs);
  };

  const absorbSnapshot = async (snapshot: Snapshot): Promise<Result<null, DamagedSnapshot>> => {
    const content = await openSnapshot(snapshot, access, tools);
    if (!content.ok) return content;
    for (const { record, version } of content.value.records) absorb(record, version);
    deviceSequence = content.value.deviceSequence;
    lastPage = snapshot.upTo;
    pagesSinceSnapshot = 0;
    // Pages that this log could not open were taken away by one that could.
    damaged = 0;
    return ok(null);
  };

  const absorbPage = async (page: Page): Promise<void> => {
    const opened = await openPage(page.bytes, access, keys);
    for (const { record, header } of opened.records) {
      absorb(record, header.version);
      if (deviceSequence === null || header.deviceSequence > deviceSequence)
        deviceSequence = header.deviceSequence;
    }
    damaged += opened.damaged;
    lastPage = page.key;
    pagesSinceSnapshot += 1;
  };

  /** Takes in what this log has not seen; true when there was anything. After a failure nothing may be written. */
  const takeIn = async (): Promise<Result<boolean, DamagedSnapshot | StoreFailure>> => {
    const unread = await store.readSince(lastPage);
    if (!unread.ok) return unread;
    const { snapshot, pages } = unread.value;
    const absorbed = snapshot === null ? ok(null) : await absorbSnapshot(snapshot);
    if (!absorbed.ok) return absorbed;
    for (const page of pages) await absorbPage(page);
    return ok(snapshot !== null || pages.length > 0);
  };

  /** Builds on what stands without touching it: nobody sees it before it is durable. */
  const stage = async (changes: readonly RecordChange[]): Promise<Staged> => {
    const { spaceId, deviceId, signingKey } = access;
    const epoch = keys.sealingEpoch;
    const spaceKey = keys.keyByEpoch.get(epoch);
    if (spaceKey === undefined) throw new Error("there is no key to seal with");
    const envelopes: Bytes[] = [];
    const staged = new Map<string, VersionedRecord>();
    let sequence = deviceSequence;
    let stamp = latestStamp;
    for (const change of changes) {
      const recordId = parseRecordId(change.id);
      if (recordId === null) throw new Error("a record id is 32 hex digits");
      const standing = staged.get(change.id) ?? recordById.get(change.id);
      stamp = nextStamp(stamp, tools.nowMs(), device);
      const record = applyChange(standing?.record, change, stamp);
      if (record === null) continue;
      sequence = nextDeviceSequence(sequence);
      const version = nextRecordVersion(standing?.version ?? null);
      const header = { spaceId, recordId, epoch, version, deviceId, deviceSequence: sequence };
      const plaintext = recordToBytes(record);
      envelopes.push(await sealRecord({ header, plaintext, spaceKey, signingKey, random: tools.random }));
      staged.set(change.id, { record, version });
    }
    return { envelopes, recordById: staged, deviceSequence: sequence, latestStamp: stamp };
  };

  const append = async (staged: Staged): Promise<Result<null, StoreFailure>> => {
    if (staged.envelopes.length === 0) return ok(null);
    const appended = await store.appendPage(envelopesToPage(staged.envelopes));
    if (!appended.ok) return appended;
    for (const [id, record] of staged.recordById) recordById.set(id, record);
    deviceSequence = staged.deviceSequence;
    latestStamp = staged.latestStamp;
    lastPage = appended.value;
    pagesSinceSnapshot += 1;
    return ok(null);
  };

  const compact = async (): Promise<void> => {
    const content = { deviceSequence, records: [...recordById.values()] };
    // A snapshot that finds no room is tried again after the next page; the pages still hold everything.
    const put = await store.putSnapshot(await sealSnapshot(content, lastPage, access, tools));
    if (put.ok) pagesSinceSnapshot = 0;
  };

  const write: RecordLog["write"] = (changes, whileAlone) =>
    store.exclusively(async () => {
      const taken = await takeIn();
      if (!taken.ok) return fail(toStoreFailure(taken.error));
      const appended = await append(await stage(changes));
      if (!appended.ok) return appended;
      await whileAlone?.(currentRecords());
      if (pagesSinceSnapshot >= pagesPerSnapshot && damaged === 0) await compact();
      return ok(null);
    });

  const taken = await store.exclusively(takeIn);
  if (!taken.ok) return taken;
  return ok({
    recordById: currentRecords,
    write,
    catchUp: async () => {
      const caughtUp = await store.exclusively(takeIn);
      return caughtUp.ok && caughtUp.value;
    },
    damagedCount: () => damaged,
  });
}

/** Over a snapshot that does not open nothing can be kept. */
function toStoreFailure(error: DamagedSnapshot | StoreFailure): StoreFailure {
  return error.type === "damaged-snapshot" ? { type: "storage-failed" } : error;
}

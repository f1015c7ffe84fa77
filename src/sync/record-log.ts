import { type ImportedSpaceKey, openRecord, sealRecord } from "../crypto/envelope.ts";
import {
  type BlobKey,
  type DeviceId,
  type DeviceSequence,
  deviceIdToHex,
  type Epoch,
  nextDeviceSequence,
  nextRecordVersion,
  parseRecordId,
  type RecordVersion,
  recordIdToHex,
  type SpaceId,
} from "../crypto/keys.ts";
import type { RandomSource } from "../crypto/random-source.ts";
import { openBlob, sealBlob } from "../crypto/sealed-blob.ts";
import type { SigningKey, VerifyingKey } from "../crypto/web-crypto.ts";
import type { Bytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { laterStamp, nextStamp, type Stamp } from "./clock.ts";
import type { LocalStore, Page, Snapshot, StoreFailure } from "./local-store.ts";
import { envelopesToPage, pageToEnvelopes } from "./page.ts";
import {
  bytesToRecord,
  mergeRecords,
  recordToBytes,
  removeRecord,
  type StoredRecord,
  writeFields,
} from "./record.ts";
import { bytesToSnapshot, snapshotToBytes, type VersionedRecord } from "./snapshot.ts";

/** What one device needs to write in one space, and to read what it wrote. */
export type SpaceAccess = {
  readonly spaceId: SpaceId;
  readonly spaceKey: ImportedSpaceKey;
  readonly epoch: Epoch;
  readonly deviceId: DeviceId;
  readonly signingKey: SigningKey;
  readonly verifyingKey: VerifyingKey;
  /** Seals the snapshot, which never leaves the device. */
  readonly localStoreKey: BlobKey;
};

export type LogTools = {
  readonly store: LocalStore;
  readonly random: RandomSource;
  readonly nowMs: () => number;
  readonly deflate: (bytes: Bytes) => Promise<Bytes>;
  readonly inflate: (bytes: Bytes) => Promise<Bytes>;
};

export type RecordChange =
  | {
      readonly type: "put";
      readonly id: string;
      readonly kind: string;
      readonly values: Readonly<Record<string, Json>>;
    }
  | { readonly type: "remove"; readonly id: string };

/** A row of sealed records on this device, opened: every read is from memory, every write is durable first. */
export type RecordLog = {
  readonly recordById: () => ReadonlyMap<string, StoredRecord>;
  /** Resolves once everything in `changes` is durable, all of it or nothing. */
  readonly write: (changes: readonly RecordChange[]) => Promise<Result<null, StoreFailure>>;
  /** Takes in what another tab wrote; true when that changed anything. */
  readonly catchUp: () => Promise<boolean>;
  /** Envelopes or pages that did not open. They stay where they are, and nothing is compacted over them. */
  readonly damagedCount: () => number;
};

const snapshotLabel = "lll/v1/local-snapshot";
/** Pages between snapshots: bounds what a start has to open one by one. */
const pagesPerSnapshot = 64;

export async function openRecordLog(
  access: SpaceAccess,
  tools: LogTools,
): Promise<Result<RecordLog, { type: "damaged-snapshot" }>> {
  const { store } = tools;
  const recordById = new Map<string, VersionedRecord>();
  const device = deviceIdToHex(access.deviceId);
  let latestStamp: Stamp | null = null;
  let lastPage = -1;
  let pagesSinceSnapshot = 0;
  let deviceSequence: DeviceSequence | null = null;
  let damaged = 0;

  const absorb = (record: StoredRecord, version: RecordVersion): void => {
    const standing = recordById.get(record.id);
    recordById.set(record.id, {
      record: standing === undefined ? record : mergeRecords(standing.record, record),
      version: standing === undefined || version > standing.version ? version : standing.version,
    });
    for (const { stamp } of Object.values(record.fields)) latestStamp = laterStamp(latestStamp, stamp);
    if (record.removedAt !== null) latestStamp = laterStamp(latestStamp, record.removedAt);
  };

  const absorbSnapshot = async (snapshot: Snapshot): Promise<boolean> => {
    const deflated = await openBlob(access.localStoreKey, snapshotLabel, snapshot.bytes);
    const content = deflated.ok ? bytesToSnapshot(await tools.inflate(deflated.value)) : null;
    if (content === null || !content.ok) return false;
    for (const { record, version } of content.value.records) absorb(record, version);
    deviceSequence = content.value.deviceSequence;
    lastPage = Math.max(lastPage, snapshot.upTo);
    pagesSinceSnapshot = 0;
    return true;
  };

  const absorbPage = async (page: Page): Promise<void> => {
    const envelopes = pageToEnvelopes(page.bytes);
    if (!envelopes.ok) damaged += 1;
    for (const envelope of envelopes.ok ? envelopes.value : []) {
      const opened = await openRecord(envelope, {
        spaceId: access.spaceId,
        spaceKeyByEpoch: (epoch) => (epoch === access.epoch ? access.spaceKey : null),
        verifyKeyByDevice: (id) => (deviceIdToHex(id) === device ? access.verifyingKey : null),
      });
      const record = opened.ok
        ? bytesToRecord(recordIdToHex(opened.value.header.recordId), opened.value.plaintext)
        : opened;
      if (!opened.ok || !record.ok) {
        damaged += 1;
        continue;
      }
      const { header } = opened.value;
      absorb(record.value, header.version);
      if (deviceSequence === null || header.deviceSequence > deviceSequence)
        deviceSequence = header.deviceSequence;
    }
    lastPage = page.key;
    pagesSinceSnapshot += 1;
  };

  /** False when the snapshot does not open: then nothing may be written over it. */
  const takeIn = async (): Promise<{ readonly whole: boolean; readonly changed: boolean }> => {
    const { snapshot, pages } = await store.readSince(lastPage);
    if (snapshot !== null && !(await absorbSnapshot(snapshot))) return { whole: false, changed: false };
    for (const page of pages) await absorbPage(page);
    return { whole: true, changed: snapshot !== null || pages.length > 0 };
  };

  const seal = async (change: RecordChange, stamp: Stamp): Promise<Bytes | null> => {
    const id = parseRecordId(change.id);
    if (id === null) throw new Error("a record id is 32 hex digits");
    const standing = recordById.get(change.id);
    if (standing === undefined && change.type === "remove") return null;
    const before = standing?.record ?? emptyRecord(change);
    const after =
      change.type === "remove" ? removeRecord(before, stamp) : writeFields(before, change.values, stamp);
    if (standing !== undefined && JSON.stringify(after) === JSON.stringify(before)) return null;
    const version = nextRecordVersion(standing?.version ?? null);
    deviceSequence = nextDeviceSequence(deviceSequence);
    recordById.set(change.id, { record: after, version });
    return sealRecord({
      header: {
        spaceId: access.spaceId,
        recordId: id,
        epoch: access.epoch,
        version,
        deviceId: access.deviceId,
        deviceSequence,
      },
      plaintext: recordToBytes(after),
      spaceKey: access.spaceKey,
      signingKey: access.signingKey,
      random: tools.random,
    });
  };

  const compact = async (): Promise<void> => {
    const content = snapshotToBytes({ deviceSequence, records: [...recordById.values()] });
    const bytes = await sealBlob(
      access.localStoreKey,
      snapshotLabel,
      await tools.deflate(content),
      tools.random,
    );
    // A snapshot that finds no room is tried again after the next page; the pages still hold everything.
    const put = await store.putSnapshot({ bytes, upTo: lastPage });
    if (put.ok) pagesSinceSnapshot = 0;
  };

  const write: RecordLog["write"] = (changes) =>
    store.exclusively(async () => {
      const { whole } = await takeIn();
      if (!whole) return fail({ type: "storage-failed" });
      const before = new Map(changes.map(({ id }) => [id, recordById.get(id)]));
      const stamp = nextStamp(latestStamp, tools.nowMs(), device);
      const envelopes: Bytes[] = [];
      for (const change of changes) {
        const envelope = await seal(change, stamp);
        if (envelope !== null) envelopes.push(envelope);
      }
      if (envelopes.length === 0) return ok(null);
      const appended = await store.appendPage(envelopesToPage(envelopes));
      if (!appended.ok) {
        for (const [id, standing] of before) {
          if (standing === undefined) recordById.delete(id);
          else recordById.set(id, standing);
        }
        return appended;
      }
      latestStamp = stamp;
      lastPage = appended.value;
      pagesSinceSnapshot += 1;
      if (pagesSinceSnapshot >= pagesPerSnapshot && damaged === 0) await compact();
      return ok(null);
    });

  const { whole } = await store.exclusively(takeIn);
  if (!whole) return fail({ type: "damaged-snapshot" });
  return ok({
    recordById: () => new Map([...recordById].map(([id, { record }]) => [id, record])),
    write,
    catchUp: async () => (await store.exclusively(takeIn)).changed,
    damagedCount: () => damaged,
  });
}

function emptyRecord(change: RecordChange): StoredRecord {
  if (change.type === "remove") throw new Error("nothing to remove");
  return { id: change.id, kind: change.kind, fields: {}, removedAt: null };
}

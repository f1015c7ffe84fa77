import { type DeviceId, deviceIdToHex, nextRecordVersion, type RecordVersion } from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { nextStamp } from "./clock.ts";
import type { LocalStore, Page, StoreFailure } from "./local-store.ts";
import type { LogContent } from "./log-content.ts";
import { isUnsent } from "./log-record.ts";
import { type LogState, newLogMemory } from "./log-state.ts";
import { openPage } from "./open-page.ts";
import { envelopesToPage, isServerPage } from "./page.ts";
import type { StoredRecord } from "./record.ts";
import { applyChange, type RecordChange } from "./record-change.ts";
import { type SealedWrite, sealRecords } from "./seal-records.ts";
import {
  type ContentTools,
  type DamagedSnapshot,
  openServerPage,
  openSnapshot,
  sealServerPage,
  sealSnapshot,
} from "./sealed-content.ts";
import type { SpaceAccess } from "./space-access.ts";
import type { SyncState } from "./sync-state.ts";

export type LogTools = ContentTools & {
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
  /** Records of which the server is not known to hold what stands here. */
  readonly unsentCount: () => number;
  readonly syncState: () => SyncState;
  /** For what goes to and comes from the server: nothing else is written while `work` runs, in no tab. */
  readonly alone: <Value, Failure extends { readonly type: string } = never>(
    work: (inside: LogInside) => Promise<Result<Value, Failure | StoreFailure>>,
  ) => Promise<Result<Value, Failure | StoreFailure>>;
};

/** The log while it is alone. What is appended is durable before it shows. */
export type LogInside = {
  readonly deviceId: DeviceId;
  readonly state: () => LogState;
  readonly seal: (writes: readonly LogWrite[]) => Promise<readonly SealedWrite[]>;
  readonly appendOwn: (writes: readonly SealedWrite[]) => Promise<Result<null, StoreFailure>>;
  /** `deflated` is the same content, where it came deflated. */
  readonly appendFromServer: (
    content: Partial<LogContent>,
    deflated?: Bytes,
  ) => Promise<Result<null, StoreFailure>>;
};

export type LogWrite = { readonly record: StoredRecord; readonly version: RecordVersion };

/** Between snapshots: bounds what a start has to open one by one. */
const pagesPerSnapshot = 64;
/** One page may hold many; those that are yet to be sent stay, so that a retry is the same write. */
const envelopesPerSnapshot = 512;

export async function openRecordLog(
  access: SpaceAccess,
  tools: LogTools,
): Promise<Result<RecordLog, DamagedSnapshot | StoreFailure>> {
  const { store } = tools;
  const memory = newLogMemory(access, tools.nowMs);
  const device = deviceIdToHex(access.deviceId);
  let lastPage = Number.NEGATIVE_INFINITY;
  let pagesSinceSnapshot = 0;
  let envelopesSinceSnapshot = 0;
  let damaged = 0;

  const currentRecords = (): RecordById =>
    new Map([...memory.current().recordById].map(([id, { record }]) => [id, record]));
  const countUnsent = (): number => {
    const { recordById, sync } = memory.current();
    let unsent = 0;
    for (const record of recordById.values()) if (isUnsent(record, sync.resealBelow)) unsent += 1;
    return unsent;
  };

  const absorbPage = async ({ bytes, key }: Page): Promise<void> => {
    if (isServerPage(bytes)) {
      const content = await openServerPage(bytes, access, tools);
      if (content === null) damaged += 1;
      else await memory.absorbContent(content);
    } else {
      const opened = await openPage(bytes, access, memory.current().keys);
      for (const { record, outgoing, deviceSequence } of opened.records)
        memory.absorbOwn(record, outgoing, deviceSequence);
      damaged += opened.damaged;
      envelopesSinceSnapshot += opened.records.length;
    }
    lastPage = key;
    pagesSinceSnapshot += 1;
  };

  /** Takes in what this log has not seen; true when there was anything. After a failure nothing may be written. */
  const takeIn = async (): Promise<Result<boolean, DamagedSnapshot | StoreFailure>> => {
    const unread = await store.readSince(lastPage);
    if (!unread.ok) return unread;
    const { snapshot, pages } = unread.value;
    if (snapshot !== null) {
      const content = await openSnapshot(snapshot, access, tools);
      if (!content.ok) return content;
      await memory.absorbContent(content.value);
      lastPage = snapshot.upTo;
      // Pages that this log could not open were taken away by one that could.
      [pagesSinceSnapshot, envelopesSinceSnapshot, damaged] = [0, 0, 0];
    }
    for (const page of pages) await absorbPage(page);
    return ok(snapshot !== null || pages.length > 0);
  };

  const appendPage = async (page: Bytes): Promise<Result<null, StoreFailure>> => {
    const appended = await store.appendPage(page);
    if (!appended.ok) return appended;
    lastPage = appended.value;
    pagesSinceSnapshot += 1;
    return ok(null);
  };

  const inside: LogInside = {
    deviceId: access.deviceId,
    state: memory.current,
    seal: (writes) => {
      const { deviceSequence, keys } = memory.current();
      return sealRecords(writes, deviceSequence, { access, keys, random: tools.random });
    },
    appendOwn: async (writes) => {
      if (writes.length === 0) return ok(null);
      const appended = await appendPage(envelopesToPage(writes.map(({ outgoing }) => outgoing.envelope)));
      if (!appended.ok) return appended;
      for (const { record, outgoing, deviceSequence } of writes)
        memory.absorbOwn(record, outgoing, deviceSequence);
      envelopesSinceSnapshot += writes.length;
      return appended;
    },
    appendFromServer: async (added, deflated) => {
      const content = {
        deviceSequence: null,
        records: [],
        spaceKeys: [],
        state: {},
        isReset: false,
        ...added,
      };
      const appended = await appendPage(await sealServerPage(deflated ?? content, access, tools));
      if (appended.ok) await memory.absorbContent(content);
      return appended;
    },
  };

  /** Builds on what stands without touching it: nobody sees it before it is durable. */
  const stage = (changes: readonly RecordChange[]): readonly LogWrite[] => {
    const { recordById, latestStamp } = memory.current();
    const staged = new Map<string, LogWrite>();
    const writes: LogWrite[] = [];
    let stamp = latestStamp;
    for (const change of changes) {
      const standing = staged.get(change.id) ?? recordById.get(change.id);
      stamp = nextStamp(stamp, tools.nowMs(), device);
      const record = applyChange(standing?.record, change, stamp);
      if (record === null) continue;
      const write = { record, version: nextRecordVersion(standing?.version ?? null) };
      writes.push(write);
      staged.set(change.id, write);
    }
    return writes;
  };

  const compact = async (): Promise<void> => {
    const { recordById, deviceSequence, spaceKeys, sync } = memory.current();
    const records = [...recordById].map(([id, entry]) => ({ ...entry, id }));
    const content = { deviceSequence, records, spaceKeys, state: sync, isReset: false };
    // A snapshot that finds no room is tried again after the next page; the pages still hold everything.
    const put = await store.putSnapshot(await sealSnapshot(content, lastPage, access, tools));
    if (put.ok) [pagesSinceSnapshot, envelopesSinceSnapshot] = [0, 0];
  };

  const compactWhenDue = async (): Promise<void> => {
    const isLong = pagesSinceSnapshot >= pagesPerSnapshot;
    const isWide = envelopesSinceSnapshot >= envelopesPerSnapshot;
    const isAtRest = !memory.current().sync.isOn || countUnsent() === 0;
    if (damaged === 0 && (isLong || (isWide && isAtRest))) await compact();
  };

  const alone: RecordLog["alone"] = (work) =>
    store.exclusively(async () => {
      const taken = await takeIn();
      if (!taken.ok) return fail(toStoreFailure(taken.error));
      const done = await work(inside);
      if (done.ok) await compactWhenDue();
      return done;
    });

  const taken = await store.exclusively(takeIn);
  if (!taken.ok) return taken;
  return ok({
    recordById: currentRecords,
    write: (changes, whileAlone) =>
      alone(async () => {
        const appended = await inside.appendOwn(await inside.seal(stage(changes)));
        if (appended.ok) await whileAlone?.(currentRecords());
        return appended;
      }),
    catchUp: async () => {
      const caughtUp = await store.exclusively(takeIn);
      return caughtUp.ok && caughtUp.value;
    },
    damagedCount: () => damaged,
    unsentCount: countUnsent,
    syncState: () => memory.current().sync,
    alone,
  });
}

/** Over a snapshot that does not open nothing can be kept. */
function toStoreFailure(error: DamagedSnapshot | StoreFailure): StoreFailure {
  return error.type === "damaged-snapshot" ? { type: "storage-failed" } : error;
}

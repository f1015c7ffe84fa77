import { type ImportedSpaceKey, importSpaceKey } from "../crypto/envelope.ts";
import type { DeviceSequence, Epoch } from "../crypto/keys.ts";
import { adoptStamp, type Stamp } from "./clock.ts";
import type { KeyOfEpoch, LogContent } from "./log-content.ts";
import type { LogRecord, Outgoing } from "./log-record.ts";
import { mergeRecords, type StoredRecord } from "./record.ts";
import type { RecordEntry } from "./record-entry.ts";
import type { SpaceAccess, SpaceKeys } from "./space-access.ts";
import { initialSyncState, type SyncState } from "./sync-state.ts";

/** What a log holds in memory: everything durable that it has read or written, and nothing else. */
export type LogState = {
  readonly recordById: ReadonlyMap<string, LogRecord>;
  readonly sync: SyncState;
  readonly keys: SpaceKeys;
  readonly spaceKeys: readonly KeyOfEpoch[];
  readonly deviceSequence: DeviceSequence | null;
  readonly latestStamp: Stamp | null;
};

export type LogMemory = {
  readonly current: () => LogState;
  /** An envelope of this device that is durable. */
  readonly absorbOwn: (record: StoredRecord, outgoing: Outgoing, deviceSequence: DeviceSequence) => void;
  /** A snapshot, or a page of the server. */
  readonly absorbContent: (content: LogContent) => Promise<void>;
};

export function newLogMemory({ keys: firstKeys }: SpaceAccess, nowMs: () => number): LogMemory {
  const recordById = new Map<string, LogRecord>();
  const keyByEpoch = new Map<Epoch, ImportedSpaceKey>(firstKeys.keyByEpoch);
  let sync: SyncState = { ...initialSyncState, sealingEpoch: firstKeys.sealingEpoch };
  let spaceKeys: readonly KeyOfEpoch[] = [];
  let deviceSequence: DeviceSequence | null = null;
  let latestStamp: Stamp | null = null;

  const see = (stamp: Stamp): void => {
    if (latestStamp === null || stamp > latestStamp) latestStamp = adoptStamp(latestStamp, stamp, nowMs());
  };
  const seeStamps = ({ fields, removedAt }: StoredRecord): void => {
    let seen: Stamp | null = null;
    for (const name in fields) {
      const stamp = fields[name]?.stamp;
      // Mostly one for all of them, and a start has a hundred thousand to go through.
      if (stamp !== undefined && stamp !== seen) see(stamp);
      seen = stamp ?? seen;
    }
    if (removedAt !== null) see(removedAt);
  };
  const seeSequence = (given: DeviceSequence): void => {
    if (deviceSequence === null || given > deviceSequence) deviceSequence = given;
  };
  const mergeInto = (standing: LogRecord | undefined, record: StoredRecord): StoredRecord => {
    seeStamps(record);
    return standing === undefined ? record : mergeRecords(standing.record, record);
  };

  const absorbEntry = ({ id, version, record, server, isDirty }: RecordEntry): void => {
    const standing = recordById.get(id);
    const content = record === null ? standing?.record : mergeInto(standing, record);
    // What an entry without content is about stands in an earlier page, unless that one is damaged.
    if (content === undefined) return;
    recordById.set(id, {
      record: content,
      version: standing === undefined || version > standing.version ? version : standing.version,
      server,
      isDirty,
      outgoing: isDirty && record === null ? (standing?.outgoing ?? null) : null,
    });
  };

  return {
    current: () => ({
      recordById,
      sync,
      keys: { keyByEpoch, sealingEpoch: sync.sealingEpoch as Epoch },
      spaceKeys,
      deviceSequence,
      latestStamp,
    }),
    absorbOwn: (record, outgoing, given) => {
      const standing = recordById.get(record.id);
      const { version } = outgoing;
      recordById.set(record.id, {
        record: mergeInto(standing, record),
        version: standing === undefined || version > standing.version ? version : standing.version,
        server: standing?.server ?? null,
        isDirty: true,
        outgoing: sync.isOn ? outgoing : null,
      });
      seeSequence(given);
    },
    absorbContent: async (content) => {
      if (content.isReset) {
        for (const [id, standing] of recordById)
          recordById.set(id, { ...standing, server: null, isDirty: true });
      }
      for (const { epoch, spaceKey } of content.spaceKeys) {
        if (!keyByEpoch.has(epoch)) keyByEpoch.set(epoch, await importSpaceKey(spaceKey));
      }
      spaceKeys = [
        ...spaceKeys,
        ...content.spaceKeys.filter(({ epoch }) => !spaceKeys.some((known) => known.epoch === epoch)),
      ];
      for (const entry of content.records) absorbEntry(entry);
      sync = { ...sync, ...content.state };
      if (content.deviceSequence !== null) seeSequence(content.deviceSequence);
    },
  };
}

import { openDB } from "idb";
import { importSpaceKey } from "../../crypto/envelope.ts";
import { parseEnvelope, type RecordHeader } from "../../crypto/envelope-header.ts";
import {
  deriveLocalStoreKey,
  firstEpoch,
  newDevice,
  newMasterKey,
  newSpaceId,
  newSpaceKey,
} from "../../crypto/keys.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "../../crypto/signature.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { type Bytes, bytesToHex } from "../../lib/bytes.ts";
import type { Json } from "../../lib/json.ts";
import type { LocalStore, Page, Snapshot } from "../../sync/local-store.ts";
import { pageToEnvelopes } from "../../sync/page.ts";
import { isRemoved } from "../../sync/record.ts";
import type { RecordChange } from "../../sync/record-change.ts";
import { openRecordLog, type RecordLog } from "../../sync/record-log.ts";
import type { SpaceAccess } from "../../sync/space-access.ts";
import { deflate, inflate } from "./deflate.ts";
import { openLocalDatabase } from "./local-database.ts";

/** Random keys of one device in one space. */
export async function newSpaceAccess(): Promise<SpaceAccess> {
  const { deviceId, signingSeed } = newDevice(randomBytes);
  return {
    spaceId: newSpaceId(randomBytes),
    keys: {
      keyByEpoch: new Map([[firstEpoch, await importSpaceKey(newSpaceKey(randomBytes))]]),
      sealingEpoch: firstEpoch,
    },
    deviceId,
    signingKey: await importSigningSeed(signingSeed),
    verifyingKey: await importVerifyKey(await signingSeedToVerifyKey(signingSeed)),
    localStoreKey: await deriveLocalStoreKey(newMasterKey(randomBytes)),
  };
}

export const openLogOver = (access: SpaceAccess, store: LocalStore, nowMs: () => number = Date.now) =>
  openRecordLog(access, { store, random: randomBytes, nowMs, deflate, inflate });

/** A log over a connection of its own, as every tab has one. */
export async function openTab(access: SpaceAccess, nowMs: () => number = Date.now): Promise<RecordLog> {
  const database = await openLocalDatabase();
  const log = await openLogOver(access, database.store, nowMs);
  if (!log.ok) throw new Error(log.error.type);
  return log.value;
}

/** Whatever tabs a test left open, the next one finds nothing. */
export async function eraseEverything(): Promise<void> {
  await (await openLocalDatabase()).erase();
}

export const idOf = (number: number): string => number.toString(16).padStart(32, "0");

export function put(number: number, values: Readonly<Record<string, Json>>): RecordChange {
  return { type: "put", id: idOf(number), kind: "note", values };
}

export function remove(number: number): RecordChange {
  return { type: "remove", id: idOf(number) };
}

/** What a participant sees of a log: the values of what is not removed, by id. */
export function visible(log: RecordLog): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  return Object.fromEntries(
    [...log.recordById()]
      .filter(([, record]) => !isRemoved(record))
      .map(([id, record]) => [
        id,
        Object.fromEntries(Object.entries(record.fields).map(([name, { value }]) => [name, value])),
      ]),
  );
}

/** The rows as they lie in IndexedDB, to look at and to damage. */
export async function openRows() {
  const database = await openDB("loslaten", 1);
  return {
    pages: async (): Promise<readonly Page[]> => {
      const keys = await database.getAllKeys("pages");
      const bytes: Bytes[] = await database.getAll("pages");
      return keys.map((key, index) => ({ key: Number(key), bytes: bytes[index] ?? new Uint8Array() }));
    },
    putPage: (page: Page) => database.put("pages", page.bytes, page.key),
    appendPage: (bytes: Bytes) => database.add("pages", bytes),
    snapshot: async (): Promise<Snapshot | null> => (await database.get("snapshot", "current")) ?? null,
    putSnapshot: (snapshot: Snapshot) => database.put("snapshot", snapshot, "current"),
    close: () => database.close(),
  };
}

/** The headers of everything in these pages, in the order in which it was written. */
export function headersOf(pages: readonly Page[]): readonly RecordHeader[] {
  return pages.flatMap(({ bytes }) => {
    const envelopes = pageToEnvelopes(bytes);
    if (!envelopes.ok) throw new Error(envelopes.error.type);
    return envelopes.value.map((envelope) => {
      const parsed = parseEnvelope(envelope);
      if (!parsed.ok) throw new Error(parsed.error.type);
      return parsed.value.header;
    });
  });
}

/** "record: versions in the order of writing", and every number that a device gave out. */
export function countsOf(headers: readonly RecordHeader[]) {
  const versionsByRecord = new Map<string, number[]>();
  for (const { recordId, version } of headers) {
    const id = bytesToHex(recordId);
    versionsByRecord.set(id, [...(versionsByRecord.get(id) ?? []), version]);
  }
  return { versionsByRecord, sequences: headers.map(({ deviceSequence }) => Number(deviceSequence)) };
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DeviceKey } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { LocalStore, Page, Snapshot, StoreFailure } from "../../sync/local-store.ts";

/** How this device opens its copy. Every byte array is sealed; `kind` only says which field the lock screen shows. */
export type DeviceLock = {
  readonly kind: "none" | "pin" | "phrase";
  readonly deviceKey: DeviceKey;
  readonly wrap: Bytes;
  /** The same key behind the twelve recovery words; null until they were made. */
  readonly recoveryWrap: Bytes | null;
};

export type LocalDatabase = {
  readonly store: LocalStore;
  readonly readLock: () => Promise<DeviceLock | null>;
  readonly writeLock: (lock: DeviceLock) => Promise<Result<null, StoreFailure>>;
  /** Removes everything that this app keeps in this browser. */
  readonly erase: () => Promise<void>;
  readonly close: () => void;
};

const databaseName = "loslaten";
const lockName = "loslaten-write";

type Schema = DBSchema & {
  device: { key: string; value: DeviceLock };
  pages: { key: number; value: Bytes };
  snapshot: { key: string; value: Snapshot };
};

/** True when there is something of ours in this browser; does not create it. */
export async function hasLocalDatabase(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}

export async function openLocalDatabase(): Promise<LocalDatabase> {
  const database = await openDB<Schema>(databaseName, 1, {
    upgrade: (created) => {
      created.createObjectStore("device");
      created.createObjectStore("pages", { autoIncrement: true });
      created.createObjectStore("snapshot");
    },
    // Another tab erases or upgrades: let go, so that it can.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    store: localStoreOver(database),
    readLock: async () => (await database.get("device", "lock")) ?? null,
    writeLock: (lock) =>
      durably(async () => {
        const transaction = database.transaction("device", "readwrite", { durability: "strict" });
        await Promise.all([transaction.store.put(lock, "lock"), transaction.done]);
        return null;
      }),
    erase: async () => {
      database.close();
      await eraseDatabase();
    },
    close: () => database.close(),
  };
}

function localStoreOver(database: IDBPDatabase<Schema>): LocalStore {
  return {
    readSince: async (after) => {
      const transaction = database.transaction(["pages", "snapshot"]);
      const range = IDBKeyRange.lowerBound(after, true);
      const pages = transaction.objectStore("pages");
      const [snapshot, keys, bytes] = await Promise.all([
        transaction.objectStore("snapshot").get("current"),
        pages.getAllKeys(range),
        pages.getAll(range),
      ]);
      return {
        snapshot: snapshot !== undefined && snapshot.upTo > after ? snapshot : null,
        pages: keys.flatMap((key, index): Page[] => {
          const page = bytes[index];
          return page === undefined ? [] : [{ key, bytes: page }];
        }),
      };
    },
    appendPage: (bytes) =>
      durably(async () => {
        const transaction = database.transaction("pages", "readwrite", { durability: "strict" });
        const [key] = await Promise.all([transaction.store.add(bytes), transaction.done]);
        return key;
      }),
    putSnapshot: (snapshot) =>
      durably(async () => {
        const transaction = database.transaction(["pages", "snapshot"], "readwrite", {
          durability: "strict",
        });
        await Promise.all([
          transaction.objectStore("snapshot").put(snapshot, "current"),
          transaction.objectStore("pages").delete(IDBKeyRange.upperBound(snapshot.upTo)),
          transaction.done,
        ]);
        return null;
      }),
    exclusively: (work) => navigator.locks.request(lockName, work),
  };
}

/** What a full or failing disk does is a result; anything else is a defect and throws. */
async function durably<Value>(write: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
  try {
    return ok(await write());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return fail({ type: error.name === "QuotaExceededError" ? "storage-full" : "storage-failed" });
  }
}

function eraseDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

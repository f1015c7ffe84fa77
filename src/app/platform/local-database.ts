import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DeviceKey } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { LocalStore, Page, Snapshot, StoreFailure } from "../../sync/local-store.ts";
import { participantPlace, type StoragePlace } from "./storage-place.ts";

/** How this device opens its copy. Every byte array is sealed; `kind` only says which field the lock screen shows. */
export type DeviceLock = {
  readonly kind: "none" | "pin" | "phrase";
  readonly deviceKey: DeviceKey;
  readonly wrap: Bytes;
  /** The same key behind the twelve recovery words; null until they were made. */
  readonly recoveryWrap: Bytes | null;
  /** Further ways in beside a PIN or phrase; they go with it when the lock is changed. */
  readonly passkeys?: readonly PasskeyWrap[] | undefined;
  /** How long the app may be out of sight before it asks for the lock again. Not sealed: it says nothing of anybody. */
  readonly lockAfterMinutes?: number | undefined;
};

/** The same key behind one passkey of this browser's authenticator. */
export type PasskeyWrap = { readonly credentialId: Bytes; readonly wrap: Bytes };

/** A database that did not open, or was closed because it is being erased, answers every call with a failure. */
export type LocalDatabase = {
  readonly store: LocalStore;
  readonly readLock: () => Promise<Result<DeviceLock | null, StoreFailure>>;
  /** Puts what `change` makes of the lock that stands, in one step over all tabs; resolves to what stands then. */
  readonly updateLock: (
    change: (standing: DeviceLock | null) => DeviceLock,
  ) => Promise<Result<DeviceLock, StoreFailure>>;
  /**
   * Who this device is going to be while it is on its way into an existing vault: what `make` gives, or what stands
   * already. So a second try is the same device, and leaves no stranger in the list of devices.
   */
  readonly keepArriving: (make: DeviceLock) => Promise<Result<DeviceLock, StoreFailure>>;
  /** The next try is another device. */
  readonly forgetArriving: () => Promise<Result<null, StoreFailure>>;
  /**
   * Begins a vault with all of it in one step, on a device where none is: its lock, and pages that hold what it knows.
   * False when another tab has begun one.
   */
  readonly begin: (lock: DeviceLock, pages: readonly Bytes[]) => Promise<Result<boolean, StoreFailure>>;
  /** Removes everything that the vault keeps in this browser; rejects when the browser refuses. */
  readonly erase: () => Promise<void>;
  readonly close: () => void;
};

type Schema = DBSchema & {
  device: { key: string; value: DeviceLock };
  pages: { key: number; value: Bytes };
  snapshot: { key: string; value: Snapshot };
};

type InDatabase = <Value>(
  work: (database: IDBPDatabase<Schema>) => Promise<Value>,
) => Promise<Result<Value, StoreFailure>>;

/** True when there is something of ours in this browser; does not create it. */
export async function hasLocalDatabase(place: StoragePlace = participantPlace): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === place);
}

/** Where there is none and it is to `leave` it so, it is not made: then there is no lock, and every other call fails. */
export async function openLocalDatabase(
  ifAbsent: "create" | "leave" = "create",
  place: StoragePlace = participantPlace,
): Promise<LocalDatabase> {
  let isAbsent = false;
  const opened = await withStorage(() =>
    openDB<Schema>(place, 1, {
      upgrade: (created, _from, _to, transaction) => {
        isAbsent = ifAbsent === "leave";
        // Opening fails with it: that is where it is heard.
        transaction.done.catch(() => undefined);
        if (isAbsent) return transaction.abort();
        created.createObjectStore("device");
        created.createObjectStore("pages", { autoIncrement: true });
        created.createObjectStore("snapshot");
      },
      // Another tab erases or upgrades: let go, so that it can.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    }),
  );
  const inDatabase: InDatabase = async (work) => (opened.ok ? withStorage(() => work(opened.value)) : opened);
  const close = (): void => {
    if (opened.ok) opened.value.close();
  };
  return {
    store: localStoreIn(inDatabase, `${place}-write`),
    readLock: async () => {
      if (isAbsent) return ok(null);
      return inDatabase(async (database) => {
        const transaction = database.transaction("device");
        const [lock] = await Promise.all([transaction.store.get("lock"), transaction.done]);
        return lock ?? null;
      });
    },
    updateLock: (change) =>
      inDatabase(async (database) => {
        const transaction = database.transaction("device", "readwrite", { durability: "strict" });
        const update = async (): Promise<DeviceLock> => {
          const lock = change((await transaction.store.get("lock")) ?? null);
          await transaction.store.put(lock, "lock");
          return lock;
        };
        const [lock] = await Promise.all([update(), transaction.done]);
        return lock;
      }),
    keepArriving: (make) =>
      inDatabase(async (database) => {
        const transaction = database.transaction("device", "readwrite", { durability: "strict" });
        const keep = async (): Promise<DeviceLock> => {
          const standing = await transaction.store.get("arriving");
          if (standing === undefined) await transaction.store.put(make, "arriving");
          return standing ?? make;
        };
        const [arriving] = await Promise.all([keep(), transaction.done]);
        return arriving;
      }),
    forgetArriving: () =>
      inDatabase(async (database) => {
        await database.delete("device", "arriving");
        return null;
      }),
    begin: (lock, pages) =>
      inDatabase(async (database) => {
        const stores = ["device", "pages"] as const;
        const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
        const device = transaction.objectStore("device");
        const begin = async (): Promise<boolean> => {
          if ((await device.get("lock")) !== undefined) return false;
          const added = pages.map((page) => transaction.objectStore("pages").add(page));
          await Promise.all([device.put(lock, "lock"), device.delete("arriving"), ...added]);
          return true;
        };
        const [begun] = await Promise.all([begin(), transaction.done]);
        return begun;
      }),
    erase: async () => {
      close();
      await eraseDatabase(place);
    },
    close,
  };
}

function localStoreIn(inDatabase: InDatabase, lockName: string): LocalStore {
  return {
    readSince: (after) =>
      inDatabase(async (database) => {
        const transaction = database.transaction(["pages", "snapshot"]);
        const range = IDBKeyRange.lowerBound(after, true);
        const pages = transaction.objectStore("pages");
        const [snapshot, keys, bytes] = await Promise.all([
          transaction.objectStore("snapshot").get("current"),
          pages.getAllKeys(range),
          pages.getAll(range),
          transaction.done,
        ]);
        return {
          // One whose place can't be right is handed over too: it does not open, and so is not written over.
          snapshot: snapshot === undefined || snapshot.upTo <= after ? null : snapshot,
          pages: keys.flatMap((key, index): Page[] => {
            const page = bytes[index];
            return page === undefined ? [] : [{ key, bytes: page }];
          }),
        };
      }),
    appendPage: (bytes) =>
      inDatabase(async (database) => {
        const transaction = database.transaction("pages", "readwrite", { durability: "strict" });
        const [key] = await Promise.all([transaction.store.add(bytes), transaction.done]);
        return key;
      }),
    putSnapshot: (snapshot) =>
      inDatabase(async (database) => {
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

/** What a full, failing or closed store does is a result; anything else is a defect and throws. */
async function withStorage<Value>(work: () => Promise<Value>): Promise<Result<Value, StoreFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return fail({ type: error.name === "QuotaExceededError" ? "storage-full" : "storage-failed" });
  }
}

function eraseDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

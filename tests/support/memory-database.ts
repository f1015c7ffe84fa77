import type { DeviceLock, LocalDatabase } from "../../src/app/platform/local-database.ts";
import { fail, ok } from "../../src/lib/result.ts";
import { type MemoryStore, newMemoryStore } from "../../src/sync/memory-store.test-support.ts";

export type MemoryDatabase = LocalDatabase & {
  readonly store: MemoryStore;
  readonly isErased: () => boolean;
  /** What lies on the disk now, for a browser that was closed and opened again: nobody holds a lock on it. */
  readonly copy: () => MemoryDatabase;
};

type Rows = { lock: DeviceLock | null; arriving: DeviceLock | null };

/** Keeps what IndexedDB keeps for a browser, for tests in Node; each of its steps is one, as a transaction is. */
export function newMemoryDatabase(before: Rows = { lock: null, arriving: null }): MemoryDatabase {
  const store = newMemoryStore();
  const rows = { ...before };
  let isErased = false;
  const gone = fail({ type: "storage-failed" } as const);
  return {
    store,
    isErased: () => isErased,
    copy: () => {
      const other = newMemoryDatabase(rows);
      other.store.replace(store.pages(), store.snapshot());
      return other;
    },
    readLock: async () => (isErased ? gone : ok(rows.lock)),
    updateLock: async (change) => {
      if (isErased) return gone;
      const lock = change(rows.lock);
      rows.lock = lock;
      return ok(lock);
    },
    keepArriving: async (make) => {
      if (isErased) return gone;
      const arriving = rows.arriving ?? make;
      rows.arriving = arriving;
      return ok(arriving);
    },
    forgetArriving: async () => {
      rows.arriving = null;
      return isErased ? gone : ok(null);
    },
    begin: async (lock, pages) => {
      if (isErased) return gone;
      if (rows.lock !== null) return ok(false);
      rows.lock = lock;
      rows.arriving = null;
      for (const page of pages) await store.appendPage(page);
      return ok(true);
    },
    erase: async () => {
      isErased = true;
      store.replace([], null);
    },
    close: () => undefined,
  };
}

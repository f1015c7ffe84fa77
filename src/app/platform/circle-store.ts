import { type DBSchema, openDB } from "idb";
import type { Bytes } from "../../lib/bytes.ts";
import type { StoragePlace } from "./storage-place.ts";

/** Sealed bytes by name, in a database of their own: all of it can be had again from the server. */
export type CircleBytes = {
  readonly read: (name: string) => Promise<Bytes | null>;
  /** All whose name begins so, in one go. */
  readonly readAll: (prefix: string) => Promise<ReadonlyMap<string, Bytes>>;
  /** `null` takes it away. */
  readonly write: (name: string, bytes: Bytes | null) => Promise<void>;
};

type Schema = DBSchema & { sides: { key: string; value: Bytes } };

/** Where the browser keeps nothing, or has no room, nothing is kept and nothing fails. */
export function circleStoreAt(place: StoragePlace): CircleBytes {
  return {
    read: async (name) => {
      try {
        return await inDatabase(place, async (database) => (await database.get("sides", name)) ?? null);
      } catch {
        return null;
      }
    },
    readAll: async (prefix) => {
      try {
        return await inDatabase(place, async (database) => {
          const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
          const { store } = database.transaction("sides");
          const [names, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
          return new Map(
            names.flatMap((name, index) => {
              const bytes = values[index];
              return bytes === undefined ? [] : [[name, bytes]];
            }),
          );
        });
      } catch {
        return new Map();
      }
    },
    write: async (name, bytes) => {
      try {
        await inDatabase(place, (database) =>
          bytes === null
            ? database.delete("sides", name)
            : database.put("sides", bytes, name).then(() => undefined),
        );
      } catch {
        // The next start pulls it again.
      }
    },
  };
}

export async function eraseCircleStore(place: StoragePlace): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(place));
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

function databaseName(place: StoragePlace): string {
  return `${place}-kringen`;
}

async function inDatabase<Value>(
  place: StoragePlace,
  work: (database: Awaited<ReturnType<typeof openDB<Schema>>>) => Promise<Value>,
): Promise<Value> {
  const database = await openDB<Schema>(databaseName(place), 1, {
    upgrade: (created) => {
      created.createObjectStore("sides");
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

import type { DeviceKey } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";

/** What lies on the disk: a key that the browser never gives out, and the bytes sealed with it. */
export type SealedHelpCard = { readonly key: DeviceKey; readonly sealed: Bytes };

/** `read` returns whatever was stored, unparsed: the reader decides whether it still is a card. */
export type HelpCardStore = {
  readonly read: () => Promise<unknown>;
  readonly write: (card: SealedHelpCard) => Promise<void>;
  readonly remove: () => Promise<void>;
};

const databaseName = "loslaten-kaart";
const storeName = "card";
const cardId = "card";

/**
 * A database apart from the vault: the help screen reads it without unlocking and without loading the vault.
 * Every call rejects where the browser offers no IndexedDB.
 */
export const helpCardStore: HelpCardStore = {
  // Looking must not make what it looks for: who has no card keeps no database either.
  read: async () => ((await hasDatabase()) ? inStore("readonly", (store) => store.get(cardId)) : undefined),
  write: async (card) => {
    await inStore("readwrite", (store) => store.put(card, cardId));
  },
  remove: deleteDatabase,
};

async function inStore<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(storeName, mode, { durability: "strict" });
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("help card transaction aborted"));
    });
  } finally {
    database.close();
  }
}

async function hasDatabase(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("help card database did not open"));
  });
}

/** The whole database goes, so that its name does not tell that there ever was a card. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("help card database was not removed"));
  });
}

/**
 * A database apart from the vault: the help screen reads it without unlocking and without loading the vault. It is there
 * only while there is a card. Every call rejects where the browser offers no IndexedDB.
 */
const databaseName = "loslaten-kaart";
export const cardId = "card";

export type HelpStoreName = "card" | "inbox";

export async function inHelpStore<Answer>(
  name: HelpStoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  return inHelpDatabase([name], mode, (transaction) => ask(transaction.objectStore(name)));
}

/** The answer counts once the transaction is durable. */
export async function inHelpDatabase<Answer>(
  names: readonly HelpStoreName[],
  mode: IDBTransactionMode,
  ask: (transaction: IDBTransaction) => { readonly result: Answer },
): Promise<Answer> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(names, mode, { durability: "strict" });
      const answer = ask(transaction);
      transaction.oncomplete = () => resolve(answer.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("help card transaction aborted"));
    });
  } finally {
    database.close();
  }
}

/** Looking must not make what it looks for: who has no card keeps no database either. */
export async function hasHelpDatabase(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2);
    request.onupgradeneeded = () => {
      // Version 1 held the card alone.
      for (const name of ["card", "inbox"] satisfies HelpStoreName[]) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("help card database did not open"));
  });
}

/** The whole database goes, so that its name does not tell that there ever was a card. */
export function deleteHelpDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("help card database was not removed"));
  });
}

import type { Page } from "@playwright/test";

export type StoredBytes = {
  readonly databases: readonly string[];
  /** Every key and value of localStorage, then of sessionStorage. */
  readonly local: readonly string[];
  readonly session: readonly string[];
  /** Every value of every object store, binary parts as latin-1 text, and how many there were. */
  readonly indexed: string;
  readonly indexedCount: number;
  /** Every cached address and body. */
  readonly cached: string;
};

/** Everything that the page can find of what it stored, read through the browser's own interfaces. */
export function readStorage(page: Page): Promise<StoredBytes> {
  return page.evaluate(async () => {
    const bytesToText = (bytes: Uint8Array): string =>
      Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    const flatten = (value: unknown): string => {
      if (value instanceof Uint8Array) return bytesToText(value);
      if (value instanceof ArrayBuffer) return bytesToText(new Uint8Array(value));
      if (Array.isArray(value)) return value.map(flatten).join("\n");
      if (value !== null && typeof value === "object")
        return Object.entries(value)
          .map(([key, part]) => `${key}=${flatten(part)}`)
          .join("\n");
      return String(value);
    };
    const asPromise = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const entries = (storage: Storage): string[] =>
      Object.keys(storage).map((key) => `${key}=${storage.getItem(key)}`);

    const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const values: string[] = [];
    for (const name of databases) {
      const database = await asPromise(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await asPromise(database.transaction(store).objectStore(store).getAll());
        values.push(...all.map(flatten));
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        cached.push(
          request.url,
          response === undefined ? "" : bytesToText(new Uint8Array(await response.arrayBuffer())),
        );
      }
    }
    return {
      databases,
      local: entries(localStorage),
      session: entries(sessionStorage),
      indexed: values.join("\n"),
      indexedCount: values.length,
      cached: cached.join("\n"),
    };
  });
}

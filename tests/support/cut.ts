import type { Fetch } from "../../src/app/platform/server-client/ask-server.ts";
import { fail } from "../../src/lib/result.ts";
import type { MemoryDatabase } from "./memory-database.ts";

/** Where a flow is cut: at its n-th request or write, from 1. */
export type Cut = CutKind & { readonly at: number };

export type CutKind = {
  /** The server or the disk does what it was asked; the flow hears nothing of it. */
  readonly isDone: boolean;
  /** The page is closed. Otherwise it lives on without a network, or with a full disk. */
  readonly closes: boolean;
};

export const cutKinds: readonly CutKind[] = [
  { isDone: true, closes: true },
  { isDone: false, closes: true },
  { isDone: true, closes: false },
  { isDone: false, closes: false },
];

export type CutWorld = {
  readonly fetch: Fetch;
  readonly database: MemoryDatabase;
  /** Runs it up to its end, or until the page is closed. */
  readonly run: (flow: () => Promise<unknown>) => Promise<void>;
  readonly wasCut: () => boolean;
};

/** Counts every request and every write of a flow, and cuts it at one of them. */
export function cutAt(cut: Cut, fetch: Fetch, database: MemoryDatabase): CutWorld {
  const closing = Promise.withResolvers<void>();
  let steps = 0;
  let isBroken = false;

  const step = async <Value>(work: () => Promise<Value>, refuse: () => Value): Promise<Value> => {
    steps += 1;
    if (isBroken) return cut.closes ? never() : refuse();
    if (steps !== cut.at) return work();
    isBroken = true;
    if (cut.isDone) await work();
    if (!cut.closes) return refuse();
    closing.resolve();
    return never();
  };
  const noNetwork = (): Response => {
    throw new TypeError("there is no network");
  };
  const noRoom = () => fail({ type: "storage-full" } as const);
  const { store } = database;
  return {
    fetch: (path, init) => step(() => fetch(path, init), noNetwork),
    database: {
      ...database,
      store: {
        ...store,
        appendPage: (bytes) => step(() => store.appendPage(bytes), noRoom),
        putSnapshot: (snapshot) => step(() => store.putSnapshot(snapshot), noRoom),
      },
      keepArriving: (make) => step(() => database.keepArriving(make), noRoom),
      begin: (lock, pages) => step(() => database.begin(lock, pages), noRoom),
    },
    run: async (flow) => {
      await Promise.race([flow(), closing.promise]);
    },
    wasCut: () => isBroken,
  };
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}

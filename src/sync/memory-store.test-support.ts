import type { Bytes } from "../lib/bytes.ts";
import { ok } from "../lib/result.ts";
import type { LocalStore, Page, Snapshot } from "./local-store.ts";

/** Keeps bytes as IndexedDB does for a browser: several logs may stand over one, as tabs do. */
export type MemoryStore = LocalStore & {
  readonly pages: () => readonly Page[];
  readonly snapshot: () => Snapshot | null;
  /** Puts these in the place of what is there, as somebody would who has an older copy of the disk. */
  readonly replace: (pages: readonly Page[], snapshot: Snapshot | null) => void;
};

export function newMemoryStore(): MemoryStore {
  let pages: readonly Page[] = [];
  let snapshot: Snapshot | null = null;
  let nextKey = 1;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    pages: () => pages,
    snapshot: () => snapshot,
    replace: (otherPages, otherSnapshot) => {
      pages = otherPages;
      snapshot = otherSnapshot;
      nextKey = Math.max(otherSnapshot?.upTo ?? 0, otherPages.at(-1)?.key ?? 0) + 1;
    },
    readSince: async (after) =>
      ok({
        snapshot: snapshot === null || snapshot.upTo <= after ? null : snapshot,
        pages: pages.filter(({ key }) => key > after),
      }),
    appendPage: async (bytes) => {
      const key = nextKey;
      nextKey += 1;
      pages = [...pages, { key, bytes: bytes.slice() }];
      return ok(key);
    },
    putSnapshot: async (put) => {
      snapshot = { bytes: put.bytes.slice(), upTo: put.upTo };
      pages = pages.filter(({ key }) => key > put.upTo);
      return ok(null);
    },
    exclusively: (work) => {
      const done = turn.then(work, work);
      turn = done.catch(() => undefined);
      return done;
    },
  };
}

/** Stands in for deflating and inflating, which nothing here is about. */
export async function asItIs(bytes: Bytes): Promise<Bytes> {
  return bytes;
}

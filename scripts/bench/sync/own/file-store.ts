import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { ok } from "../../../../src/lib/result.ts";
import type { LocalStore, Snapshot } from "../../../../src/sync/local-store.ts";

const pageName = /^page-(\d+)$/;
const snapshotName = /^snapshot-(\d+)$/;

/**
 * Keeps the bytes of a device in files, each on the disk before it counts: what IndexedDB does for the app with
 * `durability: "strict"`. For one process at a time.
 */
export function openFileStore(folder: string): LocalStore {
  mkdirSync(folder, { recursive: true });
  let turn: Promise<unknown> = Promise.resolve();
  const keysOf = (pattern: RegExp): readonly number[] =>
    readdirSync(folder)
      .flatMap((name) => pattern.exec(name)?.[1] ?? [])
      .map(Number)
      .toSorted((left, right) => left - right);
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const newestSnapshot = (): Snapshot | null => {
    const upTo = keysOf(snapshotName).at(-1);
    return upTo === undefined ? null : { upTo, bytes: read(`snapshot-${upTo}`) };
  };
  let nextKey = Math.max(0, ...keysOf(pageName), ...keysOf(snapshotName)) + 1;
  return {
    readSince: async (after) => {
      const newest = newestSnapshot();
      const snapshot = newest === null || newest.upTo <= after ? null : newest;
      const keys = keysOf(pageName).filter((key) => key > Math.max(after, newest?.upTo ?? 0));
      return ok({ snapshot, pages: keys.map((key) => ({ key, bytes: read(`page-${key}`) })) });
    },
    appendPage: async (bytes) => {
      const key = nextKey;
      nextKey += 1;
      writeDurably(folder, `page-${key}`, bytes);
      return ok(key);
    },
    putSnapshot: async ({ bytes, upTo }) => {
      writeDurably(folder, `snapshot-${upTo}`, bytes);
      for (const key of keysOf(snapshotName)) if (key < upTo) rmSync(join(folder, `snapshot-${key}`));
      for (const key of keysOf(pageName)) if (key <= upTo) rmSync(join(folder, `page-${key}`));
      return ok(null);
    },
    exclusively: (work) => {
      const done = turn.then(work, work);
      turn = done.catch(() => undefined);
      return done;
    },
  };
}

/** Whole or not at all, and there after a power cut. */
function writeDurably(folder: string, name: string, bytes: Uint8Array): void {
  const draft = join(folder, `draft-${name}`);
  const file = openSync(draft, "w");
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, join(folder, name));
  const directory = openSync(folder, "r");
  fsyncSync(directory);
  closeSync(directory);
}

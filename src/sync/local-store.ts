import type { Bytes } from "../lib/bytes.ts";
import type { Result } from "../lib/result.ts";

export type Page = { readonly key: number; readonly bytes: Bytes };

/** Everything up to and including page `upTo`, in one sealed piece. */
export type Snapshot = { readonly bytes: Bytes; readonly upTo: number };

export type StoreFailure = { readonly type: "storage-full" } | { readonly type: "storage-failed" };

/** What a reader that knows everything up to some page has not seen yet. */
export type Unread = { readonly snapshot: Snapshot | null; readonly pages: readonly Page[] };

/**
 * Where sealed bytes stay on this device: an append-only row of pages with rising keys, and one snapshot that stands
 * for the oldest of them. Never a row a record: writes, not ciphers, are what local storage charges for.
 */
export type LocalStore = {
  /** The pages after `after`, and the snapshot when it holds pages after `after`. */
  readonly readSince: (after: number) => Promise<Result<Unread, StoreFailure>>;
  /** Resolves to the page's key once it is durable. */
  readonly appendPage: (bytes: Bytes) => Promise<Result<number, StoreFailure>>;
  /** In one step: puts the snapshot in place and drops the pages that it holds. */
  readonly putSnapshot: (snapshot: Snapshot) => Promise<Result<null, StoreFailure>>;
  /** Runs one piece of work at a time over everything that has this store open, other tabs included. */
  readonly exclusively: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

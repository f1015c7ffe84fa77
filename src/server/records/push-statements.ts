import type { Transaction } from "kysely";
import { type SpaceId, spaceIdToHex } from "../../crypto/keys.ts";
import { type Bytes, bytesToHex } from "../../lib/bytes.ts";
import type { AccessRole } from "../../protocol/access-list.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { RecordToStore, SpaceContent, SpaceLevel } from "./plan-pushes.ts";
import type { PushJob } from "./push-queue.ts";

/**
 * What a group of pushes reads and writes, inside one transaction. Each database has its own, because on these
 * statements the speed of the server depends: SQLite is asked row by row with statements that stand ready, PostgreSQL
 * once for all.
 */
export type PushStatements = {
  /** Nobody else changes what was read before the transaction ends. */
  readonly readGroup: (
    transaction: Transaction<DatabaseSchema>,
    jobs: readonly PushJob[],
  ) => Promise<GroupState>;
  /** The spaces were read in this transaction. */
  readonly writeGroup: (transaction: Transaction<DatabaseSchema>, changes: GroupChanges) => Promise<void>;
};

/** All that a group of pushes is decided on. */
export type GroupState = {
  /** By the space's id in hex. */
  readonly contentBySpace: ReadonlyMap<string, SpaceContent & { readonly createdDay: string }>;
  /** By `accessName`. */
  readonly roleByAccess: ReadonlyMap<string, AccessRole>;
};

export type GroupChanges = {
  /** New records, and newer versions in the place of older ones. */
  readonly records: readonly RecordWrite[];
  readonly spaces: readonly SpaceWrite[];
};

export type RecordWrite = RecordToStore & { readonly space: Bytes; readonly seq: number };
export type SpaceWrite = SpaceLevel & { readonly space: Bytes; readonly createdDay: string };

/** One name for a key of a space. */
export function accessName({
  space,
  publicKey,
}: {
  readonly space: SpaceId;
  readonly publicKey: Bytes;
}): string {
  return `${spaceIdToHex(space)}${bytesToHex(publicKey)}`;
}

const flagsOffset = 1;

export function flagsOf({ envelope }: RecordWrite): number {
  return envelope[flagsOffset] ?? 0;
}

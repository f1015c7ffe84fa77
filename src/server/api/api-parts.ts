import type { Bytes } from "../../lib/bytes.ts";
import type { ServerKeys } from "../access/server-keys.ts";
import type { Store } from "../database/open-database.ts";
import type { HeadHub } from "../heads/head-hub.ts";
import type { PushParts } from "../push/send-due-pushes.ts";
import type { RateLimit } from "../rate/rate-limit.ts";
import type { PushQueue } from "../records/push-queue.ts";

/** What the routes of spaces are built from. */
export type ApiParts = {
  readonly store: Store;
  readonly keys: ServerKeys;
  readonly pushes: PushQueue;
  readonly heads: HeadHub;
  readonly limitSpace: RateLimit;
  /** Null when this server wakes nobody. */
  readonly push: PushParts | null;
  /** Of a new space, in bytes. */
  readonly quota: number;
  /** Of the space of a practice, in bytes. */
  readonly practiceQuota: number;
  /** Milliseconds since 1970: for expiry and for the day. */
  readonly clockMs: () => number;
  readonly random: (length: number) => Bytes;
};

import type { Transaction } from "kysely";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { PairingMessage, PairingPlace } from "../../protocol/pairing-mailbox.ts";
import type { DialectWords } from "../database/migration.ts";
import type { Store } from "../database/open-database.ts";
import type { Database, DatabaseSchema } from "../database/schema.ts";

export const mailboxLifeMs = 15 * 60 * 1_000;
/** At four messages of 2 kB each no more than 80 MB, whoever floods us. */
export const maxOpenMailboxes = 10_000;

export type WriteMessageFailure =
  /** Another message of this kind lies there. */
  | { readonly type: "conflict" }
  /** Too many mailboxes are open. */
  | { readonly type: "too-many" };

/**
 * Leaves a message where none of its kind lies; the same message again changes nothing. The first message opens the
 * mailbox, and all of them are gone a quarter of an hour after it.
 */
export function writeMessage(
  { transact, words }: Store,
  { mailbox, kind, message }: PairingMessage,
  nowMs: number,
): Promise<Result<null, WriteMessageFailure>> {
  return transact(async (transaction) => {
    await lockMailboxes(transaction, words);
    await clearMailboxes(transaction, nowMs);
    const kept = await transaction
      .selectFrom("pairing")
      .select(["kind", "body", "expires_ms"])
      .where("mailbox", "=", mailbox)
      .execute();
    const standing = kept.find((row) => row.kind === kind);
    if (standing !== undefined) {
      return areBytesEqual(standing.body, message) ? ok(null) : fail({ type: "conflict" });
    }
    const [first] = kept;
    if (first === undefined && (await countMailboxes(transaction)) >= maxOpenMailboxes) {
      return fail({ type: "too-many" });
    }
    const expiresMs = first?.expires_ms ?? nowMs + mailboxLifeMs;
    await transaction
      .insertInto("pairing")
      .values({ mailbox, kind, body: message, expires_ms: expiresMs })
      .execute();
    return ok(null);
  });
}

export async function readMessage(
  { database }: Store,
  { mailbox, kind }: PairingPlace,
  nowMs: number,
): Promise<Bytes | null> {
  const row = await database
    .selectFrom("pairing")
    .select("body")
    .where("mailbox", "=", mailbox)
    .where("kind", "=", kind)
    .where("expires_ms", ">", nowMs)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** Deletes what has expired. Any number of processes may do this at any time. */
export async function clearMailboxes(database: Database, nowMs: number): Promise<void> {
  await database.deleteFrom("pairing").where("expires_ms", "<=", nowMs).execute();
}

/** One row stands for all mailboxes, so that they are counted and added to by one at a time. */
async function lockMailboxes(transaction: Transaction<DatabaseSchema>, words: DialectWords): Promise<void> {
  await transaction.selectFrom("instance").select("id").modifyEnd(words.rowLock).execute();
}

async function countMailboxes(transaction: Transaction<DatabaseSchema>): Promise<number> {
  const { count } = await transaction
    .selectFrom("pairing")
    .select((select) => select.fn.count("mailbox").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

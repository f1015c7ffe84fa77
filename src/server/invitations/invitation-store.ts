import type { Transaction } from "kysely";
import type { MailboxId } from "../../crypto/keys.ts";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { InvitationMessage, InvitationPlace } from "../../protocol/invitation-mailbox.ts";
import type { DialectWords } from "../database/migration.ts";
import type { Store } from "../database/open-database.ts";
import { type Database, type DatabaseSchema, msToDay } from "../database/schema.ts";

/** Whole days after the day of the first message. */
export const invitationLifeDays = 14;
/** At two messages of 4 kB each no more than 80 MB, whoever floods us. */
export const maxOpenInvitations = 10_000;

const dayMs = 24 * 60 * 60 * 1_000;

export type WriteInvitationFailure =
  /** Another message of this part lies there. */
  | { readonly type: "conflict" }
  /** Too many mailboxes are open. */
  | { readonly type: "too-many" };

/**
 * Leaves a message where none of its part lies; the same message again changes nothing. The first message opens the
 * mailbox, and both are gone when a fortnight of days has passed. The server keeps the day and nothing finer.
 */
export function writeInvitation(
  { transact, words }: Store,
  { mailbox, part, message }: InvitationMessage,
  nowMs: number,
): Promise<Result<null, WriteInvitationFailure>> {
  return transact(async (transaction) => {
    await lockInvitations(transaction, words);
    await clearInvitations(transaction, nowMs);
    const kept = await transaction
      .selectFrom("invitation")
      .select(["part", "body", "expires_day"])
      .where("mailbox", "=", mailbox)
      .execute();
    const standing = kept.find((row) => row.part === part);
    if (standing !== undefined) {
      return areBytesEqual(standing.body, message) ? ok(null) : fail({ type: "conflict" });
    }
    const [first] = kept;
    if (first === undefined && (await countInvitations(transaction)) >= maxOpenInvitations) {
      return fail({ type: "too-many" });
    }
    const expiresDay = first?.expires_day ?? msToDay(nowMs + invitationLifeDays * dayMs);
    await transaction
      .insertInto("invitation")
      .values({ mailbox, part, body: message, expires_day: expiresDay })
      .execute();
    return ok(null);
  });
}

export async function readInvitation(
  { database }: Store,
  { mailbox, part }: InvitationPlace,
  nowMs: number,
): Promise<Bytes | null> {
  const row = await database
    .selectFrom("invitation")
    .select("body")
    .where("mailbox", "=", mailbox)
    .where("part", "=", part)
    .where("expires_day", ">=", msToDay(nowMs))
    .executeTakeFirst();
  return row?.body ?? null;
}

/** Both messages; false when there was none. */
export async function removeInvitation({ database }: Store, mailbox: MailboxId): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom("invitation")
    .where("mailbox", "=", mailbox)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Deletes what has expired. Any number of processes may do this at any time. */
export async function clearInvitations(database: Database, nowMs: number): Promise<void> {
  await database.deleteFrom("invitation").where("expires_day", "<", msToDay(nowMs)).execute();
}

/** One row stands for all mailboxes, so that they are counted and added to by one at a time. */
async function lockInvitations(transaction: Transaction<DatabaseSchema>, words: DialectWords): Promise<void> {
  await transaction.selectFrom("instance").select("id").modifyEnd(words.rowLock).execute();
}

async function countInvitations(transaction: Transaction<DatabaseSchema>): Promise<number> {
  const { count } = await transaction
    .selectFrom("invitation")
    .select((select) => select.fn.count("mailbox").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

import type { Transaction } from "kysely";
import type { VerifyKey } from "../../crypto/keys.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { ok, type Result } from "../../lib/result.ts";
import { minutesInWeek, type PushWriting } from "../../protocol/web-push.ts";
import { type AccessFailure, findAccessAndLock } from "../access/find-access.ts";
import type { Bearer } from "../access/token.ts";
import type { Store } from "../database/open-database.ts";
import type { Database, DatabaseSchema } from "../database/schema.ts";

export type PushSubscription = {
  readonly space: Bytes;
  readonly publicKey: Bytes;
  readonly endpoint: string;
};

/** Puts what a device wants in the place of what it wanted before. */
export function writePush(
  { transact, words }: Store,
  bearer: Bearer,
  { endpoint, minutes }: PushWriting,
): Promise<Result<null, AccessFailure>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    const { space, publicKey } = bearer;
    await removePushOf(transaction, space, publicKey);
    await transaction
      .insertInto("push_subscription")
      .values({ space, public_key: publicKey, endpoint })
      .execute();
    await transaction
      .insertInto("push_minute")
      .values(minutes.map((minute) => ({ space, public_key: publicKey, minute })))
      .execute();
    return ok(null);
  });
}

/** False when there was nothing to remove. */
export function removePush(
  { transact, words }: Store,
  bearer: Bearer,
): Promise<Result<boolean, AccessFailure>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    return ok(await removePushOf(transaction, bearer.space, bearer.publicKey));
  });
}

/** Of one device, or of all devices of the space. */
export async function removePushOf(
  transaction: Transaction<DatabaseSchema>,
  space: Bytes,
  publicKey: VerifyKey | null,
): Promise<boolean> {
  let subscriptions = transaction.deleteFrom("push_subscription").where("space", "=", space);
  let minutes = transaction.deleteFrom("push_minute").where("space", "=", space);
  if (publicKey !== null) {
    subscriptions = subscriptions.where("public_key", "=", publicKey);
    minutes = minutes.where("public_key", "=", publicKey);
  }
  await minutes.execute();
  const { numDeletedRows } = await subscriptions.executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/**
 * Takes a subscription away that its push service no longer knows, and whatever it followed; a newer one of the device
 * stays.
 */
export function forgetEndpoint(
  { transact }: Store,
  { space, publicKey, endpoint }: PushSubscription,
): Promise<void> {
  return transact(async (transaction) => {
    await transaction.deleteFrom("push_follow").where("endpoint", "=", endpoint).execute();
    const { numDeletedRows } = await transaction
      .deleteFrom("push_subscription")
      .where("space", "=", space)
      .where("public_key", "=", publicKey)
      .where("endpoint", "=", endpoint)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return;
    await transaction
      .deleteFrom("push_minute")
      .where("space", "=", space)
      .where("public_key", "=", publicKey)
      .execute();
  });
}

/** Who wants to be woken in one of these minutes of the week; once each. */
export async function findDuePushes(
  database: Database,
  minutes: readonly number[],
): Promise<readonly PushSubscription[]> {
  if (minutes.length === 0) return [];
  const rows = await database
    .selectFrom("push_minute")
    .innerJoin("push_subscription", (join) =>
      join
        .onRef("push_subscription.space", "=", "push_minute.space")
        .onRef("push_subscription.public_key", "=", "push_minute.public_key"),
    )
    .select(["push_subscription.space", "push_subscription.public_key", "push_subscription.endpoint"])
    .distinct()
    .where("push_minute.minute", "in", minutes)
    .execute();
  return rows.map(({ space, public_key, endpoint }) => ({ space, publicKey: public_key, endpoint }));
}

/** After a night without power nobody is woken for what was hours ago. */
const longestLookBack = 5;
const clockName = "sent";

/**
 * The minutes of the week that came up since somebody was last woken, this one included, and theirs to send who asks:
 * of several processes one gets them. The clock may only go forward; at the first start nothing lies behind it.
 */
export async function claimMinutes(
  { database, transact, words }: Store,
  nowMs: number,
): Promise<readonly number[]> {
  const now = Math.floor(nowMs / 60_000);
  // Most looks find nobody to wake, or a minute that is done: those need no lock.
  const someone = await database.selectFrom("push_minute").select("minute").limit(1).executeTakeFirst();
  const clock = await database.selectFrom("push_clock").select("minute").executeTakeFirst();
  if (someone === undefined || (clock !== undefined && clock.minute >= now)) return [];
  return transact(async (transaction) => {
    await transaction
      .insertInto("push_clock")
      .values({ name: clockName, minute: now - 1 })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const { minute: sent } = await transaction
      .selectFrom("push_clock")
      .select("minute")
      .where("name", "=", clockName)
      .modifyEnd(words.rowLock)
      .executeTakeFirstOrThrow();
    if (sent >= now) return [];
    await transaction.updateTable("push_clock").set({ minute: now }).where("name", "=", clockName).execute();
    const from = Math.max(sent + 1, now - longestLookBack + 1);
    return Array.from({ length: now - from + 1 }, (_, index) => toMinuteOfWeek(from + index));
  });
}

/** 1 January 1970 was a Thursday, the fourth day of a week that begins on Monday. */
function toMinuteOfWeek(minutesSince1970: number): number {
  return (minutesSince1970 + 3 * 24 * 60) % minutesInWeek;
}

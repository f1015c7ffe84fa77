import type { Transaction } from "kysely";
import type { VerifyKey } from "../../crypto/keys.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { maxFollowers, type PushFollowing } from "../../protocol/web-push.ts";
import { type AccessFailure, findAccessAndLock } from "../access/find-access.ts";
import type { Bearer } from "../access/token.ts";
import type { Store } from "../database/open-database.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { PushSubscription } from "./push-store.ts";

/** A device that follows a space which has more than it has read, or was woken for. */
export type BehindFollower = PushSubscription & {
  readonly seq: number;
  /** What the space has now. */
  readonly headSeq: number;
};

/** However much happens in a space, a device is woken for it at most once in these minutes. */
const quietMinutes = 5;
/** Of one look at the table; the next look finds the rest. */
const mostAtOnce = 1_000;

/** Puts what a device says in the place of what it said before; when it was last woken stays. */
export function writeFollow(
  { transact, words }: Store,
  bearer: Bearer,
  { endpoint, seq }: PushFollowing,
): Promise<Result<null, AccessFailure | { readonly type: "too-many" }>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    const { space, publicKey } = bearer;
    const { count } = await transaction
      .selectFrom("push_follow")
      .select(({ fn }) => fn.countAll().as("count"))
      .where("space", "=", space)
      .where("public_key", "=", publicKey)
      .where("endpoint", "<>", endpoint)
      .executeTakeFirstOrThrow();
    if (Number(count) >= maxFollowers) return fail({ type: "too-many" });
    await transaction
      .insertInto("push_follow")
      .values({ space, public_key: publicKey, endpoint, seq, woken_minute: null })
      .onConflict((conflict) => conflict.columns(["space", "public_key", "endpoint"]).doUpdateSet({ seq }))
      .execute();
    return ok(null);
  });
}

/** False when there was nothing to remove. */
export function removeFollow(
  { transact, words }: Store,
  bearer: Bearer,
  endpoint: string,
): Promise<Result<boolean, AccessFailure>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    const { numDeletedRows } = await transaction
      .deleteFrom("push_follow")
      .where("space", "=", bearer.space)
      .where("public_key", "=", bearer.publicKey)
      .where("endpoint", "=", endpoint)
      .executeTakeFirstOrThrow();
    return ok(numDeletedRows > 0n);
  });
}

/** Of one key, or of everybody who follows the space. */
export async function removeFollowsOf(
  transaction: Transaction<DatabaseSchema>,
  space: Bytes,
  publicKey: VerifyKey | null,
): Promise<void> {
  const follows = transaction.deleteFrom("push_follow").where("space", "=", space);
  await (publicKey === null ? follows : follows.where("public_key", "=", publicKey)).execute();
}

/** Who is behind and may be woken in this minute (minutes since 1970). Times that no longer hold anybody back go. */
export async function findBehind(
  { database }: Pick<Store, "database">,
  nowMinute: number,
): Promise<readonly BehindFollower[]> {
  const longAgo = nowMinute - quietMinutes;
  const old = await database
    .selectFrom("push_follow")
    .select("seq")
    .where("woken_minute", "<=", longAgo)
    .limit(1)
    .executeTakeFirst();
  if (old !== undefined) {
    await database
      .updateTable("push_follow")
      .set({ woken_minute: null })
      .where("woken_minute", "<=", longAgo)
      .execute();
  }
  const rows = await database
    .selectFrom("push_follow")
    .innerJoin("space", "space.id", "push_follow.space")
    .select(["push_follow.space", "push_follow.public_key", "push_follow.endpoint", "push_follow.seq"])
    .select("space.seq as head")
    .whereRef("space.seq", ">", "push_follow.seq")
    .where("push_follow.woken_minute", "is", null)
    .limit(mostAtOnce)
    .execute();
  return rows.map(({ space, public_key, endpoint, seq, head }) => ({
    space,
    publicKey: public_key,
    endpoint,
    seq,
    headSeq: head,
  }));
}

/** Whether it is theirs to wake, who asks: of several processes one gets it, and of a device that has read nobody. */
export async function claimFollower(
  { transact }: Pick<Store, "transact">,
  { space, publicKey, endpoint, seq, headSeq }: BehindFollower,
  nowMinute: number,
): Promise<boolean> {
  return transact(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("push_follow")
      .set({ seq: headSeq, woken_minute: nowMinute })
      .where("space", "=", space)
      .where("public_key", "=", publicKey)
      .where("endpoint", "=", endpoint)
      .where("seq", "=", seq)
      .where("woken_minute", "is", null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  });
}

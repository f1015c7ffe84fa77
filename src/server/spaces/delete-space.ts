import type { Transaction } from "kysely";
import type { LookupId } from "../../crypto/keys.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DeletionReceipt } from "../../protocol/space-state.ts";
import { type AccessFailure, findAccessAndLock } from "../access/find-access.ts";
import type { Bearer } from "../access/token.ts";
import type { Store } from "../database/open-database.ts";
import type { DatabaseSchema, Day } from "../database/schema.ts";
import { forgetPractice } from "../founding/founding-store.ts";
import { removeFollowsOf } from "../push/follow-store.ts";
import { removePushOf } from "../push/push-store.ts";

export type DeletionFailure = AccessFailure | { readonly type: "not-allowed" };

/** Deletes every row of the space, and the wraps that its owner names, in one transaction. */
export function deleteSpace(
  { transact, words }: Store,
  bearer: Bearer,
  wraps: readonly LookupId[],
  today: Day,
): Promise<Result<DeletionReceipt, DeletionFailure>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    if (access.value.role !== "owner") return fail({ type: "not-allowed" });
    const receipt: DeletionReceipt = {
      records: await deleteOf(transaction, "record", bearer),
      bytes: access.value.bytes,
      accessKeys: await deleteOf(transaction, "access", bearer),
      mail: await deleteOf(transaction, "mail", bearer),
      wraps: await deleteWraps(transaction, wraps),
      day: today,
    };
    await forgetPractice(transaction, bearer.space);
    await removePushOf(transaction, bearer.space, null);
    await removeFollowsOf(transaction, bearer.space, null);
    await transaction.deleteFrom("space").where("id", "=", bearer.space).execute();
    return ok(receipt);
  });
}

async function deleteOf(
  transaction: Transaction<DatabaseSchema>,
  table: "record" | "access" | "mail",
  { space }: Bearer,
): Promise<number> {
  const result = await transaction.deleteFrom(table).where("space", "=", space).executeTakeFirstOrThrow();
  return Number(result.numDeletedRows);
}

async function deleteWraps(
  transaction: Transaction<DatabaseSchema>,
  wraps: readonly LookupId[],
): Promise<number> {
  if (wraps.length === 0) return 0;
  const result = await transaction.deleteFrom("wrap").where("lookup", "in", wraps).executeTakeFirstOrThrow();
  return Number(result.numDeletedRows);
}

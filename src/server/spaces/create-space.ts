import { firstEpoch, type SpaceId, type VerifyKey } from "../../crypto/keys.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { isOwner } from "../access/is-owner.ts";
import type { Store } from "../database/open-database.ts";
import type { Day } from "../database/schema.ts";

export type NewSpace = {
  readonly space: SpaceId;
  readonly publicKey: VerifyKey;
  readonly quota: number;
  readonly today: Day;
};

/**
 * Makes a space whose first owner is this key. True when it was made now, false when this owner has it already: asking
 * again is safe. Another key that asks for the same id is refused.
 */
export function createSpace(
  { transact }: Store,
  { space, publicKey, quota, today }: NewSpace,
): Promise<Result<boolean, { readonly type: "space-taken" }>> {
  return transact(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("space")
      .values({ id: space, seq: 0, bytes: 0, quota, created_day: today })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirstOrThrow();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) {
      await transaction
        .insertInto("access")
        .values({ space, public_key: publicKey, role: "owner", epoch: firstEpoch })
        .execute();
      return ok(true);
    }
    return (await isOwner(transaction, space, publicKey)) ? ok(false) : fail({ type: "space-taken" });
  });
}

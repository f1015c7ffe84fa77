import type { Transaction } from "kysely";
import type { SpaceId, VerifyKey } from "../../crypto/keys.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Whether this key owns the space, inside the transaction that would have made it so. */
export async function isOwner(
  transaction: Transaction<DatabaseSchema>,
  space: SpaceId,
  publicKey: VerifyKey,
): Promise<boolean> {
  const own = await transaction
    .selectFrom("access")
    .select("role")
    .where("space", "=", space)
    .where("public_key", "=", publicKey)
    .executeTakeFirst();
  return own?.role === "owner";
}

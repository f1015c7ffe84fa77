import { parseEpoch, parseVerifyKey, type VerifyKey } from "../../crypto/keys.ts";
import { areBytesEqual, bytesToHex } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { AccessGrant } from "../../protocol/access-list.ts";
import type { Store } from "../database/open-database.ts";
import { removeFollowsOf } from "../push/follow-store.ts";
import { removePushOf } from "../push/push-store.ts";
import { type AccessFailure, findAccess, findAccessAndLock } from "./find-access.ts";
import type { Bearer } from "./token.ts";

export type ChangeFailure =
  | AccessFailure
  | { readonly type: "not-allowed" }
  /** Without an owner nobody could ever delete the space. */
  | { readonly type: "last-owner" };

/** Every access key of the space, for an owner. */
export async function listAccess(
  { database }: Store,
  bearer: Bearer,
): Promise<Result<readonly AccessGrant[], ChangeFailure>> {
  const access = await findAccess(database, bearer);
  if (!access.ok) return access;
  if (access.value.role !== "owner") return fail({ type: "not-allowed" });
  const rows = await database
    .selectFrom("access")
    .select(["public_key", "role", "epoch"])
    .where("space", "=", bearer.space)
    .orderBy("public_key")
    .execute();
  return ok(
    rows.map(({ public_key, role, epoch }) => {
      const [publicKey, parsedEpoch] = [parseVerifyKey(bytesToHex(public_key)), parseEpoch(epoch)];
      if (publicKey === null || parsedEpoch === null)
        throw new Error("an access row holds what was never written");
      return { publicKey, role, epoch: parsedEpoch };
    }),
  );
}

/** Gives a key access, or another role. Repeating it changes nothing. */
export function grantAccess(
  { transact, words }: Store,
  bearer: Bearer,
  grant: AccessGrant,
): Promise<Result<null, ChangeFailure>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    if (access.value.role !== "owner") return fail({ type: "not-allowed" });
    const owners = await readOwners(transaction, bearer);
    if (grant.role !== "owner" && isOnly(owners, grant.publicKey)) return fail({ type: "last-owner" });
    const { publicKey, role, epoch } = grant;
    await transaction
      .insertInto("access")
      .values({ space: bearer.space, public_key: publicKey, role, epoch })
      .onConflict((conflict) => conflict.columns(["space", "public_key"]).doUpdateSet({ role, epoch }))
      .execute();
    return ok(null);
  });
}

/** Takes a key off the space, at once. Anybody may take off their own. False when it was not there. */
export function removeAccess(
  { transact, words }: Store,
  bearer: Bearer,
  publicKey: VerifyKey,
): Promise<Result<boolean, ChangeFailure>> {
  return transact(async (transaction) => {
    const access = await findAccessAndLock(transaction, words, bearer);
    if (!access.ok) return access;
    const isOwn = areBytesEqual(publicKey, bearer.publicKey);
    if (access.value.role !== "owner" && !isOwn) return fail({ type: "not-allowed" });
    if (isOnly(await readOwners(transaction, bearer), publicKey)) return fail({ type: "last-owner" });
    await removePushOf(transaction, bearer.space, publicKey);
    await removeFollowsOf(transaction, bearer.space, publicKey);
    const { numDeletedRows } = await transaction
      .deleteFrom("access")
      .where("space", "=", bearer.space)
      .where("public_key", "=", publicKey)
      .executeTakeFirstOrThrow();
    return ok(numDeletedRows > 0n);
  });
}

async function readOwners(database: Store["database"], { space }: Bearer): Promise<readonly Uint8Array[]> {
  const rows = await database
    .selectFrom("access")
    .select("public_key")
    .where("space", "=", space)
    .where("role", "=", "owner")
    .execute();
  return rows.map((row) => row.public_key);
}

function isOnly(owners: readonly Uint8Array[], publicKey: VerifyKey): boolean {
  const [first, ...others] = owners;
  return first !== undefined && others.length === 0 && areBytesEqual(first, publicKey);
}

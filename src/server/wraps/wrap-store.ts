import { createHash, type KeyObject } from "node:crypto";
import type { LookupId } from "../../crypto/keys.ts";
import { areBytesEqual, type Bytes, bytesToHex } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { WrapWriting } from "../../protocol/wrap-slot.ts";
import type { Store } from "../database/open-database.ts";
import { wholeBody } from "../database/whole-body.ts";
import { lookupIdToDecoy } from "./decoy-slot.ts";

/** The slot in hex: the kept one, or a decoy. The decoy is made in either case, so that both take the same time. */
export async function readWrap({ database }: Store, decoyKey: KeyObject, lookup: LookupId): Promise<string> {
  const decoy = lookupIdToDecoy(decoyKey, lookup);
  const row = await database
    .selectFrom("wrap")
    .select(["hash", "body"])
    .where("lookup", "=", lookup)
    .executeTakeFirst();
  return bytesToHex(row === undefined ? decoy : wholeBody(row));
}

/** Puts a slot in the place of the one that the writer knows. Repeating it changes nothing. */
export function writeWrap(
  { transact, words }: Store,
  { lookup, previous, slot }: WrapWriting,
): Promise<Result<null, { readonly type: "conflict" }>> {
  const hash = sha256(slot);
  return transact(async (transaction) => {
    const kept = await transaction
      .selectFrom("wrap")
      .select("hash")
      .where("lookup", "=", lookup)
      .modifyEnd(words.rowLock)
      .executeTakeFirst();
    if (kept !== undefined && areBytesEqual(kept.hash, hash)) return ok(null);
    if (!isSameHash(kept?.hash ?? null, previous)) return fail({ type: "conflict" });
    if (kept !== undefined) {
      await transaction.updateTable("wrap").set({ hash, body: slot }).where("lookup", "=", lookup).execute();
      return ok(null);
    }
    // Two writers may find nothing at the same moment; one of them is first, and the other is told.
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("wrap")
      .values({ lookup, hash, body: slot })
      .onConflict((conflict) => conflict.column("lookup").doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n ? ok(null) : fail({ type: "conflict" });
  });
}

function isSameHash(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right;
  return areBytesEqual(left, right);
}

function sha256(bytes: Uint8Array): Bytes {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

import { createHash, timingSafeEqual } from "node:crypto";
import type { Transaction } from "kysely";
import { firstEpoch, type SpaceId, type VerifyKey } from "../../crypto/keys.ts";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { FoundingCode } from "../../protocol/founding.ts";
import { isOwner } from "../access/is-owner.ts";
import type { Store } from "../database/open-database.ts";
import { type DatabaseSchema, type Day, msToDay } from "../database/schema.ts";

/** Whole days after the day that it was made. */
export const foundingCodeLifeDays = 30;

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * What the first start of a server gives its operator. It takes the place of what an earlier start gave and nobody used,
 * so that only the newest line of a log leads anywhere; once any practice was founded there is none any more.
 */
export function renewFirstCode(store: Store, code: FoundingCode, nowMs: number): Promise<boolean> {
  return store.transact(async (transaction) => {
    const used = await transaction.selectFrom("founding").select("hash").where("state", "=", "used").limit(1);
    if ((await used.executeTakeFirst()) !== undefined) return false;
    await transaction.deleteFrom("founding").where("kind", "=", "first").execute();
    await addCode(transaction, code, "first", nowMs);
    return true;
  });
}

/** For one more practice: whoever runs the server asked for it. */
export async function addFurtherCode(store: Store, code: FoundingCode, nowMs: number): Promise<void> {
  await store.transact((transaction) => addCode(transaction, code, "further", nowMs));
}

/** Whether a practice can still be founded with it. Spent, expired and unknown ones are the same. */
export async function isCodeOpen({ database }: Store, code: FoundingCode, nowMs: number): Promise<boolean> {
  const row = await findCode(database, code);
  return row !== null && row.state === "open" && row.expires_day >= msToDay(nowMs);
}

export type NewPractice = {
  readonly space: SpaceId;
  readonly publicKey: VerifyKey;
  readonly code: FoundingCode;
  readonly quota: number;
  readonly nowMs: number;
};

export type FoundingFailure = { readonly type: "code-refused" } | { readonly type: "space-taken" };

/**
 * Makes the space of a practice and spends the code, both or neither. True when it was made now, false when this owner
 * made it with this code before: a lost answer costs nobody their practice.
 */
export async function createPractice(
  { transact }: Store,
  practice: NewPractice,
): Promise<Result<boolean, FoundingFailure>> {
  try {
    return await transact((transaction) => spendCode(transaction, practice));
  } catch (error) {
    if (error instanceof CodeWasSpent) return fail({ type: "code-refused" });
    throw error;
  }
}

async function spendCode(
  transaction: Transaction<DatabaseSchema>,
  { space, publicKey, code, quota, nowMs }: NewPractice,
): Promise<Result<boolean, FoundingFailure>> {
  const row = await findCode(transaction, code);
  if (row === null) return fail({ type: "code-refused" });
  if (row.state === "used") {
    const isTheirs = row.space !== null && areBytesEqual(row.space, space);
    const isAgain = isTheirs && (await isOwner(transaction, space, publicKey));
    return isAgain ? ok(false) : fail({ type: "code-refused" });
  }
  if (row.expires_day < msToDay(nowMs)) return fail({ type: "code-refused" });
  const made = await transaction
    .insertInto("space")
    .values({ id: space, seq: 0, bytes: 0, quota, created_day: msToDay(nowMs) })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirstOrThrow();
  if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) return fail({ type: "space-taken" });
  const spent = await transaction
    .updateTable("founding")
    .set({ state: "used", space })
    .where("hash", "=", row.hash)
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  // Somebody else was faster at another process: of this transaction nothing may stay.
  if (spent.numUpdatedRows !== 1n) throw new CodeWasSpent();
  await transaction
    .insertInto("access")
    .values({ space, public_key: publicKey, role: "owner", epoch: firstEpoch })
    .execute();
  await transaction.deleteFrom("founding").where("kind", "=", "first").where("state", "=", "open").execute();
  return ok(true);
}

/** A practice that is deleted leaves no trace of which space it was; its code stays spent. */
export async function forgetPractice(
  transaction: Transaction<DatabaseSchema>,
  space: SpaceId,
): Promise<void> {
  await transaction.updateTable("founding").set({ space: null }).where("space", "=", space).execute();
}

/** Ends a transaction that lost a race. */
class CodeWasSpent extends Error {}

async function addCode(
  transaction: Transaction<DatabaseSchema>,
  code: FoundingCode,
  kind: "first" | "further",
  nowMs: number,
): Promise<void> {
  const expiresDay: Day = msToDay(nowMs + foundingCodeLifeDays * dayMs);
  await transaction
    .insertInto("founding")
    .values({ hash: hashCode(code), kind, state: "open", expires_day: expiresDay, space: null })
    .execute();
}

/** The database looks for a hash, so how long that takes tells nothing of the code; what it found is compared whole. */
async function findCode(database: Store["database"] | Transaction<DatabaseSchema>, code: FoundingCode) {
  const hash = hashCode(code);
  const row = await database.selectFrom("founding").selectAll().where("hash", "=", hash).executeTakeFirst();
  return row !== undefined && timingSafeEqual(row.hash, hash) ? row : null;
}

/** 128 random bits need no stretching. */
function hashCode(code: FoundingCode): Bytes {
  return new Uint8Array(createHash("sha256").update(code).digest());
}

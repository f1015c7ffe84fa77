import type { Kysely, Transaction } from "kysely";
import { type Epoch, parseEpoch, spaceIdToHex } from "../../crypto/keys.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { AccessRole } from "../../protocol/access-list.ts";
import type { DialectWords } from "../database/migration.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { Bearer } from "./token.ts";

export type Access = {
  readonly role: AccessRole;
  readonly epoch: Epoch;
  readonly seq: number;
  readonly bytes: number;
  readonly quota: number;
};

/** The token was good; since then the space was deleted, or the key was taken off it. */
export type AccessFailure = { readonly type: "space-gone" } | { readonly type: "access-denied" };

type Asker = Pick<Bearer, "space" | "publicKey">;

/** What the database says of this key now, so that a key that was removed is out at once, token or not. */
export async function findAccess(
  database: Kysely<DatabaseSchema>,
  asker: Asker,
): Promise<Result<Access, AccessFailure>> {
  const row = await database
    .selectFrom("space")
    .leftJoin("access", (join) =>
      join.onRef("access.space", "=", "space.id").on("access.public_key", "=", asker.publicKey),
    )
    .select(["space.seq", "space.bytes", "space.quota", "access.role", "access.epoch"])
    .where("space.id", "=", asker.space)
    .executeTakeFirst();
  if (row === undefined) return fail({ type: "space-gone" });
  const epoch = row.epoch === null ? null : parseEpoch(row.epoch);
  if (row.role === null || epoch === null) return fail({ type: "access-denied" });
  return ok({ role: row.role, epoch, seq: row.seq, bytes: row.bytes, quota: row.quota });
}

const maxSpacesAtOnce = 500;

/** The same for many askers, in their order, with a question to the database for every few hundred of them. */
export async function findAccesses(
  database: Kysely<DatabaseSchema>,
  askers: readonly Asker[],
): Promise<readonly Result<Access, AccessFailure>[]> {
  const spaces = [...new Map(askers.map(({ space }) => [spaceIdToHex(space), space])).values()];
  const there = new Set<string>();
  const accessByAsker = new Map<string, Access>();
  for (let start = 0; start < spaces.length; start += maxSpacesAtOnce) {
    const rows = await database
      .selectFrom("space")
      .leftJoin("access", "access.space", "space.id")
      .select(["space.id", "space.seq", "space.bytes", "space.quota"])
      .select(["access.public_key", "access.role", "access.epoch"])
      .where("space.id", "in", spaces.slice(start, start + maxSpacesAtOnce))
      .execute();
    for (const { id, public_key, role, epoch, seq, bytes, quota } of rows) {
      there.add(bytesToHex(id));
      const number = epoch === null ? null : parseEpoch(epoch);
      if (public_key === null || role === null || number === null) continue;
      accessByAsker.set(bytesToHex(id) + bytesToHex(public_key), { role, epoch: number, seq, bytes, quota });
    }
  }
  return askers.map(({ space, publicKey }) => {
    const access = accessByAsker.get(spaceIdToHex(space) + bytesToHex(publicKey));
    if (access !== undefined) return ok(access);
    return fail({ type: there.has(spaceIdToHex(space)) ? "access-denied" : "space-gone" });
  });
}

/** The same inside a transaction, where the space's row is locked first: nobody changes its rows until the end. */
export async function findAccessAndLock(
  transaction: Transaction<DatabaseSchema>,
  words: DialectWords,
  asker: Asker,
): Promise<Result<Access, AccessFailure>> {
  await transaction
    .selectFrom("space")
    .select("id")
    .where("id", "=", asker.space)
    .modifyEnd(words.rowLock)
    .execute();
  return findAccess(transaction, asker);
}

import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Bytes } from "../../lib/bytes.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { DialectWords } from "../database/migration.ts";
import type { DatabaseLocation, OpenDatabase } from "../database/open-database.ts";
import { openForReal } from "../database/open-for-real.ts";
import { type DatabaseSchema, msToDay } from "../database/schema.ts";
import type { StoredTableName } from "../database/stored-tables.ts";
import { catchDiskFailure } from "./catch-disk-failure.ts";
import type { CommandFailure } from "./command-failure.ts";

/** So long after the day on which a space was made, one that never held a record is nobody's any more. */
export const abandonedAfterDays = 90;

const dayMs = 24 * 60 * 60 * 1_000;

/** What may go, by the name under which it is told. */
export type ExpiredName = "pairings" | "invitations" | "practiceLinks" | "emptySpaces" | "pushWishes";

export type Cleared = Readonly<Record<ExpiredName, number>>;

type Rule = {
  readonly name: Exclude<ExpiredName, "emptySpaces">;
  readonly table: StoredTableName;
  readonly where: RawBuilder<unknown>;
};

/**
 * Deletes what the protocol says has had its time. The server does most of this by itself while it runs; this is for the
 * rest, and to see what would go. A space with anything in it is never touched: only those who hold its keys delete that.
 */
export function clearExpired(
  location: DatabaseLocation,
  { nowMs, isTrial }: { readonly nowMs: number; readonly isTrial: boolean },
): Promise<Result<Cleared, CommandFailure>> {
  return catchDiskFailure(async () => {
    const opened = await openForReal(location);
    if (!opened.ok) return opened;
    try {
      return ok(await clear(opened.value, nowMs, isTrial));
    } finally {
      await opened.value.close();
    }
  });
}

async function clear(opened: OpenDatabase, nowMs: number, isTrial: boolean): Promise<Cleared> {
  return opened.transact(async (transaction) => {
    const counts = { pairings: 0, invitations: 0, practiceLinks: 0, pushWishes: 0 };
    for (const { name, table, where } of rulesAt(nowMs)) {
      const found = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}
        where ${where}`.execute(transaction);
      counts[name] += Number(found.rows[0]?.count ?? 0);
      if (!isTrial) await sql`delete from ${sql.table(table)} where ${where}`.execute(transaction);
    }
    const empty = await findEmptySpaces(transaction, opened.words, nowMs);
    if (!isTrial) for (const space of empty) await deleteEmptySpace(transaction, space);
    return { ...counts, emptySpaces: empty.length };
  });
}

function rulesAt(nowMs: number): readonly Rule[] {
  const withoutAccess = (table: StoredTableName) =>
    sql`not exists (select 1 from access where access.space = ${sql.ref(`${table}.space`)}
      and access.public_key = ${sql.ref(`${table}.public_key`)})`;
  return [
    { name: "pairings", table: "pairing", where: sql`expires_ms <= ${nowMs}` },
    { name: "invitations", table: "invitation", where: sql`expires_day < ${msToDay(nowMs)}` },
    {
      name: "practiceLinks",
      table: "founding",
      where: sql`state = 'open' and expires_day < ${msToDay(nowMs)}`,
    },
    { name: "pushWishes", table: "push_minute", where: withoutAccess("push_minute") },
    { name: "pushWishes", table: "push_subscription", where: withoutAccess("push_subscription") },
    { name: "pushWishes", table: "push_follow", where: withoutAccess("push_follow") },
  ];
}

/** Locked, so that whoever pushes into one at this moment comes first or finds it gone as a whole. */
async function findEmptySpaces(
  transaction: Transaction<DatabaseSchema>,
  words: DialectWords,
  nowMs: number,
): Promise<readonly Bytes[]> {
  const rows = await transaction
    .selectFrom("space")
    .select("id")
    .where("seq", "=", 0)
    .where("created_day", "<", msToDay(nowMs - abandonedAfterDays * dayMs))
    .where((where) =>
      where.not(
        where.exists(where.selectFrom("mail").select("mail.id").whereRef("mail.space", "=", "space.id")),
      ),
    )
    .modifyEnd(words.rowLock)
    .execute();
  return rows.map(({ id }) => id);
}

async function deleteEmptySpace(transaction: Transaction<DatabaseSchema>, space: Bytes): Promise<void> {
  for (const table of ["access", "push_minute", "push_subscription", "push_follow"] as const) {
    await transaction.deleteFrom(table).where("space", "=", space).execute();
  }
  await transaction.deleteFrom("space").where("id", "=", space).execute();
}

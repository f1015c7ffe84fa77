import { sql } from "kysely";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DatabaseFailure } from "./database-failure.ts";
import type { DialectWords, Migration } from "./migration.ts";
import { instanceMigration } from "./migrations/0001-instance.ts";
import { secretMigration } from "./migrations/0002-secret.ts";
import { spacesMigration } from "./migrations/0003-spaces.ts";
import { pairingMigration } from "./migrations/0004-pairing.ts";
import { invitationsMigration } from "./migrations/0005-invitations.ts";
import { pushMigration } from "./migrations/0006-push.ts";
import { pushFollowMigration } from "./migrations/0007-push-follow.ts";
import { foundingMigration } from "./migrations/0008-founding.ts";
import type { Database } from "./schema.ts";

export const migrations: readonly Migration[] = [
  instanceMigration,
  secretMigration,
  spacesMigration,
  pairingMigration,
  invitationsMigration,
  pushMigration,
  pushFollowMigration,
  foundingMigration,
];

/**
 * Brings the database to the last version and gives that version. Each migration and its version row are one
 * transaction, so a crash leaves the old or the new version and never something between; running it again
 * continues there. A database that is newer than the list is refused untouched.
 */
export async function migrate(
  database: Database,
  words: DialectWords,
  steps: readonly Migration[],
): Promise<Result<number, Extract<DatabaseFailure, { type: "database-newer" }>>> {
  await database.schema
    .createTable("migration")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.primaryKey().notNull())
    .modifyEnd(words.tableEnd)
    .execute();
  const supported = steps.length;
  const found = await currentVersion(database);
  if (found > supported) return fail({ type: "database-newer", found, supported });
  for (const step of steps.slice(found)) {
    await database.transaction().execute(async (transaction) => {
      // The version row comes first, because it is the lock: another server that starts on the same data waits for it.
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto("migration")
        .values({ version: step.version })
        .onConflict((conflict) => conflict.column("version").doNothing())
        .executeTakeFirstOrThrow();
      if ((numInsertedOrUpdatedRows ?? 0n) > 0n) await step.up(transaction.schema, words);
    });
  }
  return ok(supported);
}

async function currentVersion(database: Database): Promise<number> {
  const row = await database
    .selectFrom("migration")
    .select(sql<number | null>`max(version)`.as("version"))
    .executeTakeFirstOrThrow();
  return row.version ?? 0;
}

import type { Bytes } from "../../lib/bytes.ts";
import type { DialectWords } from "./migration.ts";
import type { Database, Day, InstanceId } from "./schema.ts";

export type NewInstance = {
  readonly newInstanceId: () => InstanceId;
  readonly newSecret: () => Bytes;
  readonly today: Day;
};

const secretName = "server";

/** Gives the name and the secret that the database has, or gives it both for good. */
export function nameInstance(
  database: Database,
  words: DialectWords,
  { newInstanceId, newSecret, today }: NewInstance,
): Promise<{ readonly id: string; readonly secret: Bytes }> {
  return database.transaction().execute(async (transaction) => {
    // Another server may be starting on the same database: one of the two is first here, and the other waits.
    await transaction
      .selectFrom("migration")
      .select("version")
      .where("version", "=", 1)
      .modifyEnd(words.rowLock)
      .execute();
    const named = await transaction.selectFrom("instance").select("id").executeTakeFirst();
    const id = named?.id ?? newInstanceId();
    if (named === undefined) {
      await transaction.insertInto("instance").values({ id, created_day: today }).execute();
    }
    const kept = await transaction
      .selectFrom("secret")
      .select("value")
      .where("name", "=", secretName)
      .executeTakeFirst();
    const secret = kept === undefined ? newSecret() : new Uint8Array(kept.value);
    if (kept === undefined) {
      await transaction.insertInto("secret").values({ name: secretName, value: secret }).execute();
    }
    return { id, secret };
  });
}

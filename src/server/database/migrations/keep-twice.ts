import type { SchemaModule } from "kysely";

/**
 * An index of these columns, so that each value stands on the disk a second time: SQLite compares the two when it
 * checks a file, and so a bit that fell over is found where nothing else would show it.
 */
export async function keepTwice(
  schema: SchemaModule,
  table: string,
  columns: readonly string[],
): Promise<void> {
  await schema
    .createIndex(`${table}_twice`)
    .on(table)
    .columns([...columns])
    .execute();
}

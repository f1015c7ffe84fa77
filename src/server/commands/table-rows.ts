import { type RawBuilder, sql } from "kysely";
import type { Store } from "../database/open-database.ts";
import type { StoredTable } from "../database/stored-tables.ts";

export type Row = Readonly<Record<string, string | number | Uint8Array | null>>;

/** A database, or a transaction in one, and how it is spoken to. */
export type Side = Pick<Store, "database" | "words">;

/** Of keys: everything after the first and up to the second, in the order of the key. `null` is the end of the table. */
export type KeyRange = { readonly after: Row | null; readonly upTo: Row | null };

/** In the order of the key, which is the same in every database, and no more than `limit` when there is one. */
export async function readRows(
  { database, words }: Side,
  table: StoredTable,
  range: KeyRange,
  limit: number | null,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`select ${names(columnsOf(table))} from ${sql.table(table.name)}
    ${inRange(words, table, range)} order by ${sortedKey(words, table)}
    ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(database);
  return rows;
}

export async function countRows({ database }: Side, table: StoredTable): Promise<number> {
  const counting = sql<{ count: number | string }>`select count(*) as count from ${sql.table(table.name)}`;
  return Number((await counting.execute(database)).rows[0]?.count ?? 0);
}

export async function insertRows(
  { database }: Side,
  table: StoredTable,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(table);
  const tuples = rows.map((row) => tuple(columns, row));
  await sql`insert into ${sql.table(table.name)} (${names(columns)}) values ${sql.join(tuples)}`.execute(
    database,
  );
}

/** Deletes the rows that agree with one of these in all of the columns. */
export async function deleteRows(
  { database }: Side,
  table: StoredTable,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const isOneOf = sql.join(
    rows.map(
      (row) =>
        sql`(${sql.join(
          columns.map((name) => sql`${sql.ref(name)} = ${columnOf(row, name)}`),
          sql` and `,
        )})`,
    ),
    sql` or `,
  );
  await sql`delete from ${sql.table(table.name)} where ${isOneOf}`.execute(database);
}

export async function deleteRange(
  { database, words }: Side,
  table: StoredTable,
  range: KeyRange,
): Promise<void> {
  await sql`delete from ${sql.table(table.name)} ${inRange(words, table, range)}`.execute(database);
}

/** Everything in a row as one text: two rows are the same when it is. */
export function rowToText(table: StoredTable, row: Row): string {
  return JSON.stringify(columnsOf(table).map((column) => toPlain(row[column] ?? null)));
}

function toPlain(value: Row[string]): string | number | null {
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
}

function columnsOf(table: StoredTable): readonly string[] {
  return [...table.key, ...table.values];
}

function inRange(words: Side["words"], table: StoredTable, { after, upTo }: KeyRange): RawBuilder<unknown> {
  const key = sortedKey(words, table);
  const limits = [
    ...(after === null ? [] : [sql`(${key}) > ${tuple(table.key, after)}`]),
    ...(upTo === null ? [] : [sql`(${key}) <= ${tuple(table.key, upTo)}`]),
  ];
  return limits.length === 0 ? sql`` : sql`where ${sql.join(limits, sql` and `)}`;
}

function sortedKey({ byBytes }: Side["words"], { key, textKey }: StoredTable): RawBuilder<unknown> {
  return sql.join(
    key.map((name) => (textKey.includes(name) ? sql`${sql.ref(name)} ${byBytes}` : sql.ref(name))),
  );
}

function names(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function tuple(columns: readonly string[], row: Row): RawBuilder<unknown> {
  return sql`(${sql.join(columns.map((column) => columnOf(row, column)))})`;
}

function columnOf(row: Row, column: string): Row[string] {
  const value = row[column];
  if (value === undefined) throw new Error(`a row without ${column}`);
  return value;
}

import type { Store } from "../database/open-database.ts";
import { type StoredTable, storedTables } from "../database/stored-tables.ts";
import {
  countRows,
  deleteRange,
  deleteRows,
  insertRows,
  type KeyRange,
  type Row,
  readRows,
  rowToText,
  type Side,
} from "./table-rows.ts";

/** How many rows were done, of how many. */
export type TellProgress = (done: number, total: number) => void;

export type CopyResult = {
  /** Rows that both have now. */
  readonly rows: number;
  /** Of those, how many had to be written; the others were there already. */
  readonly written: number;
};

/** Of one page. */
type Difference = {
  /** Rows of the source that the target lacks, or has with other values. */
  readonly wanted: readonly Row[];
  /** Rows of the target that the source lacks, or has with other values. */
  readonly unwanted: readonly Row[];
};

/** Rows at once: a record is at most a megabyte, and most are less than one kilobyte. */
const pageRows = 64;

/**
 * Makes the target hold exactly what the source holds. It goes through both in the order of their keys and writes only
 * what differs, a page a transaction: interrupted, it can be run again and goes on where it was, even when the source
 * changed in between. Nothing else may write in the target meanwhile.
 */
export async function copyTables(source: Side, target: Store, tell: TellProgress): Promise<CopyResult> {
  let written = 0;
  const rows = await walk(source, target, tell, async (table, range, { wanted, unwanted }) => {
    if (range.upTo === null) await deleteRange(target, table, range);
    if (wanted.length + unwanted.length === 0) return;
    written += wanted.length;
    await target.transact(async (database) => {
      const side = { database, words: target.words };
      await deleteRows(side, table, table.key, unwanted);
      // A row of a later page may stand where one of these belongs. It is put right when its page comes.
      if (table.alsoUnique.length > 0) await deleteRows(side, table, table.alsoUnique, wanted);
      await insertRows(side, table, wanted);
    });
  });
  return { rows, written };
}

/** How many rows are not the same on both sides, of how many. */
export async function compareTables(
  left: Side,
  right: Side,
  tell: TellProgress,
): Promise<{ readonly rows: number; readonly differences: number }> {
  let differences = 0;
  const rows = await walk(left, right, tell, async (table, range, { wanted, unwanted }) => {
    differences += Math.max(wanted.length, unwanted.length);
    if (range.upTo === null) differences += (await readRows(right, table, range, null)).length;
  });
  return { rows, differences };
}

/** What lies behind the last row of a source's table comes as a page of its own, without an end. */
async function walk(
  source: Side,
  target: Side,
  tell: TellProgress,
  onPage: (table: StoredTable, range: KeyRange, difference: Difference) => Promise<void>,
): Promise<number> {
  let total = 0;
  for (const table of storedTables) total += await countRows(source, table);
  let done = 0;
  for (const table of storedTables) {
    let after: Row | null = null;
    for (;;) {
      const rows: readonly Row[] = await readRows(source, table, { after, upTo: null }, pageRows);
      const last = rows.at(-1);
      if (last === undefined) break;
      const range: KeyRange = { after, upTo: last };
      await onPage(table, range, compareRows(table, rows, await readRows(target, table, range, null)));
      after = last;
      done += rows.length;
      tell(done, total);
    }
    await onPage(table, { after, upTo: null }, { wanted: [], unwanted: [] });
  }
  return done;
}

function compareRows(table: StoredTable, wanted: readonly Row[], found: readonly Row[]): Difference {
  if (found.length === 0) return { wanted, unwanted: [] };
  const toText = (row: Row) => rowToText(table, row);
  const [wantedTexts, foundTexts] = [new Set(wanted.map(toText)), new Set(found.map(toText))];
  return {
    wanted: wanted.filter((row) => !foundTexts.has(toText(row))),
    unwanted: found.filter((row) => !wantedTexts.has(toText(row))),
  };
}

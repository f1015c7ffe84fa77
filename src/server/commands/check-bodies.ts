import { createHash } from "node:crypto";
import { areBytesEqual } from "../../lib/bytes.ts";
import { type StoredTableName, storedTables } from "../database/stored-tables.ts";
import type { TellProgress } from "./copy-tables.ts";
import { countRows, type Row, readRows, type Side } from "./table-rows.ts";

export type BodyCheck = {
  /** How many bodies were compared with their SHA-256. */
  readonly bodies: number;
  /** How many of them are not what was stored. */
  readonly damaged: number;
};

const pageRows = 64;
/** The tables that keep the hash of a body beside it. */
const withHash: ReadonlySet<StoredTableName> = new Set<StoredTableName>(["record", "wrap"]);

/** Reads every sealed body as the server would when a device asks for it. */
export async function checkBodies(side: Side, tell: TellProgress): Promise<BodyCheck> {
  const tables = storedTables.filter(({ name }) => withHash.has(name));
  let total = 0;
  for (const table of tables) total += await countRows(side, table);
  let [bodies, damaged] = [0, 0];
  for (const table of tables) {
    let after: Row | null = null;
    for (;;) {
      const rows: readonly Row[] = await readRows(side, table, { after, upTo: null }, pageRows);
      if (rows.length === 0) break;
      damaged += rows.filter((row) => !isWhole(row)).length;
      bodies += rows.length;
      after = rows.at(-1) ?? null;
      tell(bodies, total);
    }
  }
  return { bodies, damaged };
}

function isWhole({ hash, body }: Row): boolean {
  if (!(hash instanceof Uint8Array) || !(body instanceof Uint8Array)) return false;
  return areBytesEqual(hash, createHash("sha256").update(body).digest());
}

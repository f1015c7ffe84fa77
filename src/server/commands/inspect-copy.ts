import { fail, ok, type Result } from "../../lib/result.ts";
import { migrations } from "../database/migrations.ts";
import { isFileSound } from "../database/sqlite/is-file-sound.ts";
import { storedTables } from "../database/stored-tables.ts";
import { checkBodies } from "./check-bodies.ts";
import type { CommandFailure } from "./command-failure.ts";
import { openFileAsIs } from "./open-as-is.ts";
import type { Steps } from "./steps.ts";
import { countRows } from "./table-rows.ts";

export type Inspected = {
  readonly instance: string;
  readonly version: number;
  readonly rows: number;
  readonly bodies: number;
};

const busyTimeoutMs = 2_000;

/** Looks at all of a SQLite file of this version: tables, indexes, what rows say of each other, and every body. */
export async function inspectCopy(file: string, steps: Steps): Promise<Result<Inspected, CommandFailure>> {
  const opened = await openFileAsIs(file);
  if (!opened.ok) return opened;
  try {
    if (!(await isFileSound(file, migrations, busyTimeoutMs))) return fail({ type: "database-damaged" });
    const { bodies, damaged } = await checkBodies(opened.value, steps.begin("check"));
    if (damaged > 0) return fail({ type: "bodies-damaged", damaged });
    let rows = 0;
    for (const table of storedTables) rows += await countRows(opened.value, table);
    const named = await opened.value.database.selectFrom("instance").select("id").executeTakeFirst();
    if (named === undefined) return fail({ type: "database-damaged" });
    return ok({ instance: named.id, version: opened.value.version, rows, bodies });
  } finally {
    await opened.value.close();
  }
}

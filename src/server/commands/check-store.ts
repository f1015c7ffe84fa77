import { statfsSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../lib/result.ts";
import { migrations } from "../database/migrations.ts";
import type { DatabaseLocation } from "../database/open-database.ts";
import { databaseFileName } from "../database/sqlite/connect.ts";
import { isFileSound } from "../database/sqlite/is-file-sound.ts";
import { storedTables } from "../database/stored-tables.ts";
import { catchDiskFailure } from "./catch-disk-failure.ts";
import { checkBodies } from "./check-bodies.ts";
import type { CommandFailure } from "./command-failure.ts";
import { type AsIs, openAsIs } from "./open-as-is.ts";
import type { Steps } from "./steps.ts";
import { countRows } from "./table-rows.ts";

export type StoreCheck = {
  readonly version: number;
  readonly spaces: number;
  readonly records: number;
  /** How many sealed bodies were read and found whole. */
  readonly bodies: number;
  /** Free on the disk of the data folder; null with PostgreSQL. */
  readonly freeBytes: number | null;
};

const busyTimeoutMs = 2_000;

/** Reads everything that is stored, beside a running server, and changes nothing. */
export function checkStore(
  location: DatabaseLocation,
  steps: Steps,
): Promise<Result<StoreCheck, CommandFailure>> {
  return catchDiskFailure(async () => {
    const opened = await openAsIs(location);
    if (!opened.ok) return opened;
    try {
      return await check(opened.value, location, steps);
    } finally {
      await opened.value.close();
    }
  });
}

async function check(
  opened: AsIs,
  location: DatabaseLocation,
  steps: Steps,
): Promise<Result<StoreCheck, CommandFailure>> {
  const folder = location.type === "sqlite" ? location.dataFolder : null;
  if (folder !== null && !(await isFileSound(join(folder, databaseFileName), migrations, busyTimeoutMs))) {
    return fail({ type: "database-damaged" });
  }
  const { bodies, damaged } = await checkBodies(opened, steps.begin("check"));
  if (damaged > 0) return fail({ type: "bodies-damaged", damaged });
  const count = async (name: string) => {
    const table = storedTables.find((each) => each.name === name);
    return table === undefined ? 0 : countRows(opened, table);
  };
  return ok({
    version: opened.version,
    spaces: await count("space"),
    records: await count("record"),
    bodies,
    freeBytes: folder === null ? null : freeBytesOf(folder),
  });
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

import { fail, ok, type Result } from "../../lib/result.ts";
import { catchDiskFailure } from "./catch-disk-failure.ts";
import { checkBodies } from "./check-bodies.ts";
import type { CommandFailure } from "./command-failure.ts";
import { compareTables } from "./copy-tables.ts";
import { type AsIs, openFileAsIs } from "./open-as-is.ts";
import { recogniseBackup, withCopyOfBackup } from "./read-backup.ts";
import type { Steps } from "./steps.ts";
import type { Side } from "./table-rows.ts";

export type PractiseOptions = {
  readonly file: string;
  /** Starts the server on a data folder, asks whether it is well, and stops it. */
  readonly isWellOn: (dataFolder: string) => Promise<boolean>;
  readonly steps: Steps;
};

export type Practised = {
  readonly isNoted: boolean;
  /** Rows that are the same in the backup and in what was put back. */
  readonly rows: number;
  readonly bodies: number;
};

/**
 * Puts a backup back, in a folder that goes afterwards, and starts the server on it: a backup that was never put back is
 * only a hope.
 */
export function practiseRestore(options: PractiseOptions): Promise<Result<Practised, CommandFailure>> {
  return catchDiskFailure(async () => {
    const recognised = await recogniseBackup(options.file);
    if (!recognised.ok) return recognised;
    const { steps } = options;
    return withCopyOfBackup(
      options.file,
      async (restored, folder): Promise<Result<Practised, CommandFailure>> => {
        const { bodies, damaged } = await checkBodies(restored, steps.begin("check"));
        if (damaged > 0) return fail({ type: "bodies-damaged", damaged });
        const compared = await compareWithBackup(options.file, restored, steps);
        if (!compared.ok) return compared;
        const tell = steps.begin("start");
        if (!(await options.isWellOn(folder))) return fail({ type: "no-start" });
        tell(1, 1);
        return ok({ ...recognised.value, bodies, rows: compared.value });
      },
    );
  });
}

/** A backup of an older release has other tables, and then what was put back was brought up to date: nothing to compare. */
async function compareWithBackup(
  file: string,
  restored: Side,
  steps: Steps,
): Promise<Result<number, CommandFailure>> {
  const original = await openFileAsIs(file);
  if (!original.ok) return original.error.type === "database-older" ? ok(0) : original;
  return compareAndClose(original.value, restored, steps);
}

async function compareAndClose(
  original: AsIs,
  restored: Side,
  steps: Steps,
): Promise<Result<number, CommandFailure>> {
  try {
    const { rows, differences } = await compareTables(original, restored, steps.begin("compare"));
    return differences === 0 ? ok(rows) : fail({ type: "not-the-same", differences });
  } finally {
    await original.close();
  }
}

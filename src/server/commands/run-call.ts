import { exhaustive } from "../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { type Config, readConfig } from "../read-config.ts";
import { backUp } from "./back-up.ts";
import { checkStore } from "./check-store.ts";
import { clearExpired } from "./clear-expired.ts";
import type { CommandFailure } from "./command-failure.ts";
import { configToDutch, referenceToMarkdown } from "./config-to-text.ts";
import {
  backupToDutch,
  checkToDutch,
  clearedToDutch,
  helpInDutch,
  movedToDutch,
  practisedToDutch,
  restoredToDutch,
} from "./done-to-dutch.ts";
import { makePracticeLink } from "./make-practice-link.ts";
import { moveToPostgres } from "./move-to-postgres.ts";
import type { Call } from "./parse-call.ts";
import { practiseRestore } from "./practise-restore.ts";
import { restore } from "./restore.ts";
import type { Steps } from "./steps.ts";

export type Done = { readonly sentences: readonly string[]; readonly facts: object };

export type RunParts = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly random: (length: number) => Uint8Array;
  readonly steps: Steps;
  /** Starts the server beside this command on a data folder, and asks it. */
  readonly isWellOn: (dataFolder: string) => Promise<boolean>;
};

/** Every command but `serve`, which is the server itself. */
export async function runCall(
  call: Exclude<Call, { type: "serve" }>,
  parts: RunParts,
): Promise<Result<Done, CommandFailure>> {
  if (call.type === "help") return done([helpInDutch], {});
  if (call.type === "config" && call.isReference) return done([referenceToMarkdown()], {});
  const config = readConfig(parts.environment);
  if (!config.ok) return config;
  return runWith(config.value, call, parts);
}

async function runWith(
  config: Config,
  call: Exclude<Call, { type: "serve" | "help" }>,
  parts: RunParts,
): Promise<Result<Done, CommandFailure>> {
  const { database: location } = config;
  const { nowMs, steps } = parts;
  switch (call.type) {
    case "backup": {
      const made = await backUp({ location, folder: call.folder, keep: call.keep, nowMs, steps });
      return made.ok ? done(backupToDutch(made.value), made.value) : made;
    }
    case "restore": {
      const restored = await restore({ location, file: call.file, replace: call.replace, nowMs, steps });
      return restored.ok ? done(restoredToDutch(restored.value), restored.value) : restored;
    }
    case "check": {
      const checked = await checkStore(location, steps);
      return checked.ok ? done(checkToDutch(checked.value), checked.value) : checked;
    }
    case "check-backup": {
      const practised = await practiseRestore({ file: call.file, isWellOn: parts.isWellOn, steps });
      return practised.ok ? done(practisedToDutch(practised.value), practised.value) : practised;
    }
    case "migrate": {
      const moved = await moveFromFile(config, parts);
      return moved.ok ? done(movedToDutch(moved.value), moved.value) : moved;
    }
    case "retention": {
      const cleared = await clearExpired(location, { nowMs, isTrial: call.isTrial });
      return cleared.ok ? done(clearedToDutch(cleared.value, call.isTrial), cleared.value) : cleared;
    }
    case "config":
      return done(configToDutch(config), { settings: configToDutch(config) });
    case "practice-link": {
      const link = await makePracticeLink(config, parts);
      if (!link.ok) return link;
      return done(["Met deze link begint één praktijk. Hij werkt één keer:", link.value], {
        link: link.value,
      });
    }
    default:
      return exhaustive(call);
  }
}

/** From the file in DATA_DIR, which is what there would be without DATABASE_URL. */
function moveFromFile({ database }: Config, { environment, steps }: RunParts) {
  const before = readConfig({ ...environment, DATABASE_URL: "" });
  if (!before.ok) return Promise.resolve(before);
  if (database.type !== "postgres" || before.value.database.type !== "sqlite") {
    return Promise.resolve(fail({ type: "only-from-sqlite" } as const));
  }
  const { dataFolder } = before.value.database;
  return moveToPostgres({ dataFolder, databaseUrl: database.url, steps });
}

function done(sentences: readonly string[], facts: object): Result<Done, never> {
  return ok({ sentences, facts });
}

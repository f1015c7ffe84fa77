import { exhaustive } from "../lib/exhaustive.ts";
import type { DatabaseFailure } from "./database/database-failure.ts";
import type { ErrorCode } from "./error-code.ts";
import type { ListenFailure } from "./listen.ts";
import type { ConfigFailure } from "./read-config.ts";
import type { StaticFilesFailure } from "./static-files.ts";

/** Everything that can keep the server from starting. */
export type StartFailure = ConfigFailure | DatabaseFailure | StaticFilesFailure | ListenFailure;

/** One plain line for whoever starts the server: what is wrong and what to do. */
export function startFailureToText(failure: StartFailure): string {
  switch (failure.type) {
    case "bad-config":
      return failure.problems.join(" ");
    case "data-folder-not-writable":
      return "The data folder cannot be written. Check that DATA_DIR is a folder that this user may write in.";
    case "disk-full":
      return "The disk with the data folder is full. Make room and start again.";
    case "disk-failed":
    case "sync-failed":
      return "The disk with the data folder gives errors. Copy what is on it, and put the data folder on another disk.";
    case "database-busy":
      return "Another program is writing in the database. Stop it and start again.";
    case "database-damaged":
      return "The database file is damaged. Nothing was changed: put back a backup, or move the file away to keep it.";
    case "database-unreachable":
      return "The database in DATABASE_URL does not answer. Start it, or correct the address.";
    case "database-refused":
      return "The database in DATABASE_URL refuses this user or has no such database. Check the name, the user and the password.";
    case "database-newer":
      return `The database was made by a newer release (version ${failure.found}, this release knows ${failure.supported}). Start that release, or put back an older backup.`;
    case "app-not-built":
      return "The app is not built: APP_DIR holds no index.html. Build it with `npx vite build`, or set APP_DIR.";
    case "app-not-readable":
      return "The built app cannot be read. Check that this user may read APP_DIR.";
    case "port-in-use":
      return `Port ${failure.port} is in use by another program. Stop it, or set PORT to another number.`;
    case "port-not-allowed":
      return `This user may not listen on port ${failure.port}. Set PORT to a number above 1023.`;
    case "host-not-here":
      return "HOST is not an address of this machine.";
    default:
      return exhaustive(failure);
  }
}

/** The same line for our own mistake: enough to find the place, nothing of the message. */
export function mistakeToText({ name, code, places }: ErrorCode): string {
  return `Unexpected error: ${[name, code, ...places].filter((part) => part !== null).join(" ")}.`;
}

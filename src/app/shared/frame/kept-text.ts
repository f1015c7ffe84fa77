import { strings } from "../../strings/strings.ts";
import type { ServerCopyStatus } from "../../vault/server-copy-status.ts";

const placeByStatus = {
  off: "here",
  starting: "not-on-server",
  "in-step": "on-server",
  waiting: "not-on-server",
  outdated: "not-on-server",
  removed: "here",
  suspicious: "here",
} as const satisfies Record<ServerCopyStatus["type"], keyof typeof strings.shell.kept>;

/** Where what was written is: on this device always, and on the server only when all of it is there. */
export function keptText({ type }: ServerCopyStatus): string {
  return strings.shell.kept[placeByStatus[type]];
}

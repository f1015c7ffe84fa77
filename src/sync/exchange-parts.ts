import type { Epoch, RecordId } from "../crypto/keys.ts";
import type { StoreFailure } from "./local-store.ts";
import type { MembersReader } from "./members-reader.ts";
import type { LogTools, RecordLog } from "./record-log.ts";
import type { ContentTools } from "./sealed-content.ts";
import type { SpaceAccess } from "./space-access.ts";
import type { ServerFailure, SpaceServer } from "./space-server.ts";
import type { SyncState } from "./sync-state.ts";

export type ExchangeParts = ContentTools &
  Pick<LogTools, "nowMs"> & {
    readonly log: RecordLog;
    readonly access: SpaceAccess;
    readonly server: SpaceServer;
    readonly members: MembersReader;
    /** The id of the record that bears this name in the space. */
    readonly nameToRecordId: (name: string) => Promise<RecordId>;
  };

/** `pull`: nothing that was written here is sent, because the time for it has not come. */
export type ExchangeDirection = "both" | "pull";

/** Why an exchange ends before all is in step. What was done until then stays done. */
export type ExchangeStop =
  | ServerFailure
  | StoreFailure
  /** This device is not among the members any more. */
  | { readonly type: "removed" }
  /** The server shows no members that can be believed, and this device knows none. */
  | { readonly type: "no-members" };

export type ExchangeOutcome =
  /** All that it was to send is at the server, and all that the server showed is here. */
  | { readonly type: "in-step" }
  /** Others wrote faster than this device could follow: go on soon. */
  | { readonly type: "unfinished" }
  /** The space has no room for what is still to be sent. */
  | { readonly type: "full" }
  | ExchangeStop;

/** What is wrong with the server's copy. Nothing is lost by it on this device. */
export const syncProblemTypes = [
  /** The server has less than it had. */
  "rollback",
  /** Another device has seen a later state. */
  "behind",
  /** Records are missing that another device has seen. */
  "withheld",
  /** Another content than another device saw at the same point. */
  "different",
  /** Two stories were told. */
  "fork",
  /** Records were there that nobody who belongs here can have sealed so. */
  "refused-records",
] as const;

export type SyncProblem = (typeof syncProblemTypes)[number];

export type ExchangeReport = {
  readonly outcome: ExchangeOutcome;
  /** Stays until it is set aside (set-server-copy.ts), whatever comes after. */
  readonly problem: SyncProblem | null;
  /** Records that the server is not known to hold as they stand here. */
  readonly unsent: number;
  /** Records at the server that a newer app, or a key that is yet to come, may make sense of. */
  readonly heldBack: number;
  /** The lowest epoch under which the server holds a record; null when it holds none. */
  readonly lowestEpoch: Epoch | null;
};

/** The problem that is to be shown; null for a type that a newer version wrote. */
export function problemOf({ problem }: SyncState): SyncProblem | null {
  return syncProblemTypes.find((type) => type === problem?.[0]) ?? null;
}

import { exhaustive } from "../../../lib/exhaustive.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { NoHomeKey } from "../../../sync/members/open-home-epoch.ts";
import type { ServerTrouble } from "../server-copy.ts";
import type { ArriveFailure } from "./arrive.ts";
import type { HomeMembersFailure } from "./home-at-server.ts";

type Failure = HomeMembersFailure | NoHomeKey | ArriveFailure | { readonly type: "space-taken" };

/** What a failure on the way to the server is to a person. */
export function toTrouble(failure: Failure): ServerTrouble | StoreFailure {
  switch (failure.type) {
    case "offline":
    case "outdated":
    case "removed":
    case "storage-full":
    case "storage-failed":
      return { type: failure.type };
    case "busy":
    case "contended":
    case "over-quota":
      return { type: "busy" };
    case "access-denied":
    case "space-gone":
    case "space-taken":
      return { type: "removed" };
    case "refused-members":
    case "no-members":
    case "no-home-key":
    case "unusable-key":
    case "not-present":
    case "already-present":
    case "resurrected":
    case "nobody-left":
      return { type: "suspicious" };
    // Only a device that keeps nothing arrives anywhere: another tab was faster.
    case "not-empty":
      return { type: "storage-failed" };
    default:
      return exhaustive(failure);
  }
}

import { fail, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { setServerCopy } from "../../../sync/set-server-copy.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { findRecoveryRecord } from "../recovery-record.ts";
import type { HomeAtServer } from "./home-at-server.ts";

export type TurnOnFailure =
  | ServerFailure
  | StoreFailure
  | { readonly type: "no-recovery-words" }
  /** The space exists, and this device is not let in. */
  | { readonly type: "space-taken" };

/**
 * Makes the space at the server, and keeps that there is one: all that has to stand in it follows with the rounds. Until
 * it is kept here there is an empty space there, which the same device finds again.
 */
export async function turnOn({ space, client }: HomeAtServer): Promise<Result<null, TurnOnFailure>> {
  if (findRecoveryRecord(space.log.recordById().values()) === null)
    return fail({ type: "no-recovery-words" });
  const created = await client.createSpace();
  return created.ok ? setServerCopy(space.log, true) : created;
}

import { deriveMessagesSpaceId } from "../../../crypto/circle-keys.ts";
import { spaceEpochs } from "../../../crypto/keyring.ts";
import { firstEpoch, spaceIdToHex } from "../../../crypto/keys.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { connectSpace } from "../../platform/server-client.ts";
import { keptCircles, keptToRoot } from "./circle-record.ts";
import { keyringOf, type People } from "./people.ts";

/** With everything else that somebody deletes goes what they shared. Again is harmless. */
export async function deleteOwnedCircles(people: People): Promise<Result<null, ServerFailure>> {
  const keyring = await keyringOf(people);
  const { network, nowMs } = people.tools;
  for (const kept of keptCircles(people)) {
    const { spaceId } = keptToRoot(kept);
    const access = keyring.access.find((one) => spaceIdToHex(one.spaceId) === kept.space);
    const first = (await spaceEpochs(keyring, spaceId)).find(({ epoch }) => epoch === firstEpoch);
    if (kept.as !== "owner" || access === undefined || first === undefined) continue;
    for (const id of [spaceId, await deriveMessagesSpaceId(first.spaceKey)]) {
      const space = connectSpace({ ...network, nowMs, spaceId: id, accessSeed: access.accessSeed });
      const deleted = await space.deleteSpace([]);
      // One that was never made, or is gone already, lets nobody in.
      const isGone = !deleted.ok && ["space-gone", "access-denied"].includes(deleted.error.type);
      if (!deleted.ok && !isGone) return deleted;
    }
  }
  return ok(null);
}

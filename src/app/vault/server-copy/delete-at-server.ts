import type { LookupId } from "../../../crypto/keys.ts";
import { areBytesEqual } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { findRecoveryRecord } from "../recovery-record.ts";
import type { Deletion } from "../server-copy.ts";
import type { HomeAtServer } from "./home-at-server.ts";

/** What the server takes in one request; nobody replaces their words so often. */
const maxLookups = 16;

/**
 * Deletes everything that the server has: records, access, slots. A server that has nothing any more, because an earlier
 * answer was lost, gives no receipt.
 */
export async function deleteAtServer({
  space,
  client,
}: HomeAtServer): Promise<Result<Deletion, ServerFailure>> {
  const recovery = findRecoveryRecord(space.log.recordById().values());
  const lookups: LookupId[] = [];
  for (const lookup of [recovery?.current.lookup, ...(recovery?.slots.map((slot) => slot.lookup) ?? [])]) {
    if (lookup !== undefined && !lookups.some((known) => areBytesEqual(known, lookup))) lookups.push(lookup);
  }
  const deleted = await client.deleteSpace(lookups.slice(0, maxLookups));
  if (deleted.ok) return ok({ receipt: deleted.value });
  return deleted.error.type === "space-gone" ? ok({ receipt: null }) : deleted;
}

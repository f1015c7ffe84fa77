import type { DeviceEntry } from "../../crypto/device-list-version.ts";
import { isGrantSigned } from "../../crypto/grant.ts";
import { parseGrant } from "../../crypto/grant-header.ts";
import { type Epoch, firstEpoch, type SpaceId } from "../../crypto/keys.ts";
import { areBytesEqual, type Bytes, bytesToHex } from "../../lib/bytes.ts";

/**
 * The epoch that these grants give: one key for everybody in the list and for nobody else, each given by somebody in the
 * list. `null` when they are anything else. Without grants it is the first epoch, whose key follows from the master key.
 */
export async function epochOfGrants(
  grants: readonly Bytes[],
  spaceId: SpaceId,
  present: readonly DeviceEntry[],
): Promise<Epoch | null> {
  if (grants.length === 0) return firstEpoch;
  if (grants.length !== present.length) return null;
  const waiting = new Set(present.map(({ boxKey }) => bytesToHex(boxKey)));
  let first: { readonly epoch: Epoch; readonly keyHash: Bytes } | null = null;
  for (const grant of grants) {
    const parsed = parseGrant(grant);
    if (!parsed.ok) return null;
    const { header } = parsed.value;
    first ??= header;
    const isSameKey = header.epoch === first.epoch && areBytesEqual(header.keyHash, first.keyHash);
    const isOwn = header.role === "owner" && areBytesEqual(header.spaceId, spaceId);
    if (!isSameKey || !isOwn || !waiting.delete(bytesToHex(header.recipient))) return null;
    const isFromMember = present.some(({ verifyKey }) => areBytesEqual(verifyKey, header.owner));
    if (!isFromMember || !(await isGrantSigned(parsed.value))) return null;
  }
  return first === null || first.epoch === firstEpoch ? null : first.epoch;
}

import type { DeviceEntry } from "../../../crypto/device-list-version.ts";
import { type OpenError, openRecord } from "../../../crypto/envelope.ts";
import { parseEnvelope } from "../../../crypto/envelope-header.ts";
import { type DeviceId, type DeviceSequence, deviceIdToHex } from "../../../crypto/keys.ts";
import { importVerifyKey } from "../../../crypto/signature.ts";
import { areBytesEqual, type Bytes } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { removeMembers } from "../../../sync/members/change-members.ts";
import type { NoHomeKey } from "../../../sync/members/open-home-epoch.ts";
import type { Members } from "../../../sync/members/read-members.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { changeHomeMembers, type HomeAtServer, type HomeMembersFailure } from "./home-at-server.ts";
import { keepAccess } from "./keep-access.ts";
import { keepKeyring } from "./keep-keyring.ts";

/**
 * Shuts a device out: of the list, of the next epoch, and at the server. From the first of these on it is decided; what
 * an interruption leaves undone is done by the next round of any device. Doing it again is harmless.
 */
export async function removeDeviceAtServer(
  home: HomeAtServer,
  id: string,
): Promise<Result<null, HomeMembersFailure | NoHomeKey>> {
  const standing = await changeHomeMembers(home, async () => ok(null));
  if (!standing.ok) return standing;
  const leaving = findPresent(standing.value, id);
  if (leaving !== null) {
    // The key of this epoch has to outlive its grants.
    const kept = await keepKeyring(home, standing.value);
    if (!kept.ok) return kept;
    const last = await findLastSequence(home, leaving);
    if (!last.ok) return last;
    const removed = await remove(home, leaving.deviceId, last.value);
    if (!removed.ok) return removed;
    const added = await keepKeyring(home, removed.value);
    if (!added.ok) return added;
  }
  return keepAccess(home);
}

function remove(home: HomeAtServer, deviceId: DeviceId, lastSequence: DeviceSequence | null) {
  const { place, own, random } = home;
  return changeHomeMembers(home, async (members) => {
    if (members === null || findPresent(members, deviceIdToHex(deviceId)) === null) return ok(null);
    return removeMembers(members, [{ deviceId, lastSequence }], own, { place, random });
  });
}

function findPresent({ list }: Members, id: string): DeviceEntry | null {
  return (
    list.present.find(({ kind, deviceId }) => kind === "device" && deviceIdToHex(deviceId) === id) ?? null
  );
}

/** The highest number that the device gave to anything the server holds, as far as its signature holds. */
async function findLastSequence(
  { client, place }: HomeAtServer,
  { deviceId, verifyKey }: DeviceEntry,
): Promise<Result<DeviceSequence | null, ServerFailure>> {
  const verifyingKey = await importVerifyKey(verifyKey);
  let last: DeviceSequence | null = null;
  let after = 0;
  for (;;) {
    const page = await client.pull(after);
    if (!page.ok) return page;
    for (const { envelope } of page.value.records) {
      const parsed = parseEnvelope(envelope);
      if (!parsed.ok) continue;
      const { header } = parsed.value;
      const isMembers = areBytesEqual(header.recordId, place.recordId);
      const isNews =
        areBytesEqual(header.deviceId, deviceId) && (last === null || header.deviceSequence > last);
      if (!isMembers && isNews && (await isSigned(envelope, place.spaceId, verifyingKey)))
        last = header.deviceSequence;
    }
    after = page.value.upToSeq;
    if (after >= page.value.headSeq) return ok(last);
  }
}

/** Without a key nothing opens; but how far it came tells whether the signature held. */
async function isSigned(
  envelope: Bytes,
  spaceId: HomeAtServer["place"]["spaceId"],
  verifyingKey: Awaited<ReturnType<typeof importVerifyKey>>,
): Promise<boolean> {
  const opener = { spaceId, spaceKeyByEpoch: () => null, verifyKeyByDevice: () => verifyingKey };
  const opened = await openRecord(envelope, opener);
  const afterSignature: OpenError["type"] = "unknown-epoch";
  return !opened.ok && opened.error.type === afterSignature;
}

import type { DeviceEntry } from "../../../crypto/device-list-version.ts";
import { deriveHomeSpace, firstEpoch } from "../../../crypto/keys.ts";
import { maxPairingCheckpoints, type PairingContent } from "../../../crypto/pairing-package.ts";
import { areBytesEqual, hexToBytes } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { addMember } from "../../../sync/members/change-members.ts";
import { type NoHomeKey, openHomeEpoch } from "../../../sync/members/open-home-epoch.ts";
import { changeHomeMembers, type HomeAtServer, type HomeMembersFailure } from "./home-at-server.ts";

/**
 * Lets a device in: into the list, then at the server. Gives what it needs to find everything, and to notice a server
 * that shows it something older. Doing it again for the same device is harmless.
 */
export async function admitDevice(
  home: HomeAtServer,
  entry: DeviceEntry,
  today: string,
): Promise<Result<PairingContent, HomeMembersFailure | NoHomeKey>> {
  const { place, own, random, client, space } = home;
  const members = await changeHomeMembers(home, async (standing) => {
    if (standing === null) return ok(null);
    const isThere = standing.list.present.some(
      ({ deviceId, verifyKey, boxKey }) =>
        areBytesEqual(deviceId, entry.deviceId) &&
        areBytesEqual(verifyKey, entry.verifyKey) &&
        areBytesEqual(boxKey, entry.boxKey),
    );
    return isThere
      ? ok(null)
      : addMember(standing, { entry, name: "", since: today }, own, { place, random });
  });
  if (!members.ok) return members;
  const granted = await client.grantAccess(entry.verifyKey);
  if (!granted.ok) return granted;

  const { masterKey } = space.bundle;
  const { epoch, list } = members.value;
  const newest = epoch === firstEpoch ? null : await openHomeEpoch(members.value, own.boxSecret);
  if (newest !== null && !newest.ok) return newest;
  const homeKey = newest === null ? (await deriveHomeSpace(masterKey)).spaceKey : newest.value.spaceKey;
  const signed = space.log.syncState().checkpoints.flatMap((hex) => hexToBytes(hex) ?? []);
  const checkpoints = signed.slice(0, maxPairingCheckpoints);
  return ok({ masterKey, homeEpoch: epoch, homeKey, deviceListHead: list.head, checkpoints });
}

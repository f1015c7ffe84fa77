import type { DeviceEntry } from "../../crypto/device-list-version.ts";
import { type ImportedSpaceKey, importSpaceKey } from "../../crypto/envelope.ts";
import type { RecordHeader } from "../../crypto/envelope-header.ts";
import { type DeviceId, deviceIdToHex, type Epoch, firstEpoch } from "../../crypto/keys.ts";
import { importVerifyKey } from "../../crypto/signature.ts";
import type { SpaceEpoch } from "../../crypto/space-epoch.ts";
import type { VerifyingKey } from "../../crypto/web-crypto.ts";
import { areBytesEqual } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { GateRefusal, RecordGate } from "../record-gate.ts";
import type { MemberAuthor } from "./member-author.ts";
import type { MembersContent } from "./members-content.ts";
import type { MembersPlace } from "./members-place.ts";
import { type NoHomeKey, openHomeEpoch } from "./open-home-epoch.ts";
import type { Members } from "./read-members.ts";
import { whoSealsAnew } from "./who-seals-anew.ts";

export type OpenedGate = {
  readonly gate: RecordGate;
  /** The newest epoch, when it is one that the master key does not give. */
  readonly newest: SpaceEpoch | null;
};

/** In good order, and this device is not in it any more. */
export type RemovedHere = { readonly type: "removed" };

/** What the members mean for one device of theirs. `earlier` are keys of epochs that the keyring holds. */
export async function openMembersGate(
  members: Members,
  own: MemberAuthor,
  place: MembersPlace,
  earlier: readonly SpaceEpoch[],
): Promise<Result<OpenedGate, RemovedHere | NoHomeKey>> {
  const { list, epoch, content } = members;
  const isPresent = list.present.some(({ verifyKey }) => areBytesEqual(verifyKey, own.entry.verifyKey));
  if (!isPresent) return fail({ type: "removed" });
  const newest = epoch === firstEpoch ? null : await openHomeEpoch(members, own.boxSecret);
  if (newest !== null && !newest.ok) return newest;

  const keyByEpoch = new Map<Epoch, ImportedSpaceKey>([[firstEpoch, place.spaceKey]]);
  for (const space of [...earlier, ...(newest === null ? [] : [newest.value])]) {
    const isOfHome = areBytesEqual(space.spaceId, place.spaceId) && space.epoch !== firstEpoch;
    if (isOfHome) keyByEpoch.set(space.epoch, await importSpaceKey(space.spaceKey));
  }
  const devices = [...list.present, ...list.removed].filter(({ kind }) => kind === "device");
  const verifyKeyByDevice = new Map<string, VerifyingKey>();
  for (const { deviceId, verifyKey } of devices)
    verifyKeyByDevice.set(deviceIdToHex(deviceId), await importVerifyKey(verifyKey));
  const isSealer = whoSealsAnew(members).includes(deviceIdToHex(own.entry.deviceId));
  return ok({
    newest: newest === null ? null : newest.value,
    gate: {
      keys: { keyByEpoch, sealingEpoch: epoch },
      verifyKeyByDevice: (deviceId: DeviceId) => verifyKeyByDevice.get(deviceIdToHex(deviceId)) ?? null,
      refusalOf: refusalBy(content, list.removed),
      presentDevices: list.present.flatMap(({ kind, deviceId }) => (kind === "device" ? [deviceId] : [])),
      // Under a closed epoch nobody takes in what this device sent before it knew.
      resealBelow: isSealer ? epoch : content.closedBelow,
    },
  });
}

/** A removed device counts no further than where it stood at its removal, and with its epoch what it wrote ends. */
function refusalBy(
  { closedBelow, lastSequenceByDevice }: MembersContent,
  removed: readonly DeviceEntry[],
): (header: RecordHeader) => GateRefusal | null {
  const isRemoved = new Set(removed.map(({ deviceId }) => deviceIdToHex(deviceId)));
  return ({ epoch, deviceId, deviceSequence }) => {
    if (epoch < closedBelow) return { type: "closed-epoch" };
    const id = deviceIdToHex(deviceId);
    if (!isRemoved.has(id)) return null;
    const last = lastSequenceByDevice.get(id);
    return last === undefined || deviceSequence > last ? { type: "removed-device" } : null;
  };
}

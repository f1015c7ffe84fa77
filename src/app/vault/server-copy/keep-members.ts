import { deriveDeviceListRoot } from "../../../crypto/device-list.ts";
import type { DeviceEntry } from "../../../crypto/device-list-version.ts";
import { deviceIdToHex, firstEpoch, parseEpoch } from "../../../crypto/keys.ts";
import { importSigningSeed } from "../../../crypto/signature.ts";
import { areBytesEqual } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import {
  addMember,
  beginEpoch,
  beginMembers,
  type ChangeMembersError,
  nameMember,
  removeMembers,
} from "../../../sync/members/change-members.ts";
import type { Members, PulledMembers } from "../../../sync/members/read-members.ts";
import { findRecoveryRecord } from "../recovery-record.ts";
import { changeHomeMembers, type HomeAtServer, type HomeMembersFailure } from "./home-at-server.ts";

export type OwnName = {
  /** Such as "Android · Chrome". */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Sees to it that the members say what stands here: this device, the recovery words that count now and no others. On a
 * server that has no members yet, they begin with this device. Resolves to the members as they are.
 */
export function keepMembersAtServer(
  home: HomeAtServer,
  own: OwnName,
): Promise<Result<PulledMembers, HomeMembersFailure>> {
  return changeHomeMembers(home, async (standing) => {
    const begun = standing === null ? await begin(home, own) : ok(standing);
    if (!begun.ok || begun.value === null) return begun;
    const named = withOwnName(begun.value, home, own);
    const changed = await withCurrentWords(named, home, own);
    if (!changed.ok) return changed;
    return ok(changed.value === standing ? null : changed.value);
  });
}

/** `null` where members were seen before: then an exchange puts those back. */
async function begin(
  { space, place, own, random }: HomeAtServer,
  { name, today }: OwnName,
): Promise<Result<Members | null, ChangeMembersError>> {
  const { members, sealingEpoch } = space.log.syncState();
  if (members !== null) return ok(null);
  const root = await importSigningSeed(await deriveDeviceListRoot(space.bundle.masterKey));
  const begun = await beginMembers(place, { entry: own.entry, name, since: today }, root);
  // An earlier copy had more epochs: who was shut out of that one must not be able to read this one.
  if (!begun.ok || sealingEpoch === firstEpoch) return begun;
  return beginEpoch(begun.value, parseEpoch(sealingEpoch) ?? firstEpoch, own, { place, random });
}

function withOwnName<Some extends Members>(
  members: Some,
  { own }: HomeAtServer,
  { name }: OwnName,
): Some | Members {
  const { deviceId } = own.entry;
  const standing = members.content.nameByDevice.get(deviceIdToHex(deviceId)) ?? "";
  return standing === "" && name !== "" ? nameMember(members, deviceId, name) : members;
}

async function withCurrentWords(
  members: Members,
  { space, place, own, random }: HomeAtServer,
  { today }: OwnName,
): Promise<Result<Members, ChangeMembersError>> {
  const entry = findRecoveryRecord(space.log.recordById().values())?.current.entry;
  if (entry === undefined) return ok(members);
  const tools = { place, random };
  const isCurrent = ({ deviceId }: DeviceEntry): boolean => areBytesEqual(deviceId, entry.deviceId);
  const { present, removed } = members.list;
  // Words that were removed elsewhere cannot come back; new ones have to be made, and until then there are none.
  if (removed.some(isCurrent)) return ok(members);
  const added = present.some(isCurrent)
    ? ok(members)
    : await addMember(members, { entry, name: "", since: today }, own, tools);
  if (!added.ok) return added;
  const former = present.filter((other) => other.kind === "recovery" && !isCurrent(other));
  if (former.length === 0) return added;
  // Words seal no records, so there is nothing of theirs to count.
  const leaving = former.map(({ deviceId }) => ({ deviceId, lastSequence: null }));
  return removeMembers(added.value, leaving, own, tools);
}

import {
  type DeviceChangeError,
  type DeviceList,
  followDeviceList,
  signDeviceListVersion,
} from "../../crypto/device-list.ts";
import type { DeviceChange, DeviceEntry } from "../../crypto/device-list-version.ts";
import { sealGrant } from "../../crypto/grant.ts";
import {
  type DeviceId,
  type DeviceSequence,
  deviceIdToHex,
  type Epoch,
  firstEpoch,
  type SpaceId,
  type VerifyKey,
} from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { newSpaceEpoch, type SpaceEpoch } from "../../crypto/space-epoch.ts";
import type { SigningKey } from "../../crypto/web-crypto.ts";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { MemberAuthor } from "./member-author.ts";
import { type MembersContent, shortenName } from "./members-content.ts";
import type { MembersPlace } from "./members-place.ts";
import { type NoHomeKey, openHomeEpoch } from "./open-home-epoch.ts";
import type { Members } from "./read-members.ts";

// Each function gives the members as they would be; nothing counts before it is sealed (seal-members.ts) and stored.

export type ChangeMembersError =
  | DeviceChangeError
  | NoHomeKey
  /** The box key of somebody in the list is one that nothing can be sealed to. */
  | { readonly type: "unusable-key" };

/** Who comes in, and what to tell people about it. */
export type NewMember = {
  readonly entry: DeviceEntry;
  /** Such as "Android · Chrome"; empty for the recovery words. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly since: string;
};

/** Who goes, and the highest device sequence in what the server holds of it; `null` when it holds nothing. */
export type LeavingMember = { readonly deviceId: DeviceId; readonly lastSequence: DeviceSequence | null };

type ListKeys = {
  readonly place: MembersPlace;
  readonly signer: DeviceId | null;
  readonly signingKey: SigningKey;
};

/** The first members: this one device, signed by the root that follows from the master key. */
export async function beginMembers(
  place: MembersPlace,
  first: NewMember,
  rootSigningKey: SigningKey,
): Promise<Result<Members, ChangeMembersError>> {
  const keys = { place, signer: null, signingKey: rootSigningKey };
  const followed = await followOn(null, { type: "add", entry: first.entry }, keys);
  if (!followed.ok) return followed;
  const { list, version } = followed.value;
  const empty: MembersContent = {
    versions: [version],
    grants: [],
    closedBelow: firstEpoch,
    lastSequenceByDevice: new Map(),
    sinceByDevice: new Map(),
    nameByDevice: new Map(),
  };
  return ok({ content: introduce(empty, first), list, epoch: firstEpoch });
}

/** Lets somebody in, and gives the key of the newest epoch with it. */
export async function addMember(
  members: Members,
  added: NewMember,
  author: MemberAuthor,
  tools: { readonly place: MembersPlace; readonly random: RandomSource },
): Promise<Result<Members, ChangeMembersError>> {
  const { place, random } = tools;
  const followed = await followOn(members.list, { type: "add", entry: added.entry }, keysOf(author, place));
  if (!followed.ok) return followed;
  const { list, version } = followed.value;
  const content = introduce(members.content, added);
  const versions = [...content.versions, version];
  if (members.epoch === firstEpoch) return ok({ ...members, list, content: { ...content, versions } });
  const home = await openHomeEpoch(members, author.boxSecret);
  if (!home.ok) return home;
  const granted = await grantTo([added.entry], home.value, author, random);
  if (!granted.ok) return granted;
  const grants = [...content.grants, ...granted.value];
  return ok({ ...members, list, content: { ...content, versions, grants } });
}

/**
 * Shuts somebody out, and begins the next epoch with a key that only those who stay are given. Nobody shuts out itself:
 * who signs must be in the list afterwards.
 */
export async function removeMembers(
  members: Members,
  leaving: readonly LeavingMember[],
  author: MemberAuthor,
  tools: { readonly place: MembersPlace; readonly random: RandomSource },
): Promise<Result<Members, ChangeMembersError>> {
  const { place } = tools;
  let { list } = members;
  const versions = [...members.content.versions];
  const lastSequenceByDevice = new Map(members.content.lastSequenceByDevice);
  for (const { deviceId, lastSequence } of leaving) {
    if (areBytesEqual(deviceId, author.entry.deviceId)) throw new Error("nobody removes itself");
    const followed = await followOn(list, { type: "remove", deviceId }, keysOf(author, place));
    if (!followed.ok) return followed;
    list = followed.value.list;
    versions.push(followed.value.version);
    if (lastSequence !== null) lastSequenceByDevice.set(deviceIdToHex(deviceId), lastSequence);
  }
  const content = { ...members.content, versions, lastSequenceByDevice };
  return beginEpoch({ content, list, epoch: members.epoch }, members.epoch, author, tools);
}

/** Begins the epoch after `latest`, with a key for everybody in the list. */
export async function beginEpoch(
  members: Members,
  latest: Epoch,
  author: MemberAuthor,
  { place, random }: { readonly place: MembersPlace; readonly random: RandomSource },
): Promise<Result<Members, ChangeMembersError>> {
  const next = newSpaceEpoch(place.spaceId, latest, random);
  const grants = await grantTo(members.list.present, next, author, random);
  if (!grants.ok) return grants;
  return ok({ ...members, content: { ...members.content, grants: grants.value }, epoch: next.epoch });
}

/** What people see of a member; whoever belongs may say it. */
export function nameMember(members: Members, deviceId: DeviceId, name: string): Members {
  const nameByDevice = new Map([
    ...members.content.nameByDevice,
    [deviceIdToHex(deviceId), shortenName(name)],
  ]);
  return { ...members, content: { ...members.content, nameByDevice } };
}

/** Once all records are sealed under the newest epoch: nothing older counts from now on. */
export function closeEpochs(members: Members): Members {
  const content = { ...members.content, closedBelow: members.epoch, lastSequenceByDevice: new Map() };
  return { ...members, content };
}

function introduce(content: MembersContent, { entry, name, since }: NewMember): MembersContent {
  const id = deviceIdToHex(entry.deviceId);
  return {
    ...content,
    sinceByDevice: new Map([...content.sinceByDevice, [id, since]]),
    nameByDevice: new Map([...content.nameByDevice, [id, shortenName(name)]]),
  };
}

function keysOf({ entry, signingKey }: MemberAuthor, place: MembersPlace): ListKeys {
  return { place, signer: entry.deviceId, signingKey };
}

/** Signs one more version and follows it as every reader will. */
async function followOn(
  list: DeviceList | null,
  change: DeviceChange,
  { place, signer, signingKey }: ListKeys,
): Promise<Result<{ readonly list: DeviceList; readonly version: Bytes }, DeviceChangeError>> {
  const { spaceId, rootKey }: { readonly spaceId: SpaceId; readonly rootKey: VerifyKey } = place;
  const version = await signDeviceListVersion({ spaceId, list, change, signer, signingKey });
  if (!version.ok) return version;
  const followed = await followDeviceList(list, version.value, { spaceId, rootKey });
  if (!followed.ok) throw new Error(`signed a version that nobody would follow: ${followed.error.type}`);
  return ok({ list: followed.value, version: version.value });
}

async function grantTo(
  recipients: readonly DeviceEntry[],
  space: SpaceEpoch,
  { entry, signingKey }: MemberAuthor,
  random: RandomSource,
): Promise<Result<readonly Bytes[], { readonly type: "unusable-key" }>> {
  const owner = { owner: entry.verifyKey, ownerSigningKey: signingKey };
  const grants: Bytes[] = [];
  for (const { boxKey } of recipients) {
    const grant = await sealGrant({ space, role: "owner", ...owner, recipient: boxKey, random });
    if (!grant.ok) return fail({ type: "unusable-key" });
    grants.push(grant.value);
  }
  return ok(grants);
}

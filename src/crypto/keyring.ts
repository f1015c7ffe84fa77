import { type Bytes, bytesToHex } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { grantId } from "./grant.ts";
import { type Identity, identityFingerprint, identityToPublic, type PublicIdentity } from "./identity.ts";
import { identityToHex, keyringNames, publicIdentityToHex } from "./keyring-fields.ts";
import { type SigningSeed, type SpaceId, spaceIdToHex } from "./keys.ts";
import { signingSeedToVerifyKey } from "./signature.ts";
import { type SpaceEpoch, spaceKeyHash } from "./space-epoch.ts";

/** An own identity; when keys had to be changed the one with the highest number counts, older ones open old grants. */
export type NumberedIdentity = { readonly number: number; readonly identity: Identity };

/** The right to reach a space at the server. */
export type SpaceAccessKey = Pick<SpaceEpoch, "spaceId" | "epoch"> & { readonly accessSeed: SigningSeed };

export type Contact = {
  readonly identity: PublicIdentity;
  /** Somebody compared the six words. */
  readonly isCompared: boolean;
};

/**
 * Every key of one participant. It is kept as one record of the home space in which each key is a field of its own,
 * named after what is in it: two devices that add something at once never overwrite each other, and a field that this
 * version does not know is never touched.
 */
export type Keyring = {
  readonly identities: readonly NumberedIdentity[];
  readonly spaces: readonly SpaceEpoch[];
  readonly access: readonly SpaceAccessKey[];
  readonly contacts: readonly Contact[];
  /** Given and received, sealed as they were sent. */
  readonly grants: readonly Bytes[];
};

export const emptyKeyring: Keyring = { identities: [], spaces: [], access: [], contacts: [], grants: [] };

/** Field names and values to write: of a whole keyring, or of what is to be added. Nothing is ever taken out. */
export async function keyringToFields(keyring: Partial<Keyring>): Promise<Readonly<Record<string, Json>>> {
  const { identities, spaces, access, contacts, grants } = { ...emptyKeyring, ...keyring };
  const fields: Record<string, Json> = {};
  for (const { number, identity } of identities) {
    const fingerprint = await identityFingerprint(await identityToPublic(identity));
    fields[keyringNames.identity(number, fingerprint)] = identityToHex(identity);
  }
  for (const space of spaces) {
    const name = keyringNames.space(space.spaceId, space.epoch, await spaceKeyHash(space));
    fields[name] = bytesToHex(space.spaceKey.reveal());
  }
  for (const { spaceId, epoch, accessSeed } of access) {
    const name = keyringNames.access(spaceId, epoch, await signingSeedToVerifyKey(accessSeed));
    fields[name] = bytesToHex(accessSeed.reveal());
  }
  for (const { identity, isCompared } of contacts) {
    const fingerprint = await identityFingerprint(identity);
    fields[keyringNames.contact(fingerprint)] = publicIdentityToHex(identity);
    if (isCompared) fields[keyringNames.compared(fingerprint)] = true;
  }
  for (const grant of grants) fields[keyringNames.grant(await grantId(grant))] = bytesToHex(grant);
  return fields;
}

/** The key to seal with: of the newest epoch. If two devices ever began one epoch at once, all choose the same. */
export async function newestSpaceEpoch(keyring: Keyring, spaceId: SpaceId): Promise<SpaceEpoch | null> {
  const [newest] = await spaceEpochs(keyring, spaceId);
  return newest ?? null;
}

/** Newest first; within an epoch the lowest hash first. Opening tries each key of the epoch. */
export async function spaceEpochs(keyring: Keyring, spaceId: SpaceId): Promise<readonly SpaceEpoch[]> {
  const wanted = spaceIdToHex(spaceId);
  const own = keyring.spaces.filter((space) => spaceIdToHex(space.spaceId) === wanted);
  const ranked = await Promise.all(
    own.map(async (space) => ({ space, hash: bytesToHex(await spaceKeyHash(space)) })),
  );
  return ranked
    .sort((left, right) => right.space.epoch - left.space.epoch || (left.hash < right.hash ? -1 : 1))
    .map(({ space }) => space);
}

/** The identity to give to others; `null` before the first. */
export async function currentIdentity(keyring: Keyring): Promise<NumberedIdentity | null> {
  const ranked = await Promise.all(
    keyring.identities.map(async (own) => ({
      own,
      fingerprint: bytesToHex(await identityFingerprint(await identityToPublic(own.identity))),
    })),
  );
  const [first] = ranked.sort(
    (left, right) => right.own.number - left.own.number || (left.fingerprint < right.fingerprint ? -1 : 1),
  );
  return first?.own ?? null;
}

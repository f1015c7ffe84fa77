import { newIdentity } from "../../../crypto/identity.ts";
import { currentIdentity, emptyKeyring, type Keyring, keyringToFields } from "../../../crypto/keyring.ts";
import { readKeyring } from "../../../crypto/read-keyring.ts";
import { type Bytes, bytesToHex } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { type CircleAuthor, identityToAuthor } from "../../../sync/circle/circle-author.ts";
import type { KnownSide } from "../../../sync/circle/follow-side.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { StoredRecord } from "../../../sync/record.ts";
import type { SpaceWays } from "../../platform/space-ways.ts";
import type { OpenSpace } from "../open-space.ts";
import type { HomeTools } from "../server-copy/home-at-server.ts";
import type { Glance } from "./glance.ts";

/** Keeps what this device has taken in of the spaces of circles, by the hex of their id. It may be lost at any time. */
export type SideStore = {
  readonly read: (space: string) => Promise<KnownSide | null>;
  /** `null` forgets it. */
  readonly write: (space: string, side: KnownSide | null) => Promise<void>;
  /** The record of who belongs, as it was last believed, by the hex of the circle's own space. */
  readonly readCircle: (space: string) => Promise<Bytes | null>;
  readonly writeCircle: (space: string, envelope: Bytes | null) => Promise<void>;
  /** What a list of many circles needs of each, by the hex of the circle's own space: all of them at once. */
  readonly readGlances: () => Promise<ReadonlyMap<string, Glance>>;
  readonly writeGlance: (space: string, glance: Glance | null) => Promise<void>;
};

/** What everything about other people is done with: the open vault, and the way to the server. */
export type People = {
  readonly space: OpenSpace;
  readonly tools: HomeTools & { readonly sides: SideStore; readonly ways: SpaceWays };
};

const keyringByRecord = new WeakMap<StoredRecord, Promise<Keyring>>();

/** All keys, as they stand in the home space now. A stored record never changes, so each is read once: a desk has 800 keys. */
export async function keyringOf({ space }: People): Promise<Keyring> {
  const record = [...space.log.recordById().values()].find(({ kind }) => kind === "keyring");
  if (record === undefined) return emptyKeyring;
  const known = keyringByRecord.get(record);
  if (known !== undefined) return known;
  const fields = Object.entries(record.fields).map(([name, { value }]) => [name, value]);
  const read = readKeyring(Object.fromEntries(fields)).then(({ keyring }) => keyring);
  keyringByRecord.set(record, read);
  return read;
}

/** Durable when it resolves: what leads to a key is never sent before the key is kept. */
export async function addToKeyring(
  { space }: People,
  added: Partial<Keyring>,
): Promise<Result<null, StoreFailure>> {
  const values = await keyringToFields(added);
  return space.write([{ type: "put", name: "keyring", kind: "keyring", values }]);
}

/** Who the owner of this vault is to others; made the first time that somebody is to know. */
export async function ownAuthor(people: People): Promise<Result<CircleAuthor, StoreFailure>> {
  const standing = await currentIdentity(await keyringOf(people));
  if (standing !== null) return ok(await identityToAuthor(standing.identity));
  const identity = newIdentity(people.tools.random);
  const kept = await addToKeyring(people, { identities: [{ number: 1, identity }] });
  if (!kept.ok) return kept;
  // Two devices may have made one at once: all go by the same.
  const chosen = await currentIdentity(await keyringOf(people));
  return ok(await identityToAuthor(chosen?.identity ?? identity));
}

/** By which others know this person: the hex of the signing key, as it stands beside everything that they write. */
export async function ownPerson(people: People): Promise<Result<string, StoreFailure>> {
  const author = await ownAuthor(people);
  return author.ok ? ok(bytesToHex(author.value.publicIdentity.verifyKey)) : author;
}

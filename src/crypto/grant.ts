import type { Brand } from "../lib/brand.ts";
import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import {
  type GrantFormatError,
  type GrantHeader,
  grantHeaderToBytes,
  grantLength,
  type ParsedGrant,
  parseGrant,
} from "./grant-header.ts";
import { type BoxSecret, boxSecretToBoxKey, openWithBoxSecret, sealToBoxKey } from "./hpke.ts";
import { bytesToSpaceKey, type Epoch, type SpaceId, type VerifyKey } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { importVerifyKey, isSignedBy, sign } from "./signature.ts";
import { type SpaceEpoch, spaceKeyHash } from "./space-epoch.ts";
import { type SigningKey, sha256 } from "./web-crypto.ts";

/** One key of one space for one recipient: docs/protocol.md, "Grant". */
export type Grant = Brand<Bytes, "Grant">;

export type GrantExpectation = {
  readonly spaceId: SpaceId;
  readonly epoch: Epoch;
  readonly role: GrantHeader["role"];
  /** The key that this recipient knows the owner of the space by. */
  readonly owner: VerifyKey;
  readonly recipientSecret: BoxSecret;
};

export type GrantError =
  | GrantFormatError
  | { readonly type: "wrong-space" }
  | { readonly type: "wrong-epoch" }
  | { readonly type: "wrong-role" }
  | { readonly type: "wrong-owner" }
  | { readonly type: "wrong-recipient" }
  | { readonly type: "bad-signature" }
  /** Signed by the owner, and still not what it says: only a faulty or hostile owner makes this. */
  | { readonly type: "damaged" };

/** `ownerSigningKey` must be the key of `header.owner`. */
export async function sealGrant(options: {
  readonly space: SpaceEpoch;
  readonly role: GrantHeader["role"];
  readonly owner: VerifyKey;
  readonly ownerSigningKey: SigningKey;
  readonly recipient: GrantHeader["recipient"];
  readonly random: RandomSource;
}): Promise<Result<Grant, { readonly type: "unusable-key" }>> {
  const { space, role, owner, recipient, random } = options;
  const { spaceId, epoch } = space;
  const keyHash = await spaceKeyHash(space);
  const header = grantHeaderToBytes({ spaceId, epoch, role, owner, recipient, keyHash });
  const info = labelled("lll/v1/grant-info", header);
  const sealed = await sealToBoxKey({ recipient, info, plaintext: space.spaceKey.reveal(), random });
  if (!sealed.ok) return sealed;
  const signedBytes = concatBytes(header, sealed.value);
  const signature = await sign(options.ownerSigningKey, "lll/v1/grant-signature", signedBytes);
  const grant = concatBytes(signedBytes, signature);
  if (grant.length !== grantLength) throw new Error("a grant has one length");
  return ok(grant as Grant);
}

/** Opens a grant only for what it was asked for: nothing in it is believed that was not expected. */
export async function openGrant(
  bytes: Bytes,
  expected: GrantExpectation,
): Promise<Result<SpaceEpoch, GrantError>> {
  const parsed = parseGrant(bytes);
  if (!parsed.ok) return parsed;
  const { header, headerBytes, sealed } = parsed.value;
  if (!areBytesEqual(header.spaceId, expected.spaceId)) return fail({ type: "wrong-space" });
  if (header.epoch !== expected.epoch) return fail({ type: "wrong-epoch" });
  if (header.role !== expected.role) return fail({ type: "wrong-role" });
  if (!areBytesEqual(header.owner, expected.owner)) return fail({ type: "wrong-owner" });
  const recipient = await boxSecretToBoxKey(expected.recipientSecret);
  if (!areBytesEqual(header.recipient, recipient)) return fail({ type: "wrong-recipient" });

  if (!(await isGrantSigned(parsed.value))) return fail({ type: "bad-signature" });

  const info = labelled("lll/v1/grant-info", headerBytes);
  const key = await openWithBoxSecret({ secret: expected.recipientSecret, info, sealed });
  if (key === null) return fail({ type: "damaged" });
  const space = { spaceId: header.spaceId, epoch: header.epoch, spaceKey: bytesToSpaceKey(key) };
  return areBytesEqual(await spaceKeyHash(space), header.keyHash) ? ok(space) : fail({ type: "damaged" });
}

/** True when the owner that it names signed it; whether that one owns anything is for the caller to know. */
export async function isGrantSigned({ header, signedBytes, signature }: ParsedGrant): Promise<boolean> {
  const verifyingKey = await importVerifyKey(header.owner);
  return isSignedBy(verifyingKey, "lll/v1/grant-signature", signedBytes, signature);
}

/** 32 bytes: names a grant in the keyring. */
export async function grantId(grant: Bytes): Promise<Bytes> {
  return sha256(labelled("lll/v1/grant-id", grant));
}

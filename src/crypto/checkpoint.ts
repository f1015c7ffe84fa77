import type { Brand } from "../lib/brand.ts";
import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { readUint32, readUint64, uint32ToBytes, uint64ToBytes } from "./big-endian.ts";
import { bytesToDeviceId, bytesToSpaceId, type DeviceId, type SpaceId } from "./keys.ts";
import { labelled } from "./label.ts";
import { isSignedBy, sign, signatureLength } from "./signature.ts";
import { type SigningKey, sha256, type VerifyingKey } from "./web-crypto.ts";

/** What one device saw in one space when it had taken in everything up to a seq of the server. */
export type CheckpointStatement = {
  readonly spaceId: SpaceId;
  readonly deviceId: DeviceId;
  /** Counts the checkpoints of this device in this space, from 1. */
  readonly number: number;
  readonly serverSeq: number;
  /** Records, removed ones included: a record never goes away but with its space. */
  readonly count: number;
  readonly root: Bytes;
  /** Hash of this device's checkpoint before; 32 zeros in the first. */
  readonly previousHash: Bytes;
};

/** A statement whose signature held. */
export type Checkpoint = CheckpointStatement & { readonly hash: Bytes };

export type SignedCheckpoint = Brand<Bytes, "SignedCheckpoint">;

export type CheckpointError =
  | { readonly type: "malformed" }
  | { readonly type: "unknown-format" }
  | { readonly type: "wrong-space" }
  | { readonly type: "unknown-device" }
  | { readonly type: "bad-signature" };

const format = 1;
const rootStart = 39;
const previousStart = 71;
const signedLength = 103;
export const checkpointLength = signedLength + signatureLength;

/** `previous` is this device's own newest checkpoint in the space. `signingKey` must be the key of `deviceId`. */
export async function signCheckpoint(options: {
  readonly spaceId: SpaceId;
  readonly deviceId: DeviceId;
  readonly previous: Checkpoint | null;
  readonly serverSeq: number;
  readonly count: number;
  readonly root: Bytes;
  readonly signingKey: SigningKey;
}): Promise<SignedCheckpoint> {
  const { spaceId, deviceId, previous, serverSeq, count, root, signingKey } = options;
  const signedBytes = concatBytes(
    Uint8Array.of(format),
    spaceId,
    deviceId,
    uint32ToBytes((previous?.number ?? 0) + 1),
    uint64ToBytes(serverSeq),
    uint32ToBytes(count),
    root,
    previous?.hash ?? new Uint8Array(32),
  );
  if (signedBytes.length !== signedLength) throw new RangeError("a root has 32 bytes");
  const signature = await sign(signingKey, "lll/v1/checkpoint-signature", signedBytes);
  return concatBytes(signedBytes, signature) as SignedCheckpoint;
}

export async function openCheckpoint(
  bytes: Bytes,
  opener: {
    readonly spaceId: SpaceId;
    /** `null` for a device that is not in the list. */
    readonly verifyKeyByDevice: (deviceId: DeviceId) => VerifyingKey | null;
  },
): Promise<Result<Checkpoint, CheckpointError>> {
  const parsed = parseStatement(bytes);
  if (!parsed.ok) return parsed;
  const statement = parsed.value;
  if (!areBytesEqual(statement.spaceId, opener.spaceId)) return fail({ type: "wrong-space" });
  const verifyingKey = opener.verifyKeyByDevice(statement.deviceId);
  if (verifyingKey === null) return fail({ type: "unknown-device" });
  const signature = bytes.slice(signedLength);
  const signedBytes = bytes.slice(0, signedLength);
  const isSigned = await isSignedBy(verifyingKey, "lll/v1/checkpoint-signature", signedBytes, signature);
  if (!isSigned) return fail({ type: "bad-signature" });
  return ok({ ...statement, hash: await sha256(labelled("lll/v1/checkpoint-hash", bytes)) });
}

function parseStatement(
  bytes: Bytes,
): Result<CheckpointStatement, { type: "malformed" } | { type: "unknown-format" }> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  if (bytes.length !== checkpointLength) return fail({ type: "malformed" });
  const number = readUint32(bytes, 23);
  const serverSeq = readUint64(bytes, 27);
  if (number === 0 || serverSeq === null) return fail({ type: "malformed" });
  return ok({
    spaceId: bytesToSpaceId(bytes.slice(1, 17)),
    deviceId: bytesToDeviceId(bytes.slice(17, 23)),
    number,
    serverSeq,
    count: readUint32(bytes, 35),
    root: bytes.slice(rootStart, previousStart),
    previousHash: bytes.slice(previousStart, signedLength),
  });
}

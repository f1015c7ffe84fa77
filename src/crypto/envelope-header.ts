import type { Brand } from "../lib/brand.ts";
import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import {
  bytesToDeviceId,
  bytesToRecordId,
  bytesToSpaceId,
  type DeviceId,
  type DeviceSequence,
  type Epoch,
  type RecordId,
  type RecordVersion,
  type SpaceId,
} from "./keys.ts";
import { isPaddedLength } from "./padding.ts";
import { signatureLength } from "./signature.ts";
import { tagLength } from "./web-crypto.ts";

/** All that can be seen of a record without its key. What it is, when it was made and its order are sealed. */
export type RecordHeader = {
  readonly spaceId: SpaceId;
  readonly recordId: RecordId;
  /** Which key of the space sealed it. */
  readonly epoch: Epoch;
  readonly version: RecordVersion;
  /** Who sealed and signed it. */
  readonly deviceId: DeviceId;
  readonly deviceSequence: DeviceSequence;
};

/** 24 random bytes: gives every sealed version a key of its own. */
export type RecordSalt = Brand<Bytes, "RecordSalt">;

/** A sealed record taken apart; nothing in it is proven yet. */
export type Envelope = {
  readonly header: RecordHeader;
  readonly salt: RecordSalt;
  /** The 76 bytes that key, ciphertext and signature are bound to. */
  readonly headerBytes: Bytes;
  readonly ciphertext: Bytes;
  /** Header and ciphertext. */
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
};

export type EnvelopeFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

export const headerLength = 76;
export const recordSaltLength = 24;

const format = 1;
const noFlags = 0;
/** Where each part begins. */
export const envelopeOffset = {
  format: 0,
  flags: 1,
  spaceId: 2,
  recordId: 18,
  epoch: 34,
  version: 38,
  deviceId: 42,
  deviceSequence: 48,
  salt: 52,
} as const;

/** The byte table stands in docs/protocol.md; numbers are big endian. */
export function headerToBytes(header: RecordHeader, salt: RecordSalt): Bytes {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  bytes[envelopeOffset.format] = format;
  bytes[envelopeOffset.flags] = noFlags;
  bytes.set(header.spaceId, envelopeOffset.spaceId);
  bytes.set(header.recordId, envelopeOffset.recordId);
  view.setUint32(envelopeOffset.epoch, header.epoch);
  view.setUint32(envelopeOffset.version, header.version);
  bytes.set(header.deviceId, envelopeOffset.deviceId);
  view.setUint32(envelopeOffset.deviceSequence, header.deviceSequence);
  bytes.set(salt, envelopeOffset.salt);
  return bytes;
}

/** Throws unless it is given 24 bytes. */
export function bytesToRecordSalt(bytes: Bytes): RecordSalt {
  if (bytes.length !== recordSaltLength) throw new RangeError("a record salt has 24 bytes");
  return bytes as RecordSalt;
}

/**
 * Takes a sealed record apart without any key; the server can do this too. Format 1 knows no flags: a set flag bit may
 * mean something this version would get wrong, so it is refused.
 */
export function parseEnvelope(bytes: Bytes): Result<Envelope, EnvelopeFormatError> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[envelopeOffset.format] !== format) return fail({ type: "unknown-format" });
  const paddedLength = bytes.length - headerLength - tagLength - signatureLength;
  if (!isPaddedLength(paddedLength)) return fail({ type: "malformed" });
  if (bytes[envelopeOffset.flags] !== noFlags) return fail({ type: "malformed" });
  const signatureStart = bytes.length - signatureLength;
  return ok({
    header: bytesToHeader(bytes),
    salt: bytesToRecordSalt(bytes.slice(envelopeOffset.salt, headerLength)),
    headerBytes: bytes.slice(0, headerLength),
    ciphertext: bytes.subarray(headerLength, signatureStart),
    signedBytes: bytes.subarray(0, signatureStart),
    signature: bytes.subarray(signatureStart),
  });
}

/** Which record it is, whatever its format; null when it is too short to say. Proves nothing. */
export function envelopeToRecordId(bytes: Bytes): RecordId | null {
  if (bytes.length < envelopeOffset.epoch) return null;
  return bytesToRecordId(bytes.slice(envelopeOffset.recordId, envelopeOffset.epoch));
}

function bytesToHeader(bytes: Bytes): RecordHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return {
    spaceId: bytesToSpaceId(bytes.subarray(envelopeOffset.spaceId, envelopeOffset.recordId)),
    recordId: bytesToRecordId(bytes.subarray(envelopeOffset.recordId, envelopeOffset.epoch)),
    epoch: view.getUint32(envelopeOffset.epoch) as Epoch,
    version: view.getUint32(envelopeOffset.version) as RecordVersion,
    deviceId: bytesToDeviceId(bytes.subarray(envelopeOffset.deviceId, envelopeOffset.deviceSequence)),
    deviceSequence: view.getUint32(envelopeOffset.deviceSequence) as DeviceSequence,
  };
}

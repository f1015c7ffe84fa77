import type { Brand } from "../lib/brand.ts";
import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import {
  bytesToRecordSalt,
  type Envelope,
  type EnvelopeFormatError,
  headerToBytes,
  parseEnvelope,
  type RecordHeader,
  type RecordSalt,
  recordSaltLength,
} from "./envelope-header.ts";
import type { DeviceId, Epoch, SpaceId, SpaceKey } from "./keys.ts";
import { labelled } from "./label.ts";
import { pad, unpad } from "./padding.ts";
import type { RandomSource } from "./random-source.ts";
import { isSignedBy, sign } from "./signature.ts";
import {
  type AesKey,
  aesGcmOpen,
  aesGcmSeal,
  aesNonceLength,
  type DerivationKey,
  deriveAesKey,
  importDerivationKey,
  type SigningKey,
  type VerifyingKey,
} from "./web-crypto.ts";

/** A space key of one epoch, ready for use; it cannot be read back. */
export type ImportedSpaceKey = { readonly recordSecret: DerivationKey };

/** Header 76 · ciphertext and tag · signature 64: docs/protocol.md, "Record envelope". */
export type SealedRecord = Brand<Bytes, "SealedRecord">;

export type OpenedRecord = { readonly header: RecordHeader; readonly plaintext: Bytes };

/** What is known before opening: the keyring, the device list, and where the record was asked for. */
export type RecordOpener = {
  /** A record of another space is refused, however well it is sealed. */
  readonly spaceId: SpaceId;
  readonly spaceKeyByEpoch: (epoch: Epoch) => ImportedSpaceKey | null;
  /** `null` for a device that may not write here. */
  readonly verifyKeyByDevice: (deviceId: DeviceId) => VerifyingKey | null;
};

export type OpenError =
  | EnvelopeFormatError
  | { readonly type: "wrong-space" }
  | { readonly type: "unknown-device" }
  | { readonly type: "bad-signature" }
  /** Signed by a known device, under a key this keyring does not hold (yet). */
  | { readonly type: "unknown-epoch" }
  /** Signed by a known device, and still not what its key opens: only a faulty or hostile device makes this. */
  | { readonly type: "damaged" };

/** Once per epoch; the imported key then serves for any number of records. */
export async function importSpaceKey(spaceKey: SpaceKey): Promise<ImportedSpaceKey> {
  return { recordSecret: await importDerivationKey(spaceKey.reveal()) };
}

/** `spaceKey` must be the key of `header.epoch`, and `signingKey` that of `header.deviceId`. */
export async function sealRecord(record: {
  readonly header: RecordHeader;
  readonly plaintext: Bytes;
  readonly spaceKey: ImportedSpaceKey;
  readonly signingKey: SigningKey;
  readonly random: RandomSource;
}): Promise<SealedRecord> {
  const salt = bytesToRecordSalt(record.random(recordSaltLength));
  const headerBytes = headerToBytes(record.header, salt);
  const key = await deriveRecordKey(record.spaceKey, salt, headerBytes);
  const ciphertext = await aesGcmSeal(key, zeroNonce(), headerBytes, pad(record.plaintext));
  const signedBytes = concatBytes(headerBytes, ciphertext);
  const signature = await sign(record.signingKey, "lll/v1/record-signature", signedBytes);
  return concatBytes(signedBytes, signature) as SealedRecord;
}

/** Nothing is decrypted before its signature holds. Take id and version from the header that comes back. */
export async function openRecord(
  bytes: Bytes,
  opener: RecordOpener,
): Promise<Result<OpenedRecord, OpenError>> {
  const parsed = parseEnvelope(bytes);
  if (!parsed.ok) return parsed;
  const envelope = parsed.value;
  const { header } = envelope;
  if (!areBytesEqual(header.spaceId, opener.spaceId)) return fail({ type: "wrong-space" });

  const verifyingKey = opener.verifyKeyByDevice(header.deviceId);
  if (verifyingKey === null) return fail({ type: "unknown-device" });
  if (!(await isEnvelopeSignedBy(verifyingKey, envelope))) return fail({ type: "bad-signature" });

  const spaceKey = opener.spaceKeyByEpoch(header.epoch);
  if (spaceKey === null) return fail({ type: "unknown-epoch" });
  const plaintext = await decryptEnvelope(envelope, spaceKey);
  return plaintext === null ? fail({ type: "damaged" }) : ok({ header, plaintext });
}

export function isEnvelopeSignedBy(
  key: VerifyingKey,
  { signedBytes, signature }: Envelope,
): Promise<boolean> {
  return isSignedBy(key, "lll/v1/record-signature", signedBytes, signature);
}

/**
 * `null` when tag or padding does not fit. Says nothing about who sealed it: only for who checks the signature besides,
 * which is `openRecord` and self-signed-record.ts.
 */
export async function decryptEnvelope(envelope: Envelope, spaceKey: ImportedSpaceKey): Promise<Bytes | null> {
  const { salt, headerBytes, ciphertext } = envelope;
  const key = await deriveRecordKey(spaceKey, salt, headerBytes);
  const padded = await aesGcmOpen(key, zeroNonce(), headerBytes, ciphertext);
  return padded === null ? null : unpad(padded);
}

function deriveRecordKey(spaceKey: ImportedSpaceKey, salt: RecordSalt, headerBytes: Bytes): Promise<AesKey> {
  return deriveAesKey(spaceKey.recordSecret, salt, labelled("lll/v1/record-key", headerBytes));
}

/**
 * GCM breaks when one key meets one nonce twice. Here every key seals exactly once, because it follows from 192 fresh
 * random bits and the header, so the nonce carries nothing and is zero. A random nonce under a shared key has only 96
 * bits, and two offline devices could not keep a counter together.
 */
function zeroNonce(): Bytes {
  return new Uint8Array(aesNonceLength);
}

import { gcm } from "@noble/ciphers/aes.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

// docs/protocol.md a second time, on other libraries and without a line of the app's own code: it makes the frozen
// vectors and is the other side in the tests. Written from the document, so it favours plainness over speed.

type Raw = Uint8Array;

export type SecondRecord = {
  readonly spaceId: Raw;
  readonly recordId: Raw;
  readonly epoch: number;
  readonly version: number;
  readonly deviceId: Raw;
  readonly deviceSequence: number;
  readonly salt: Raw;
  readonly plaintext: Raw;
  readonly spaceKey: Raw;
  readonly signingSeed: Raw;
};

const none = new Uint8Array();

export function secondDerive(secret: Raw, label: string, length: number): Raw {
  return hkdf(sha256, secret, none, utf8ToBytes(label), length);
}

export function secondPublicKey(seed: Raw): Raw {
  return ed25519.getPublicKey(seed);
}

export function secondPaddedLength(contentLength: number): number {
  if (contentLength <= 512) return 512;
  const exponent = contentLength.toString(2).length - 1;
  const kept = exponent.toString(2).length;
  let padded = contentLength;
  while (padded % 2 ** (exponent - kept) !== 0) padded += 1;
  return padded;
}

export function secondPad(plaintext: Raw): Raw {
  const content = concatBytes(uint32(plaintext.length), plaintext);
  return concatBytes(content, new Uint8Array(secondPaddedLength(content.length) - content.length));
}

export function secondHeader(record: Omit<SecondRecord, "plaintext" | "spaceKey" | "signingSeed">): Raw {
  return concatBytes(
    Uint8Array.of(1, 0),
    record.spaceId,
    record.recordId,
    uint32(record.epoch),
    uint32(record.version),
    record.deviceId,
    uint32(record.deviceSequence),
    record.salt,
  );
}

export function secondSealRecord(record: SecondRecord): Raw {
  const header = secondHeader(record);
  return secondSealPadded(header, secondPad(record.plaintext), record);
}

/** Also seals what is not a padding, as a hostile device could. */
export function secondSealPadded(
  header: Raw,
  padded: Raw,
  keys: { readonly spaceKey: Raw; readonly signingSeed: Raw },
): Raw {
  return secondSign(
    concatBytes(header, recordCipher(keys.spaceKey, header).encrypt(padded)),
    keys.signingSeed,
  );
}

/** Signs any header and ciphertext, as a hostile device could. */
export function secondSign(headerAndCiphertext: Raw, signingSeed: Raw): Raw {
  const message = concatBytes(utf8ToBytes("lll/v1/record-signature"), headerAndCiphertext);
  return concatBytes(headerAndCiphertext, ed25519.sign(message, signingSeed));
}

/** Throws on anything wrong. */
export function secondOpenRecord(sealed: Raw, spaceKey: Raw, verifyKey: Raw): Raw {
  const signed = sealed.slice(0, -64);
  const message = concatBytes(utf8ToBytes("lll/v1/record-signature"), signed);
  if (!ed25519.verify(sealed.slice(-64), message, verifyKey)) throw new Error("signature");
  const padded = recordCipher(spaceKey, signed.slice(0, 76)).decrypt(signed.slice(76));
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return padded.slice(4, 4 + length);
}

export function secondSealBlob(
  key: Raw,
  label: string,
  salt: Raw,
  plaintext: Raw,
  associated: Raw = none,
): Raw {
  const header = concatBytes(Uint8Array.of(1), salt);
  return concatBytes(header, blobCipher(key, label, header, associated).encrypt(plaintext));
}

/** Throws on anything wrong. */
export function secondOpenBlob(key: Raw, label: string, blob: Raw, associated: Raw = none): Raw {
  return blobCipher(key, label, blob.slice(0, 25), associated).decrypt(blob.slice(25));
}

export function secondSealWithDeviceKey(
  key: Raw,
  label: string,
  nonce: Raw,
  plaintext: Raw,
  associated: Raw = none,
): Raw {
  const header = concatBytes(Uint8Array.of(1), nonce);
  const bound = concatBytes(utf8ToBytes(label), header, associated);
  return concatBytes(header, gcm(key, nonce, bound).encrypt(plaintext));
}

export function secondPasswordKey(
  password: string,
  salt: Raw,
  cost: { memoryKiB: number; passes: number },
): Raw {
  const { memoryKiB: m, passes: t } = cost;
  return argon2id(utf8ToBytes(password.normalize("NFKC")), salt, { m, t, p: 1, dkLen: 32, version: 0x13 });
}

export function secondWrapWithDeviceKeyOnly(bundle: Raw, deviceKey: Raw, nonce: Raw): Raw {
  const header = Uint8Array.of(1, 1);
  return concatBytes(header, secondSealWithDeviceKey(deviceKey, "lll/v1/lock-device", nonce, bundle, header));
}

export function secondWrapWithPassword(input: {
  readonly bundle: Raw;
  readonly password: string;
  readonly cost: { memoryKiB: number; passes: number };
  readonly deviceKey: Raw;
  readonly passwordSalt: Raw;
  readonly blobSalt: Raw;
  readonly nonce: Raw;
}): Raw {
  const { bundle, password, cost, deviceKey, passwordSalt, blobSalt, nonce } = input;
  const costBytes = concatBytes(uint32(cost.memoryKiB), uint32(cost.passes));
  const header = concatBytes(Uint8Array.of(1, 2), costBytes, passwordSalt);
  const passwordKey = secondPasswordKey(password, passwordSalt, cost);
  const inner = secondSealBlob(passwordKey, "lll/v1/lock-inner", blobSalt, bundle, header);
  return concatBytes(header, secondSealWithDeviceKey(deviceKey, "lll/v1/lock-outer", nonce, inner, header));
}

export function secondWrapWithRecoveryKey(bundle: Raw, wrapKey: Raw, blobSalt: Raw): Raw {
  const header = Uint8Array.of(1, 3);
  return concatBytes(header, secondSealBlob(wrapKey, "lll/v1/recovery-blob", blobSalt, bundle, header));
}

export function secondWrapWithPasskey(input: {
  readonly bundle: Raw;
  readonly prfSalt: Raw;
  readonly prfOutput: Raw;
  readonly deviceKey: Raw;
  readonly blobSalt: Raw;
  readonly nonce: Raw;
}): Raw {
  const { bundle, prfSalt, prfOutput, deviceKey, blobSalt, nonce } = input;
  const header = concatBytes(Uint8Array.of(1, 4), prfSalt);
  const passkeyKey = secondDerive(prfOutput, "lll/v1/lock-passkey", 32);
  const inner = secondSealBlob(passkeyKey, "lll/v1/passkey-inner", blobSalt, bundle, header);
  return concatBytes(
    header,
    secondSealWithDeviceKey(deviceKey, "lll/v1/passkey-outer", nonce, inner, header),
  );
}

function recordCipher(spaceKey: Raw, header: Raw) {
  const info = concatBytes(utf8ToBytes("lll/v1/record-key"), header);
  const key = hkdf(sha256, spaceKey, header.slice(52), info, 32);
  return gcm(key, new Uint8Array(12), header);
}

function blobCipher(key: Raw, label: string, header: Raw, associated: Raw) {
  const blobKey = hkdf(sha256, key, header.slice(1), utf8ToBytes(label), 32);
  return gcm(blobKey, new Uint8Array(12), concatBytes(header, associated));
}

function uint32(value: number): Raw {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

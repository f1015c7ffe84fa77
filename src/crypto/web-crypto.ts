import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import type { Label } from "./label.ts";
import type { RandomSource } from "./random-source.ts";

// The one gate to WebCrypto: no other file calls it. The folder compiles without the DOM and without Node, so this is
// the part of WebCrypto that is used here; Node 24 and the browsers both offer it.
type PlatformKey = { readonly type: string; readonly extractable: boolean };
type Usage = "encrypt" | "decrypt" | "deriveBits" | "deriveKey" | "sign" | "verify";
type AesGcm = { name: "AES-GCM"; iv: Bytes; additionalData: Bytes; tagLength: 128 };
type Hkdf = { name: "HKDF"; hash: "SHA-256"; salt: Bytes; info: Bytes };
type Aes256 = { name: "AES-GCM"; length: 256 };
declare const crypto: {
  getRandomValues(bytes: Bytes): Bytes;
  readonly subtle: {
    digest(hash: "SHA-256", bytes: Bytes): Promise<ArrayBuffer>;
    generateKey(algorithm: Aes256, extractable: boolean, usages: readonly Usage[]): Promise<PlatformKey>;
    importKey(
      format: "raw" | "pkcs8",
      bytes: Bytes,
      algorithm: "HKDF" | "Ed25519",
      extractable: boolean,
      usages: readonly Usage[],
    ): Promise<PlatformKey>;
    exportKey(format: "jwk", key: PlatformKey): Promise<{ readonly x?: string }>;
    deriveBits(algorithm: Hkdf, key: PlatformKey, bits: number): Promise<ArrayBuffer>;
    deriveKey(
      algorithm: Hkdf,
      key: PlatformKey,
      derived: Aes256,
      extractable: boolean,
      usages: readonly Usage[],
    ): Promise<PlatformKey>;
    encrypt(algorithm: AesGcm, key: PlatformKey, bytes: Bytes): Promise<ArrayBuffer>;
    decrypt(algorithm: AesGcm, key: PlatformKey, bytes: Bytes): Promise<ArrayBuffer>;
    sign(algorithm: "Ed25519", key: PlatformKey, message: Bytes): Promise<ArrayBuffer>;
    verify(algorithm: "Ed25519", key: PlatformKey, signature: Bytes, message: Bytes): Promise<boolean>;
  };
};
declare function atob(base64: string): string;

/** A secret that other keys are derived from; it cannot be read back. */
export type DerivationKey = Brand<PlatformKey, "DerivationKey">;
/** AES-256-GCM, derived for one message; it cannot be read back. */
export type AesKey = Brand<PlatformKey, "AesKey">;
/** AES-256-GCM, made in and for this browser; it cannot be read back, only kept (IndexedDB takes it as it is). */
export type DeviceKey = Brand<PlatformKey, "DeviceKey">;
/** Ed25519 private key; it cannot be read back. */
export type SigningKey = Brand<PlatformKey, "SigningKey">;
/** Ed25519 public key, ready for use. */
export type VerifyingKey = Brand<PlatformKey, "VerifyingKey">;

/** Bytes that AES-GCM adds to what it seals. */
export const tagLength = 16;
export const aesNonceLength = 12;

/** At most 65,536 at once: the platform refuses more. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export async function importDerivationKey(secret: Bytes): Promise<DerivationKey> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits", "deriveKey"]);
  return key as DerivationKey;
}

/** RFC 5869 with SHA-256; `length` is in bytes. An empty salt counts as 32 zero bytes. */
export async function hkdfSha256(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await importDerivationKey(secret);
  const algorithm = { name: "HKDF", hash: "SHA-256", salt, info } as const;
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8));
}

/** The 32 bytes that `hkdfSha256` would give, as a key that never shows them. */
export async function deriveAesKey(secret: DerivationKey, salt: Bytes, info: Bytes): Promise<AesKey> {
  const algorithm = { name: "HKDF", hash: "SHA-256", salt, info } as const;
  const derived = { name: "AES-GCM", length: 256 } as const;
  return (await crypto.subtle.deriveKey(algorithm, secret, derived, false, ["encrypt", "decrypt"])) as AesKey;
}

/** Ciphertext and then its 16-byte tag. A nonce (12 bytes) must never serve twice under one key. */
export async function aesGcmSeal(
  key: AesKey | DeviceKey,
  nonce: Bytes,
  associated: Bytes,
  plaintext: Bytes,
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.encrypt(aesGcm(nonce, associated), key, plaintext));
}

/** `null` when the tag does not fit: another key, nonce or associated data, or changed bytes. */
export async function aesGcmOpen(
  key: AesKey | DeviceKey,
  nonce: Bytes,
  associated: Bytes,
  sealed: Bytes,
): Promise<Bytes | null> {
  if (sealed.length < tagLength) return null;
  try {
    return new Uint8Array(await crypto.subtle.decrypt(aesGcm(nonce, associated), key, sealed));
  } catch (error) {
    if (error instanceof Error && error.name === "OperationError") return null;
    throw error;
  }
}

/** The 32-byte seed of RFC 8032. */
export async function importEd25519Seed(seed: Bytes): Promise<SigningKey> {
  return (await crypto.subtle.importKey("pkcs8", seedToPkcs8(seed), "Ed25519", false, [
    "sign",
  ])) as SigningKey;
}

export async function importEd25519PublicKey(publicKey: Bytes): Promise<VerifyingKey> {
  return (await crypto.subtle.importKey("raw", publicKey, "Ed25519", true, ["verify"])) as VerifyingKey;
}

/** 32 bytes. */
export async function ed25519PublicKeyOfSeed(seed: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey("pkcs8", seedToPkcs8(seed), "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  if (x === undefined) throw new Error("the platform gave an Ed25519 key without its public half");
  return Uint8Array.from(atob(x.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}

/** 64 bytes. */
export async function ed25519Sign(key: SigningKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("Ed25519", key, message));
}

export async function ed25519Verify(key: VerifyingKey, signature: Bytes, message: Bytes): Promise<boolean> {
  return crypto.subtle.verify("Ed25519", key, signature, message);
}

/**
 * A key that no script can read back. The browser keeps it on the same disk as what it seals: it stops a script, an
 * export or a copy of the sealed bytes alone, not somebody who holds the whole disk.
 */
export async function createDeviceKey(): Promise<DeviceKey> {
  const algorithm = { name: "AES-GCM", length: 256 } as const;
  return (await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"])) as DeviceKey;
}

const deviceSealFormat = 1;
const deviceSealHeaderLength = 1 + aesNonceLength;

/**
 * Format (1) · nonce 12 · ciphertext and tag; `associated` must be given again to open. The platform derives nothing
 * from a key it generated itself, so the nonce is random here: a device key seals a few small things in its life, far
 * below the 2^32 messages up to which random nonces are safe (NIST SP 800-38D, 8.3).
 */
export async function sealWithDeviceKey(
  key: DeviceKey,
  label: Label,
  plaintext: Bytes,
  random: RandomSource,
  associated: Bytes = new Uint8Array(),
): Promise<Bytes> {
  const nonce = random(aesNonceLength);
  const header = concatBytes(Uint8Array.of(deviceSealFormat), nonce);
  const bound = concatBytes(textToBytes(label), header, associated);
  return concatBytes(header, await aesGcmSeal(key, nonce, bound, plaintext));
}

/** `null` when it was not sealed by this key under this label with this `associated`, or was changed since. */
export async function openWithDeviceKey(
  key: DeviceKey,
  label: Label,
  blob: Bytes,
  associated: Bytes = new Uint8Array(),
): Promise<Bytes | null> {
  if (blob[0] !== deviceSealFormat) return null;
  const header = blob.slice(0, deviceSealHeaderLength);
  const bound = concatBytes(textToBytes(label), header, associated);
  return aesGcmOpen(key, header.slice(1), bound, blob.slice(deviceSealHeaderLength));
}

function aesGcm(iv: Bytes, additionalData: Bytes): AesGcm {
  return { name: "AES-GCM", iv, additionalData, tagLength: 128 };
}

/** RFC 8410, section 7: WebCrypto takes an Ed25519 seed in this wrapping only. */
function seedToPkcs8(seed: Bytes): Bytes {
  if (seed.length !== 32) throw new RangeError("an Ed25519 seed has 32 bytes");
  const prefix = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ];
  return concatBytes(Uint8Array.from(prefix), seed);
}

import { gcm } from "@noble/ciphers/aes.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

// RFC 9180, base mode, DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256, once more and straight from the document. The cipher
// is a parameter because the vectors in the RFC's appendix are for AES-128-GCM, while the protocol uses AES-256-GCM.

type Raw = Uint8Array;
type Cipher = { readonly id: number; readonly keyLength: number };

export const aes128Gcm: Cipher = { id: 1, keyLength: 16 };
export const aes256Gcm: Cipher = { id: 2, keyLength: 32 };

const none = new Uint8Array();
const kemSuite = concatBytes(utf8ToBytes("KEM"), uint16(0x20));

export function secondBoxKey(secret: Raw): Raw {
  return x25519.getPublicKey(secret);
}

/** Encapsulated key and ciphertext; `ephemeral` is the input of DeriveKeyPair. */
export function secondHpkeSeal(input: {
  readonly recipient: Raw;
  readonly info: Raw;
  readonly plaintext: Raw;
  readonly ephemeral: Raw;
  readonly associated?: Raw;
  readonly cipher?: Cipher;
}): Raw {
  const secret = labeledExpand(
    kemSuite,
    labeledExtract(kemSuite, none, "dkp_prk", input.ephemeral),
    "sk",
    none,
    32,
  );
  const enc = x25519.getPublicKey(secret);
  const shared = sharedSecret(x25519.getSharedSecret(secret, input.recipient), enc, input.recipient);
  const cipher = schedule(shared, input.info, input.cipher ?? aes256Gcm, input.associated ?? none);
  return concatBytes(enc, cipher.encrypt(input.plaintext));
}

/** Throws on anything wrong. */
export function secondHpkeOpen(input: {
  readonly secret: Raw;
  readonly info: Raw;
  readonly sealed: Raw;
  readonly associated?: Raw;
  readonly cipher?: Cipher;
}): Raw {
  const enc = input.sealed.slice(0, 32);
  const shared = sharedSecret(
    x25519.getSharedSecret(input.secret, enc),
    enc,
    x25519.getPublicKey(input.secret),
  );
  const cipher = schedule(shared, input.info, input.cipher ?? aes256Gcm, input.associated ?? none);
  return cipher.decrypt(input.sealed.slice(32));
}

function sharedSecret(dh: Raw, enc: Raw, recipient: Raw): Raw {
  const prk = labeledExtract(kemSuite, none, "eae_prk", dh);
  return labeledExpand(kemSuite, prk, "shared_secret", concatBytes(enc, recipient), 32);
}

function schedule(shared: Raw, info: Raw, cipher: Cipher, associated: Raw) {
  const suite = concatBytes(utf8ToBytes("HPKE"), uint16(0x20), uint16(1), uint16(cipher.id));
  const pskIdHash = labeledExtract(suite, none, "psk_id_hash", none);
  const infoHash = labeledExtract(suite, none, "info_hash", info);
  const context = concatBytes(Uint8Array.of(0), pskIdHash, infoHash);
  const secret = labeledExtract(suite, shared, "secret", none);
  const key = labeledExpand(suite, secret, "key", context, cipher.keyLength);
  return gcm(key, labeledExpand(suite, secret, "base_nonce", context, 12), associated);
}

function labeledExtract(suite: Raw, salt: Raw, label: string, input: Raw): Raw {
  return extract(sha256, concatBytes(utf8ToBytes("HPKE-v1"), suite, utf8ToBytes(label), input), salt);
}

function labeledExpand(suite: Raw, prk: Raw, label: string, info: Raw, length: number): Raw {
  const labeled = concatBytes(uint16(length), utf8ToBytes("HPKE-v1"), suite, utf8ToBytes(label), info);
  return expand(sha256, prk, labeled, length);
}

function uint16(value: number): Raw {
  return Uint8Array.of(value >>> 8, value);
}

import { ed25519 } from "@noble/curves/ed25519.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { secondBoxKey, secondHpkeOpen, secondHpkeSeal } from "./second-hpke.test-support.ts";

// Identities, grants, device lists, checkpoints and pairing of docs/protocol.md a second time, on other libraries and
// without a line of the app's own code.

type Raw = Uint8Array;

export function secondHash(label: string, ...parts: readonly Raw[]): Raw {
  return sha256(concatBytes(utf8ToBytes(label), ...parts));
}

/** What was given, and a signature over the label and it. */
export function secondSignWith(label: string, message: Raw, seed: Raw): Raw {
  return ed25519.sign(concatBytes(utf8ToBytes(label), message), seed);
}

export function secondIsSigned(label: string, message: Raw, signature: Raw, key: Raw): boolean {
  return ed25519.verify(signature, concatBytes(utf8ToBytes(label), message), key);
}

export function secondPublicIdentity(boxSecret: Raw, signingSeed: Raw): Raw {
  return concatBytes(Uint8Array.of(1), secondBoxKey(boxSecret), ed25519.getPublicKey(signingSeed));
}

/** Places of the six words in the list. */
export function secondWordPlaces(publicIdentity: Raw): readonly number[] {
  const stretched = pbkdf2(sha256, publicIdentity, utf8ToBytes("lll/v1/identity-words"), {
    c: 100_000,
    dkLen: 9,
  });
  let bits = stretched.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 6n;
  const places: number[] = [];
  for (let index = 0; index < 6; index += 1) {
    places.unshift(Number(bits % 2048n));
    bits /= 2048n;
  }
  return places;
}

export function secondSpaceKeyHash(spaceId: Raw, epoch: number, spaceKey: Raw): Raw {
  return secondHash("lll/v1/space-key-hash", spaceId, uint32(epoch), spaceKey);
}

export function secondGrantHeader(input: {
  readonly role: number;
  readonly spaceId: Raw;
  readonly epoch: number;
  readonly owner: Raw;
  readonly recipient: Raw;
  readonly keyHash: Raw;
}): Raw {
  const { role, spaceId, epoch, owner, recipient, keyHash } = input;
  return concatBytes(Uint8Array.of(1, role), spaceId, uint32(epoch), owner, recipient, keyHash);
}

/** Seals any header, as a hostile owner could. */
export function secondGrant(input: {
  readonly header: Raw;
  readonly recipient: Raw;
  readonly spaceKey: Raw;
  readonly ephemeral: Raw;
  readonly ownerSeed: Raw;
}): Raw {
  const { header, recipient, spaceKey, ephemeral, ownerSeed } = input;
  const info = concatBytes(utf8ToBytes("lll/v1/grant-info"), header);
  const sealed = secondHpkeSeal({ recipient, info, plaintext: spaceKey, ephemeral });
  const signed = concatBytes(header, sealed);
  return concatBytes(signed, secondSignWith("lll/v1/grant-signature", signed, ownerSeed));
}

/** Throws on anything wrong. */
export function secondOpenGrant(grant: Raw, recipientSecret: Raw): Raw {
  const header = grant.slice(0, 118);
  const signed = grant.slice(0, 198);
  const owner = header.slice(22, 54);
  if (!secondIsSigned("lll/v1/grant-signature", signed, grant.slice(198), owner))
    throw new Error("signature");
  const info = concatBytes(utf8ToBytes("lll/v1/grant-info"), header);
  return secondHpkeOpen({ secret: recipientSecret, info, sealed: grant.slice(118, 198) });
}

export function secondListVersion(input: {
  readonly spaceId: Raw;
  readonly number: number;
  readonly previousHash: Raw;
  readonly signer: Raw;
  /** Code, device id, and for an addition the two keys. */
  readonly change: Raw;
  readonly seed: Raw;
}): Raw {
  const { spaceId, number, previousHash, signer, change, seed } = input;
  const signed = concatBytes(Uint8Array.of(1), spaceId, uint32(number), previousHash, signer, change);
  return concatBytes(signed, secondSignWith("lll/v1/device-list-signature", signed, seed));
}

/** `marks`: id, version and envelope hash of each record. */
export function secondRecordRoot(marks: readonly (readonly [Raw, number, Raw])[]): Raw {
  const parts = marks.map(([id, version, hash]) => concatBytes(id, uint32(version), hash));
  const sorted = parts.toSorted((left, right) => (bytesToHex(left) < bytesToHex(right) ? -1 : 1));
  return secondHash("lll/v1/record-root", ...sorted);
}

export function secondCheckpoint(input: {
  readonly spaceId: Raw;
  readonly deviceId: Raw;
  readonly number: number;
  readonly serverSeq: number;
  readonly count: number;
  readonly root: Raw;
  readonly previousHash: Raw;
  readonly seed: Raw;
}): Raw {
  const { spaceId, deviceId, number, serverSeq, count, root, previousHash, seed } = input;
  const seq = concatBytes(uint32(Math.floor(serverSeq / 2 ** 32)), uint32(serverSeq % 2 ** 32));
  const places = concatBytes(Uint8Array.of(1), spaceId, deviceId, uint32(number), seq, uint32(count));
  const signed = concatBytes(places, root, previousHash);
  return concatBytes(signed, secondSignWith("lll/v1/checkpoint-signature", signed, seed));
}

export function secondCheckNumber(transcript: Raw): string {
  const first = secondHash("lll/v1/pairing-check", transcript).slice(0, 8);
  const number = first.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % 1_000_000n;
  return String(number).padStart(6, "0");
}

export function secondPairingPackage(input: {
  readonly transcript: Raw;
  readonly pairingId: Raw;
  readonly recipient: Raw;
  readonly content: Raw;
  readonly ephemeral: Raw;
  readonly seed: Raw;
}): Raw {
  const { transcript, pairingId, recipient, content, ephemeral, seed } = input;
  const info = concatBytes(utf8ToBytes("lll/v1/pairing-info"), transcript);
  const sealed = secondHpkeSeal({ recipient, info, plaintext: content, ephemeral });
  const signed = concatBytes(Uint8Array.of(1, 4), pairingId, sealed);
  const message = concatBytes(transcript, signed);
  return concatBytes(signed, secondSignWith("lll/v1/pairing-signature", message, seed));
}

export function uint32(value: number): Raw {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

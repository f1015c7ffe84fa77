import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { secondBoxKey, secondHpkeOpen, secondHpkeSeal } from "./second-hpke.test-support.ts";
import { secondDerive, secondPublicKey, secondSealBlob } from "./second-implementation.test-support.ts";
import { secondHash, secondIsSigned, secondSignWith, uint32 } from "./second-sharing.test-support.ts";

// Circles, letters and invitations of docs/protocol.md a second time, on other libraries and without a line of the app's
// own code.

type Raw = Uint8Array;

export function secondCircleVersion(input: {
  readonly kind: number;
  readonly spaceId: Raw;
  readonly number: number;
  readonly previousHash: Raw;
  readonly atMs: number;
  /** Code of the change, then its body. */
  readonly change: Raw;
  readonly seed: Raw;
}): Raw {
  const { kind, spaceId, number, previousHash, atMs, change, seed } = input;
  const at = concatBytes(uint32(Math.floor(atMs / 2 ** 32)), uint32(atMs % 2 ** 32));
  const signed = concatBytes(
    Uint8Array.of(1, kind),
    spaceId,
    uint32(number),
    previousHash,
    secondPublicKey(seed),
    at,
    change,
  );
  return concatBytes(signed, secondSignWith("lll/v1/circle-signature", signed, seed));
}

export function secondAdmission(role: number, publicIdentity: Raw, accessKey: Raw): Raw {
  return concatBytes(Uint8Array.of(1, role), publicIdentity, accessKey);
}

export function secondConsent(kinds: readonly string[]): Raw {
  const parts = kinds.map((kind) => concatBytes(Uint8Array.of(kind.length), utf8ToBytes(kind)));
  return concatBytes(Uint8Array.of(3, kinds.length), ...parts);
}

export function secondLetter(input: {
  readonly seed: Raw;
  readonly recipient: Raw;
  readonly content: Raw;
  readonly ephemeral: Raw;
}): Raw {
  const { seed, recipient, content, ephemeral } = input;
  const header = concatBytes(Uint8Array.of(1), secondPublicKey(seed), recipient);
  const info = concatBytes(utf8ToBytes("lll/v1/letter-info"), header);
  const signed = concatBytes(header, secondHpkeSeal({ recipient, info, plaintext: content, ephemeral }));
  return concatBytes(signed, secondSignWith("lll/v1/letter-signature", signed, seed));
}

/** Throws on anything wrong. */
export function secondOpenLetter(letter: Raw, secret: Raw): Raw {
  const header = letter.slice(0, 65);
  const signed = letter.slice(0, -64);
  const isSigned = secondIsSigned("lll/v1/letter-signature", signed, letter.slice(-64), header.slice(1, 33));
  const isForUs = secondBoxKey(secret).every((byte, index) => byte === header[33 + index]);
  if (!isSigned || !isForUs) throw new Error("not a letter for us");
  const info = concatBytes(utf8ToBytes("lll/v1/letter-info"), header);
  return secondHpkeOpen({ secret, info, sealed: signed.slice(65) });
}

export function secondInvitationBytes(kind: number, secret: Raw, publicIdentity: Raw, root: Raw): Raw {
  const fingerprint = secondHash("lll/v1/identity-fingerprint", publicIdentity);
  return concatBytes(Uint8Array.of(1, kind), secret, fingerprint, root);
}

export function secondInvitationMessage(secret: Raw, label: string, salt: Raw, content: Raw): Raw {
  const key = secondDerive(secret, "lll/v1/invitation-key", 32);
  return secondSealBlob(key, label, salt, content, new Uint8Array());
}

/** Places of the six words in the list. */
export function secondInvitationWordPlaces(
  kind: number,
  root: Raw,
  inviter: Raw,
  invited: Raw,
  nonce: Raw,
): readonly number[] {
  const message = concatBytes(Uint8Array.of(kind), root, inviter, invited, nonce);
  const salt = utf8ToBytes("lll/v1/invitation-words");
  const stretched = pbkdf2(sha256, message, salt, { c: 100_000, dkLen: 9 });
  const bits = stretched.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 6n;
  return [5n, 4n, 3n, 2n, 1n, 0n].map((place) => Number((bits >> (place * 11n)) % 2048n));
}

import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BoxKey, type BoxSecret, boxSecretToBoxKey, bytesToBoxKey, newBoxSecret } from "./hpke.ts";
import { bytesToSigningSeed, bytesToVerifyKey, type SigningSeed, type VerifyKey } from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { signingSeedToVerifyKey } from "./signature.ts";
import { pbkdf2Sha256, sha256 } from "./web-crypto.ts";

/** Who somebody is to other people: one key to be sent things, one to sign with. Random; kept in the keyring. */
export type Identity = { readonly boxSecret: BoxSecret; readonly signingSeed: SigningSeed };

/** What others may know of it. */
export type PublicIdentity = { readonly boxKey: BoxKey; readonly verifyKey: VerifyKey };

export type IdentityFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

export const publicIdentityLength = 65;

const format = 1;
const verifyKeyStart = 33;
/** Adds some 17 bits to the work of whoever looks for an identity that reads as the same six words. */
const wordIterations = 100_000;
const wordCount = 6;
const bitsPerWord = 11;

export function newIdentity(random: RandomSource): Identity {
  return { boxSecret: newBoxSecret(random), signingSeed: bytesToSigningSeed(random(32)) };
}

export async function identityToPublic(identity: Identity): Promise<PublicIdentity> {
  return {
    boxKey: await boxSecretToBoxKey(identity.boxSecret),
    verifyKey: await signingSeedToVerifyKey(identity.signingSeed),
  };
}

/** Format (1) · X25519 key 32 · Ed25519 key 32. */
export function publicIdentityToBytes({ boxKey, verifyKey }: PublicIdentity): Bytes {
  return concatBytes(Uint8Array.of(format), boxKey, verifyKey);
}

export function bytesToPublicIdentity(bytes: Bytes): Result<PublicIdentity, IdentityFormatError> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  if (bytes.length !== publicIdentityLength) return fail({ type: "malformed" });
  return ok({
    boxKey: bytesToBoxKey(bytes.slice(1, verifyKeyStart)),
    verifyKey: bytesToVerifyKey(bytes.slice(verifyKeyStart)),
  });
}

/** 32 bytes that no other identity has: for machines, in an invitation or as a name in the keyring. */
export async function identityFingerprint(identity: PublicIdentity): Promise<Bytes> {
  return sha256(labelled("lll/v1/identity-fingerprint", publicIdentityToBytes(identity)));
}

/**
 * Six of the 2,048 `words` for two people to compare, aloud or side by side. 66 bits, and every try costs 100,000 rounds
 * of PBKDF2: a look-alike for one given identity takes in the order of 2^83 hashes.
 */
export async function identityToSixWords(
  identity: PublicIdentity,
  words: readonly string[],
): Promise<readonly string[]> {
  const label: Label = "lll/v1/identity-words";
  const bytes = await pbkdf2Sha256(publicIdentityToBytes(identity), textToBytes(label), wordIterations, 9);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: wordCount }, (_, index) => {
    const place = Number.parseInt(bits.slice(index * bitsPerWord, (index + 1) * bitsPerWord), 2);
    const word = words[place];
    if (word === undefined) throw new RangeError("the word list has 2,048 words");
    return word;
  });
}

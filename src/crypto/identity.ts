import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BoxKey, type BoxSecret, boxSecretToBoxKey, bytesToBoxKey, newBoxSecret } from "./hpke.ts";
import { bytesToSigningSeed, bytesToVerifyKey, type SigningSeed, type VerifyKey } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { signingSeedToVerifyKey } from "./signature.ts";
import { bytesToSixWords } from "./six-words.ts";
import { sha256 } from "./web-crypto.ts";

/** Who somebody is to other people: one key to be sent things, one to sign with. Random; kept in the keyring. */
export type Identity = { readonly boxSecret: BoxSecret; readonly signingSeed: SigningSeed };

/** What others may know of it. */
export type PublicIdentity = { readonly boxKey: BoxKey; readonly verifyKey: VerifyKey };

export type IdentityFormatError = { readonly type: "malformed" } | { readonly type: "unknown-format" };

export const publicIdentityLength = 65;

const format = 1;
const verifyKeyStart = 33;
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
  return bytesToSixWords(publicIdentityToBytes(identity), "lll/v1/identity-words", words);
}

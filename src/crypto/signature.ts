import type { Brand } from "../lib/brand.ts";
import type { Bytes } from "../lib/bytes.ts";
import { bytesToVerifyKey, type SigningSeed, type VerifyKey } from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import {
  ed25519PublicKeyOfSeed,
  ed25519Sign,
  ed25519Verify,
  importEd25519PublicKey,
  importEd25519Seed,
  type SigningKey,
  type VerifyingKey,
} from "./web-crypto.ts";

/** 64 bytes: Ed25519 (RFC 8032) over the label and then the message. */
export type Signature = Brand<Bytes, "Signature">;

export const signatureLength = 64;

/** Once per key; the imported key then serves for any number of signatures. */
export async function importSigningSeed(seed: SigningSeed): Promise<SigningKey> {
  return importEd25519Seed(seed.reveal());
}

export async function importVerifyKey(verifyKey: VerifyKey): Promise<VerifyingKey> {
  return importEd25519PublicKey(verifyKey);
}

export async function signingSeedToVerifyKey(seed: SigningSeed): Promise<VerifyKey> {
  return bytesToVerifyKey(await ed25519PublicKeyOfSeed(seed.reveal()));
}

export async function sign(key: SigningKey, label: Label, message: Bytes): Promise<Signature> {
  return (await ed25519Sign(key, labelled(label, message))) as Signature;
}

/** False for any signature that was not made by this key over this label and this message, of whatever length. */
export async function isSignedBy(
  key: VerifyingKey,
  label: Label,
  message: Bytes,
  signature: Bytes,
): Promise<boolean> {
  return ed25519Verify(key, signature, labelled(label, message));
}

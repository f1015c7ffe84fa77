import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import type { Brand } from "../lib/brand.ts";
import type { Bytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BlobKey, bytesToBlobKey, bytesToLookupId, type LookupId } from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { hkdfSha256 } from "./web-crypto.ts";

// The one gate to @scure/bip39.

/** 16 random bytes: what the twelve words stand for. */
export type RecoveryEntropy = Brand<Redacted<Bytes>, "RecoveryEntropy">;

export type RecoveryKeys = { readonly lookupId: LookupId; readonly wrapKey: BlobKey };

export type RecoveryPhraseError =
  | { readonly type: "wrong-count" }
  /** `index` counts from 0. */
  | { readonly type: "unknown-word"; readonly index: number }
  /** All words exist, but together they were never given out: most likely a wrong or swapped word. */
  | { readonly type: "bad-checksum" };

const wordCount = 12;
const entropyLength = 16;
const shortestPrefix = 4;

export function newRecoveryEntropy(random: RandomSource): RecoveryEntropy {
  return bytesToRecoveryEntropy(random(entropyLength));
}

/** Throws unless it is given 16 bytes. */
export function bytesToRecoveryEntropy(bytes: Bytes): RecoveryEntropy {
  if (bytes.length !== entropyLength) throw new RangeError("recovery entropy has 16 bytes");
  return new Redacted(bytes.slice()) as RecoveryEntropy;
}

/** Twelve of the 2,048 `words` (BIP 39: 128 bits and a checksum of 4). */
export function entropyToWords(entropy: RecoveryEntropy, words: readonly string[]): readonly string[] {
  return entropyToMnemonic(entropy.reveal(), [...words]).split(/[ \u3000]/);
}

/** Capitals and spaces around a word do not matter, and four letters are enough where only one word begins so. */
export function wordsToEntropy(
  typed: readonly string[],
  words: readonly string[],
): Result<RecoveryEntropy, RecoveryPhraseError> {
  if (typed.length !== wordCount) return fail({ type: "wrong-count" });
  const found = typed.map((word) => findWord(word, words));
  const index = found.indexOf(null);
  if (index !== -1) return fail({ type: "unknown-word", index });
  try {
    return ok(bytesToRecoveryEntropy(new Uint8Array(mnemonicToEntropy(found.join(" "), [...words]))));
  } catch (error) {
    if (error instanceof Error && error.message === "Invalid checksum") return fail({ type: "bad-checksum" });
    throw error;
  }
}

/** 128 random bits need no stretching: nobody can try them all. */
export async function deriveRecoveryKeys(entropy: RecoveryEntropy): Promise<RecoveryKeys> {
  const derive = (label: Label, length: number) =>
    hkdfSha256(entropy.reveal(), new Uint8Array(), labelled(label), length);
  return {
    lookupId: bytesToLookupId(await derive("lll/v1/recovery-lookup-id", 16)),
    wrapKey: bytesToBlobKey(await derive("lll/v1/recovery-wrap-key", 32)),
  };
}

function findWord(typed: string, words: readonly string[]): string | null {
  // BIP 39 compares in this form, in which joined or widened letters are plain ones.
  const wanted = typed.trim().toLowerCase().normalize("NFKD");
  if (words.includes(wanted)) return wanted;
  if (wanted.length < shortestPrefix) return null;
  const [first, second] = words.filter((word) => word.startsWith(wanted));
  return first === undefined || second !== undefined ? null : first;
}

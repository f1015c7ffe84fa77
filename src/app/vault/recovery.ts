import type { BoxKey } from "../../crypto/hpke.ts";
import type { DerivePasswordKey } from "../../crypto/master-key-wrap.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { deriveRecoveryIdentity } from "../../crypto/recovery-identity.ts";
import {
  entropyToWords,
  newRecoveryEntropy,
  type RecoveryEntropy,
  type RecoveryPhraseError,
  wordsToEntropy,
} from "../../crypto/recovery-phrase.ts";
import { recoveryWords } from "../../crypto/recovery-words-nl.ts";
import { addSecondSecret } from "../../crypto/second-secret.ts";
import { unwrapWithWords, wrapForWords } from "../../crypto/words-wrap.ts";
import type { Bytes } from "../../lib/bytes.ts";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { bundleToBytes, bytesToBundle, type DeviceBundle } from "./device-bundle.ts";
import { type NoKeyNow, withPasswordKey } from "./device-lock.ts";

export type RecoveryError = RecoveryPhraseError | { readonly type: "other-words" } | NoKeyNow;

/** Where the words count only together with a secret that is on no paper; `null` where they count alone. */
export type SecondSecret = Redacted<string> | null;

export type RecoveryPhrase = { readonly entropy: RecoveryEntropy; readonly words: readonly string[] };

export function newRecoveryPhrase(random: RandomSource): RecoveryPhrase {
  const entropy = newRecoveryEntropy(random);
  return { entropy, words: entropyToWords(entropy, recoveryWords) };
}

/** Whether these are the words that were shown: the same twelve, in the same order. */
export function checkTypedBack(phrase: RecoveryPhrase, typed: string): Result<null, RecoveryError> {
  const found = wordsToEntropy(splitWords(typed), recoveryWords);
  if (!found.ok) return found;
  const words = entropyToWords(found.value, recoveryWords);
  return words.join(" ") === phrase.words.join(" ") ? ok(null) : fail({ type: "other-words" });
}

/**
 * For this very device: the words give back who it is, so that it goes on counting where it was. A copy for the server
 * must hold the master key only (server-bundle.ts). Whoever opens that one is another device, and a device id and a
 * signing seed in it would have two devices sign and count as one. `null` for a key that nothing can be sealed to.
 */
export async function wrapForRecovery(
  bundle: DeviceBundle,
  wordsKey: BoxKey,
  random: RandomSource,
): Promise<Bytes | null> {
  const wrap = await wrapForWords({ bundle: bundleToBytes(bundle), wordsKey, random });
  return wrap.ok ? wrap.value : null;
}

export async function openWithRecoveryWords(
  wrap: Bytes,
  typed: string,
  second: SecondSecret,
  derivePasswordKey: DerivePasswordKey,
): Promise<Result<DeviceBundle, RecoveryError>> {
  const entropy = await typedToEntropy(typed, second, derivePasswordKey);
  if (!entropy.ok) return entropy;
  const { boxSecret } = await deriveRecoveryIdentity(entropy.value);
  const opened = await unwrapWithWords(wrap, boxSecret);
  const bundle = opened.ok ? bytesToBundle(opened.value) : null;
  return bundle === null ? fail({ type: "other-words" }) : ok(bundle);
}

/** What the words, and the secret beside them, lead to. */
export async function typedToEntropy(
  typed: string,
  second: SecondSecret,
  derivePasswordKey: DerivePasswordKey,
): Promise<Result<RecoveryEntropy, RecoveryPhraseError | NoKeyNow>> {
  const words = wordsToEntropy(splitWords(typed), recoveryWords);
  // Nothing was typed there: then these are words alone, behind which nothing lies where a secret belongs to them.
  const given = second?.reveal() === "" ? null : second;
  return words.ok ? phraseToEntropy(words.value, given, derivePasswordKey) : words;
}

export async function phraseToEntropy(
  words: RecoveryEntropy,
  second: SecondSecret,
  derivePasswordKey: DerivePasswordKey,
): Promise<Result<RecoveryEntropy, NoKeyNow>> {
  if (second === null) return ok(words);
  return withPasswordKey(() => addSecondSecret(words, second, derivePasswordKey));
}

/** Whatever stands between them does not matter. */
export function splitWords(typed: string): readonly string[] {
  return typed.split(/[^\p{Letter}]+/u).filter((word) => word !== "");
}

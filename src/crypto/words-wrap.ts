import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BoxKey, type BoxSecret, boxSecretToBoxKey, openWithBoxSecret, sealToBoxKey } from "./hpke.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { wordsWrapHeader, wordsWrapHeaderLength } from "./words-wrap-header.ts";
import { splitWrap, type WrapFormatError } from "./wrap-format.ts";

export type WordsWrapError =
  | WrapFormatError
  /** For other words, or changed. */
  | { readonly type: "wrong-secret" };

/**
 * What the recovery words open, made without them: format · kind · box key of the words 32 · HPKE. So every
 * device can keep one, also a device on which nobody ever typed the words, and a new one when the words are replaced.
 */
export async function wrapForWords(options: {
  readonly bundle: Redacted<Bytes>;
  readonly wordsKey: BoxKey;
  readonly random: RandomSource;
}): Promise<Result<Bytes, { readonly type: "unusable-key" }>> {
  const header = wordsWrapHeader(options.wordsKey);
  const sealed = await sealToBoxKey({
    recipient: options.wordsKey,
    info: labelled("lll/v1/words-wrap-info", header),
    plaintext: options.bundle.reveal(),
    random: options.random,
  });
  return sealed.ok ? ok(concatBytes(header, sealed.value)) : sealed;
}

export async function unwrapWithWords(
  wrap: Bytes,
  boxSecret: BoxSecret,
): Promise<Result<Redacted<Bytes>, WordsWrapError>> {
  const parts = splitWrap(wrap, "words", wordsWrapHeaderLength);
  if (!parts.ok) return parts;
  const { header, body } = parts.value;
  const ownHeader = wordsWrapHeader(await boxSecretToBoxKey(boxSecret));
  if (!areBytesEqual(header, ownHeader)) return fail({ type: "wrong-secret" });
  const info = labelled("lll/v1/words-wrap-info", header);
  const bundle = await openWithBoxSecret({ secret: boxSecret, info, sealed: body });
  return bundle === null ? fail({ type: "wrong-secret" }) : ok(new Redacted(bundle));
}

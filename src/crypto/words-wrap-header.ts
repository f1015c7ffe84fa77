import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { splitWrap, wrapPrefix, wrapPrefixLength } from "./wrap-format.ts";

export const wordsWrapHeaderLength = wrapPrefixLength + 32;

/** Format · kind · box key of the words 32. */
export function wordsWrapHeader(wordsKey: Bytes): Bytes {
  return concatBytes(wrapPrefix("words"), wordsKey);
}

/** The box key of the words that a wrap is for; `null` when it is no such wrap. Proves nothing. */
export function wordsOfWrap(wrap: Bytes): Bytes | null {
  const parts = splitWrap(wrap, "words", wordsWrapHeaderLength);
  return parts.ok ? parts.value.header.slice(wrapPrefixLength) : null;
}

import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";

/**
 * Says what a derived key, a signature or associated data is for, so that bytes made for one purpose are worthless for
 * another. No label is the beginning of another one; all are listed in docs/protocol.md.
 */
export type Label = `lll/v${number}/${string}`;

export function labelled(label: Label, ...parts: readonly Uint8Array[]): Bytes {
  return concatBytes(textToBytes(label), ...parts);
}

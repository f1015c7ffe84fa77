import type { Bytes } from "../lib/bytes.ts";

/** A copy with one bit changed; bit 0 is the lowest of the first byte. */
export function flipBit(bytes: Bytes, bit: number): Bytes {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

import type { Bytes } from "../lib/bytes.ts";

const lengthPrefix = 4;

/** Most records are this long once padded, so a check-in and a short diary entry look alike. */
export const smallestPaddedLength = 512;

/**
 * The length that `contentLength` bytes (their own length included) are padded to: 512, above it Padmé. Padmé keeps
 * the leading bits of a length and rounds the others up: it adds at most 12 %, and of a length up to n it shows in the
 * order of log log n bits. Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019, section 4.
 */
export function paddedLength(contentLength: number): number {
  if (contentLength <= smallestPaddedLength) return smallestPaddedLength;
  const exponent = 31 - Math.clz32(contentLength);
  const exponentBits = 32 - Math.clz32(exponent);
  const step = 2 ** (exponent - exponentBits);
  return Math.ceil(contentLength / step) * step;
}

/** False for anything below 512, so also for what a subtraction made negative. */
export function isPaddedLength(length: number): boolean {
  return paddedLength(length) === length;
}

/** Length of the plaintext (4 bytes, big endian) · plaintext · zeros. Throws on 2 GiB and more. */
export function pad(plaintext: Bytes): Bytes {
  const contentLength = lengthPrefix + plaintext.length;
  if (contentLength > 0x7fffffff) throw new RangeError("too long to pad");
  const padded = new Uint8Array(paddedLength(contentLength));
  new DataView(padded.buffer).setUint32(0, plaintext.length);
  padded.set(plaintext, lengthPrefix);
  return padded;
}

/** `null` on anything that `pad` does not make: there is one padding for a plaintext. */
export function unpad(padded: Bytes): Bytes | null {
  if (padded.length < smallestPaddedLength) return null;
  const length = new DataView(padded.buffer, padded.byteOffset, lengthPrefix).getUint32(0);
  if (paddedLength(lengthPrefix + length) !== padded.length) return null;
  const rest = padded.subarray(lengthPrefix + length);
  return rest.every((byte) => byte === 0) ? padded.slice(lengthPrefix, lengthPrefix + length) : null;
}

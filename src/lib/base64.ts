import type { Bytes } from "./bytes.ts";

// These stand in the DOM and in Node, not in the language.
declare function btoa(binary: string): string;
declare function atob(base64: string): string;

/** So many arguments a call takes without trouble. */
const chunkLength = 8_192;

/** RFC 4648, section 4, padded. */
export function bytesToBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkLength) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + chunkLength)));
  }
  return btoa(chunks.join(""));
}

/** The last letter before the padding holds bits that belong to no byte: they are zero, or two texts mean the same. */
const canonical = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;

/** `null` for anything that `bytesToBase64` does not make. */
export function base64ToBytes(base64: string): Bytes | null {
  if (!canonical.test(base64)) return null;
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

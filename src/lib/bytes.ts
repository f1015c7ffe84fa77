// TextEncoder and TextDecoder stand in the DOM and in Node, not in the language: this is what is used of them.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label: "utf-8", options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/** Bytes over a plain (not shared) buffer, as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const hexDigits = "0123456789abcdef";

export function textToBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Throws a TypeError on bytes that are not UTF-8. */
export function bytesToText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Not constant-time: for public bytes only. */
export function areBytesEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

export function bytesToHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += `${hexDigits[byte >> 4]}${hexDigits[byte & 15]}`;
  return hex;
}

/** `null` when the text is not an even number of lower-case hex digits. */
export function hexToBytes(hex: string): Bytes | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = (hexDigitAt(hex, index * 2) << 4) | hexDigitAt(hex, index * 2 + 1);
  }
  return bytes;
}

/** Of a text that holds nothing but hex digits. */
function hexDigitAt(hex: string, index: number): number {
  const code = hex.charCodeAt(index);
  return code < 0x3a ? code - 0x30 : code - 0x57;
}

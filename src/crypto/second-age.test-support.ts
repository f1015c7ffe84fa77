import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

// The age format, version 1 (https://age-encryption.org/v1), a second time: only reading, only files with a passphrase.
// Written from the specification without a line of the library. It shares that one's primitives (@noble), so the frozen
// file that the age tool itself made is what ties both to the rest of the world.

type Raw = Uint8Array;

const chunkLength = 64 * 1024;
const tagLength = 16;

/** The bytes inside; throws on anything that is not such a file, or not under this passphrase. */
export function openAgeFile(file: Raw, passphrase: string): Raw {
  const { headerLength, signedLength, salt, workFactor, body, mac } = readHeader(file);
  const wrapKey = scrypt(passphrase, concatBytes(utf8ToBytes("age-encryption.org/v1/scrypt"), salt), {
    N: 2 ** workFactor,
    r: 8,
    p: 1,
    dkLen: 32,
  });
  const fileKey = chacha20poly1305(wrapKey, new Uint8Array(12)).decrypt(body);
  const macKey = derive(fileKey, new Uint8Array(), "header");
  const expected = hmac(sha256, macKey, file.subarray(0, signedLength));
  if (!expected.every((byte, index) => byte === mac[index])) throw new Error("the header was changed");
  const nonce = file.subarray(headerLength, headerLength + 16);
  return openPayload(derive(fileKey, nonce, "payload"), file.subarray(headerLength + 16));
}

type Header = {
  readonly headerLength: number;
  /** Up to and with the three dashes of the last line: what the MAC is over. */
  readonly signedLength: number;
  readonly salt: Raw;
  readonly workFactor: number;
  readonly body: Raw;
  readonly mac: Raw;
};

/** `age-encryption.org/v1 ⏎ -> scrypt salt factor ⏎ body ⏎ --- mac ⏎`: with a passphrase there is one recipient. */
function readHeader(file: Raw): Header {
  const start = String.fromCharCode(...file.subarray(0, 512));
  const base64 = "([A-Za-z0-9+/]+)";
  const header = new RegExp(
    `^(age-encryption\\.org/v1\n-> scrypt ${base64} ([1-9][0-9]*)\n${base64}\n---) ${base64}\n`,
  ).exec(start);
  if (header === null) throw new Error("not an age file with a passphrase");
  const [whole, signed = "", salt = "", workFactor = "", body = "", mac = ""] = header;
  return {
    headerLength: whole.length,
    signedLength: signed.length,
    salt: decode(salt, 16),
    workFactor: Number(workFactor),
    body: decode(body, 32),
    mac: decode(mac, 32),
  };
}

/** Chunks of 64 KiB; the nonce counts them in its first eleven bytes and ends in 1 for the last chunk only. */
function openPayload(key: Raw, payload: Raw): Raw {
  const sealedLength = chunkLength + tagLength;
  const count = Math.max(1, Math.ceil(payload.length / sealedLength));
  const chunks = Array.from({ length: count }, (_, index) => {
    const nonce = new Uint8Array(12);
    new DataView(nonce.buffer).setUint32(7, index);
    nonce[11] = index === count - 1 ? 1 : 0;
    const sealed = payload.subarray(index * sealedLength, (index + 1) * sealedLength);
    const chunk = chacha20poly1305(key, nonce).decrypt(sealed);
    if (chunk.length === 0 && index > 0) throw new Error("the last chunk is empty");
    return chunk;
  });
  return concatBytes(...chunks);
}

function derive(fileKey: Raw, salt: Raw, info: string): Raw {
  return hkdf(sha256, fileKey, salt, utf8ToBytes(info), 32);
}

/** Base64 without padding, of exactly this many bytes. */
function decode(text: string, length: number): Raw {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bits = [...text].map((digit) => digits.indexOf(digit).toString(2).padStart(6, "0")).join("");
  if (text.length !== Math.ceil((length * 8) / 6))
    throw new Error("a part of the header has the wrong length");
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}

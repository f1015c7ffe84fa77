import { type KeyObject, timingSafeEqual } from "node:crypto";
import { type Bytes, concatBytes } from "../../lib/bytes.ts";
import type { Nonce } from "../../protocol/access-request.ts";
import { u64 } from "../../protocol/frame-writer.ts";
import { hmac } from "./server-keys.ts";

const lifeMs = 60_000;
const randomLength = 8;
const macLength = 16;

/**
 * Expiry u64 · 8 random bytes · 16 bytes of HMAC over both. The server remembers none of them: within its minute a
 * nonce may be used again, which gives whoever holds the signature another token for the same key and nothing more.
 */
export function issueNonce(key: KeyObject, nowMs: number, random: (length: number) => Bytes): Nonce {
  const content = concatBytes(u64(Math.floor(nowMs) + lifeMs), random(randomLength));
  return concatBytes(content, hmac(key, content).subarray(0, macLength)) as Nonce;
}

export function isNonceGood(key: KeyObject, nonce: Nonce, nowMs: number): boolean {
  const content = nonce.subarray(0, 8 + randomLength);
  const mac = hmac(key, content).subarray(0, macLength);
  if (!timingSafeEqual(mac, nonce.subarray(content.length))) return false;
  const expiresAtMs = Number(new DataView(nonce.buffer, nonce.byteOffset).getBigUint64(0));
  return nowMs < expiresAtMs;
}

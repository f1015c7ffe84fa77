import { type KeyObject, timingSafeEqual } from "node:crypto";
import { bytesToSpaceId, bytesToVerifyKey, type SpaceId, type VerifyKey } from "../../crypto/keys.ts";
import { concatBytes } from "../../lib/bytes.ts";
import { readFrame } from "../../protocol/frame-reader.ts";
import { u8, u64 } from "../../protocol/frame-writer.ts";
import { hmac } from "./server-keys.ts";

/** Who asks: the holder of an access key of a space. Whether the key still has access is asked of the database. */
export type Bearer = { readonly space: SpaceId; readonly publicKey: VerifyKey; readonly expiresAtMs: number };

export const tokenLifeSeconds = 15 * 60;

const format = 1;
const macLength = 32;
const tokenPattern = /^[\w-]{119}$/;

/** format u8 · space 16 · public key 32 · expiry u64 · HMAC 32, in base64url. */
export function issueToken(key: KeyObject, space: SpaceId, publicKey: VerifyKey, nowMs: number): string {
  const expiresAtMs = Math.floor(nowMs) + tokenLifeSeconds * 1_000;
  const content = concatBytes(u8(format), space, publicKey, u64(expiresAtMs));
  return Buffer.from(concatBytes(content, hmac(key, content))).toString("base64url");
}

/** `null` for what this server did not issue, and for what has expired. */
export function readToken(key: KeyObject, token: string, nowMs: number): Bearer | null {
  if (!tokenPattern.test(token)) return null;
  const bytes = new Uint8Array(Buffer.from(token, "base64url"));
  const content = bytes.subarray(0, bytes.length - macLength);
  if (!timingSafeEqual(hmac(key, content), bytes.subarray(content.length))) return null;
  const reader = readFrame(content);
  const [found, space, publicKey, expiresAtMs] = [
    reader.u8(),
    reader.bytes(16),
    reader.bytes(32),
    reader.u64(),
  ];
  if (found !== format || space === null || publicKey === null || expiresAtMs === null) return null;
  if (nowMs >= expiresAtMs) return null;
  return { space: bytesToSpaceId(space), publicKey: bytesToVerifyKey(publicKey), expiresAtMs };
}

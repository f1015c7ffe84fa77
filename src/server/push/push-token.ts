import { sign } from "node:crypto";
import type { PushKey } from "./push-key.ts";

/** RFC 8292 allows 24 hours at most. */
const lifeSeconds = 12 * 60 * 60;

/**
 * The `Authorization` of a request to a push service: a JWT (RFC 7519) with ES256, for the origin of the service alone,
 * and the public key. `contact` is where the service can find whoever runs this server; without one it is left out.
 */
export function pushAuthorization(
  { privateKey, publicKey }: PushKey,
  audience: string,
  contact: string | null,
  nowMs: number,
): string {
  const claims = {
    aud: audience,
    exp: Math.floor(nowMs / 1_000) + lifeSeconds,
    ...(contact === null ? {} : { sub: contact }),
  };
  const message = [{ typ: "JWT", alg: "ES256" }, claims].map(toBase64Url).join(".");
  const signature = sign("sha256", Buffer.from(message), { key: privateKey, dsaEncoding: "ieee-p1363" });
  const token = `${message}.${signature.toString("base64url")}`;
  return `vapid t=${token}, k=${Buffer.from(publicKey).toString("base64url")}`;
}

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import type { Bytes } from "../../lib/bytes.ts";
import type { Redacted } from "../../lib/redacted.ts";

/**
 * 32 bytes each, one a purpose; Node keeps them where nothing prints them. Every process on one database has the same,
 * so any of them accepts what another gave.
 */
export type ServerKeys = {
  readonly nonce: KeyObject;
  readonly token: KeyObject;
  readonly decoy: KeyObject;
};

const labels = {
  nonce: "lll/v1/server-nonce",
  token: "lll/v1/server-token",
  decoy: "lll/v1/server-decoy",
} as const;

export function deriveServerKeys(secret: Redacted<Bytes>): ServerKeys {
  const root = createSecretKey(secret.reveal());
  const derive = (label: string) => createSecretKey(hmac(root, Buffer.from(label)));
  return { nonce: derive(labels.nonce), token: derive(labels.token), decoy: derive(labels.decoy) };
}

/** HMAC with SHA-256: 32 bytes. */
export function hmac(key: KeyObject, message: Uint8Array): Bytes {
  return new Uint8Array(createHmac("sha256", key).update(message).digest());
}

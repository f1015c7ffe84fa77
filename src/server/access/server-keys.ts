import { createHmac } from "node:crypto";
import type { Bytes } from "../../lib/bytes.ts";
import { Redacted } from "../../lib/redacted.ts";

/** 32 bytes each, one a purpose. Every process on one database has the same, so any of them accepts what another gave. */
export type ServerKeys = {
  readonly nonce: Redacted<Bytes>;
  readonly token: Redacted<Bytes>;
  readonly decoy: Redacted<Bytes>;
};

const labels = {
  nonce: "lll/v1/server-nonce",
  token: "lll/v1/server-token",
  decoy: "lll/v1/server-decoy",
} as const;

export function deriveServerKeys(secret: Redacted<Bytes>): ServerKeys {
  const derive = (label: string) => new Redacted(hmac(secret, Buffer.from(label)));
  return { nonce: derive(labels.nonce), token: derive(labels.token), decoy: derive(labels.decoy) };
}

/** HMAC with SHA-256: 32 bytes. */
export function hmac(key: Redacted<Bytes>, message: Uint8Array): Bytes {
  return new Uint8Array(createHmac("sha256", key.reveal()).update(message).digest());
}

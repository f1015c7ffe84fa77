import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";

/** Reads a private key as `npm run release:key` writes it (PKCS 8 in PEM). Throws when it is not an Ed25519 key. */
export function readReleaseKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("a release key is an Ed25519 key");
  return key;
}

/** The 32 bytes of the public key in base64, as a manifest names them. */
export function toPublicKeyText(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (x === undefined) throw new Error("the key has no public part");
  return Buffer.from(x, "base64url").toString("base64");
}

/** One line a key. Ed25519 has no randomness: the same manifest and keys always give the same text. */
export function signManifest(manifest: string, keys: readonly KeyObject[]): string {
  const bytes = Buffer.from(manifest, "utf8");
  return keys.map((key) => `${sign(null, bytes, key).toString("base64")}\n`).join("");
}

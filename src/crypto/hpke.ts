import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError } from "@hpke/core";
import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { RandomSource } from "./random-source.ts";
import { tagLength, x25519PublicKeyOfSecret } from "./web-crypto.ts";

// The one gate to @hpke/core. Base mode of RFC 9180 with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; every
// message is single-shot. Who sent it is said by an Ed25519 signature around it, not by the Auth mode: there, whoever
// steals a recipient's key can forge messages *to* that recipient (RFC 9180, section 9.1.1), and nobody else can check.

/** 32 bytes: a public X25519 key, to seal something for one recipient. */
export type BoxKey = Brand<Bytes, "BoxKey">;
/** 32 bytes: the X25519 secret that opens what was sealed to its `BoxKey`. */
export type BoxSecret = Brand<Redacted<Bytes>, "BoxSecret">;

/** Encapsulated key 32 · ciphertext and tag. */
export type HpkeSealed = Brand<Bytes, "HpkeSealed">;

const boxKeyLength = 32;
/** Bytes that sealing adds to the plaintext. */
export const hpkeOverhead = boxKeyLength + tagLength;

export function newBoxSecret(random: RandomSource): BoxSecret {
  return bytesToBoxSecret(random(boxKeyLength));
}

/** A copy; throws unless it is given 32 bytes. */
export function bytesToBoxSecret(bytes: Bytes): BoxSecret {
  return new Redacted(copyOfKey(bytes)) as BoxSecret;
}

/** A copy; throws unless it is given 32 bytes. Not every value is a usable key: `sealToBoxKey` refuses the others. */
export function bytesToBoxKey(bytes: Bytes): BoxKey {
  return copyOfKey(bytes) as BoxKey;
}

export async function boxSecretToBoxKey(secret: BoxSecret): Promise<BoxKey> {
  return bytesToBoxKey(await x25519PublicKeyOfSecret(secret.reveal()));
}

/**
 * Only the holder of the recipient's secret opens it, and only with the same `info`. The ephemeral key pair is
 * DeriveKeyPair of 32 random bytes, which is how RFC 9180, section 4, builds GenerateKeyPair.
 * A key of low order, which would give everybody the same shared secret, is refused.
 */
export async function sealToBoxKey(options: {
  readonly recipient: BoxKey;
  readonly info: Bytes;
  readonly plaintext: Bytes;
  readonly random: RandomSource;
}): Promise<Result<HpkeSealed, { readonly type: "unusable-key" }>> {
  const suite = createSuite();
  const ephemeral = options.random(boxKeyLength);
  if (ephemeral.length !== boxKeyLength) throw new RangeError("an ephemeral key takes 32 random bytes");
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(options.recipient);
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info: options.info, ekm: ephemeral },
      options.plaintext,
    );
    return ok(concatBytes(new Uint8Array(enc), new Uint8Array(ct)) as HpkeSealed);
  } catch (error) {
    if (error instanceof HpkeError) return fail({ type: "unusable-key" });
    throw error;
  }
}

/** `null` when it was sealed to another key or with another `info`, or was changed. */
export async function openWithBoxSecret(options: {
  readonly secret: BoxSecret;
  readonly info: Bytes;
  readonly sealed: Bytes;
}): Promise<Bytes | null> {
  if (options.sealed.length < hpkeOverhead) return null;
  const suite = createSuite();
  const recipientKey = await suite.kem.deserializePrivateKey(options.secret.reveal());
  const enc = options.sealed.slice(0, boxKeyLength);
  try {
    const opened = await suite.open(
      { recipientKey, enc, info: options.info },
      options.sealed.slice(boxKeyLength),
    );
    return new Uint8Array(opened);
  } catch (error) {
    if (error instanceof HpkeError) return null;
    throw error;
  }
}

function createSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

function copyOfKey(bytes: Bytes): Bytes {
  if (bytes.length !== boxKeyLength) throw new RangeError("an X25519 key has 32 bytes");
  return bytes.slice();
}

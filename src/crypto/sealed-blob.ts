import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { BlobKey } from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import {
  type AesKey,
  aesGcmOpen,
  aesGcmSeal,
  aesNonceLength,
  deriveAesKey,
  importDerivationKey,
  tagLength,
} from "./web-crypto.ts";

/** Format (1) · salt 24 · ciphertext and tag: docs/protocol.md, "Sealed blob". Its length is not hidden. */
export type SealedBlob = Brand<Bytes, "SealedBlob">;

export type BlobError =
  | { readonly type: "malformed" }
  | { readonly type: "unknown-format" }
  /** Another key, label or `associated`, or changed bytes. */
  | { readonly type: "damaged" };

const format = 1;
const saltLength = 24;
const headerLength = 1 + saltLength;

/** Seals something of any size that only this participant reads. `associated` must be given again to open. */
export async function sealBlob(
  key: BlobKey,
  label: Label,
  plaintext: Bytes,
  random: RandomSource,
  associated: Bytes = new Uint8Array(),
): Promise<SealedBlob> {
  const header = concatBytes(Uint8Array.of(format), random(saltLength));
  if (header.length !== headerLength) throw new RangeError("a blob salt has 24 bytes");
  const aesKey = await deriveBlobKey(key, label, header);
  const ciphertext = await aesGcmSeal(aesKey, zeroNonce(), concatBytes(header, associated), plaintext);
  return concatBytes(header, ciphertext) as SealedBlob;
}

export async function openBlob(
  key: BlobKey,
  label: Label,
  blob: Bytes,
  associated: Bytes = new Uint8Array(),
): Promise<Result<Bytes, BlobError>> {
  if (blob.length === 0) return fail({ type: "malformed" });
  if (blob[0] !== format) return fail({ type: "unknown-format" });
  if (blob.length < headerLength + tagLength) return fail({ type: "malformed" });
  const header = blob.slice(0, headerLength);
  const aesKey = await deriveBlobKey(key, label, header);
  const bound = concatBytes(header, associated);
  const plaintext = await aesGcmOpen(aesKey, zeroNonce(), bound, blob.subarray(headerLength));
  return plaintext === null ? fail({ type: "damaged" }) : ok(plaintext);
}

async function deriveBlobKey(key: BlobKey, label: Label, header: Bytes): Promise<AesKey> {
  return deriveAesKey(await importDerivationKey(key.reveal()), header.slice(1), labelled(label));
}

/** Every key seals exactly once, as it follows from 192 fresh random bits: see `zeroNonce` in envelope.ts. */
function zeroNonce(): Bytes {
  return new Uint8Array(aesNonceLength);
}

import type { Brand } from "../lib/brand.ts";
import { areBytesEqual, type Bytes, concatBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BoxKey, type BoxSecret, boxSecretToBoxKey, openWithBoxSecret, sealToBoxKey } from "./hpke.ts";
import { bytesToVerifyKey, type VerifyKey } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { importVerifyKey, isSignedBy, sign, signatureLength } from "./signature.ts";
import type { SigningKey } from "./web-crypto.ts";

/** Something for one person, signed by another: docs/protocol.md, "Letter". */
export type Letter = Brand<Bytes, "Letter">;

export type LetterError =
  | { readonly type: "malformed" }
  | { readonly type: "unknown-format" }
  | { readonly type: "wrong-recipient" }
  | { readonly type: "bad-signature" }
  | { readonly type: "damaged" };

export type OpenedLetter = { readonly sender: VerifyKey; readonly content: Bytes };

const format = 1;
const headerLength = 65;

/** `signingKey` must be the key of `sender`. */
export async function sealLetter(options: {
  readonly sender: VerifyKey;
  readonly signingKey: SigningKey;
  readonly recipient: BoxKey;
  readonly content: Bytes;
  readonly random: RandomSource;
}): Promise<Result<Letter, { readonly type: "unusable-key" }>> {
  const { sender, signingKey, recipient, content, random } = options;
  const header = concatBytes(Uint8Array.of(format), sender, recipient);
  const info = labelled("lll/v1/letter-info", header);
  const sealed = await sealToBoxKey({ recipient, info, plaintext: content, random });
  if (!sealed.ok) return sealed;
  const signedBytes = concatBytes(header, sealed.value);
  const signature = await sign(signingKey, "lll/v1/letter-signature", signedBytes);
  return ok(concatBytes(signedBytes, signature) as Letter);
}

/** Says who signed it; whether that is somebody to listen to is for the caller to know. */
export async function openLetter(
  bytes: Bytes,
  recipientSecret: BoxSecret,
): Promise<Result<OpenedLetter, LetterError>> {
  if (bytes.length === 0) return fail({ type: "malformed" });
  if (bytes[0] !== format) return fail({ type: "unknown-format" });
  if (bytes.length < headerLength + signatureLength) return fail({ type: "malformed" });
  const header = bytes.slice(0, headerLength);
  const sender = bytesToVerifyKey(header.slice(1, 33));
  const recipient = await boxSecretToBoxKey(recipientSecret);
  if (!areBytesEqual(header.slice(33), recipient)) return fail({ type: "wrong-recipient" });
  const signedBytes = bytes.slice(0, -signatureLength);
  const senderKey = await importVerifyKey(sender);
  const signature = bytes.slice(-signatureLength);
  if (!(await isSignedBy(senderKey, "lll/v1/letter-signature", signedBytes, signature)))
    return fail({ type: "bad-signature" });
  const info = labelled("lll/v1/letter-info", header);
  const sealed = signedBytes.slice(headerLength);
  const content = await openWithBoxSecret({ secret: recipientSecret, info, sealed });
  return content === null ? fail({ type: "damaged" }) : ok({ sender, content });
}

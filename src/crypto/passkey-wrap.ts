import type { Brand } from "../lib/brand.ts";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BlobKey, bytesToBlobKey, type SigningSeed } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RandomSource } from "./random-source.ts";
import { openBlob, sealBlob } from "./sealed-blob.ts";
import { type DeviceKey, hkdfSha256, openWithDeviceKey, sealWithDeviceKey } from "./web-crypto.ts";
import { splitWrap, type WrapFormatError, wrapPrefix, wrapPrefixLength } from "./wrap-format.ts";

// The bundle behind a passkey, beside the PIN or phrase: kind 4 of docs/protocol.md, "Device lock".

/** 32 bytes, what an authenticator answers to the salt of a wrap: it gives them after it has verified its user. */
export type PrfOutput = Brand<Redacted<Bytes>, "PrfOutput">;

const saltLength = 32;
const headerLength = wrapPrefixLength + saltLength;
const prfOutputLength = 32;
const userIdLength = 16;

/** What to ask the authenticator, once for each wrap that is made. */
export function newPrfSalt(random: RandomSource): Bytes {
  return random(saltLength);
}

/** `null` when it is no output of an authenticator: those have 32 bytes. */
export function bytesToPrfOutput(bytes: Bytes): PrfOutput | null {
  return bytes.length === prfOutputLength ? (new Redacted(bytes.slice()) as PrfOutput) : null;
}

/** Opening takes both the authenticator and the device key, as with a PIN; unlike a PIN it can't be guessed. */
export async function wrapWithPasskey(options: {
  readonly bundle: Redacted<Bytes>;
  readonly prfSalt: Bytes;
  /** Of `prfSalt`. */
  readonly prfOutput: PrfOutput;
  readonly deviceKey: DeviceKey;
  readonly random: RandomSource;
}): Promise<Bytes> {
  const { bundle, prfSalt, prfOutput, deviceKey, random } = options;
  const header = concatBytes(wrapPrefix("passkey"), prfSalt);
  if (header.length !== headerLength) throw new RangeError("a PRF salt has 32 bytes");
  const passkeyKey = await derivePasskeyKey(prfOutput);
  const inner = await sealBlob(passkeyKey, "lll/v1/passkey-inner", bundle.reveal(), random, header);
  return concatBytes(
    header,
    await sealWithDeviceKey(deviceKey, "lll/v1/passkey-outer", inner, random, header),
  );
}

/** What the authenticator has to be asked for this wrap. Not proven: only opening it does that. */
export function readPrfSalt(wrapped: Bytes): Result<Bytes, WrapFormatError> {
  const parts = splitWrap(wrapped, "passkey", headerLength);
  return parts.ok ? ok(parts.value.header.slice(wrapPrefixLength)) : parts;
}

/** `malformed`: changed, or of another device key. `wrong-secret`: the answer of another authenticator. */
export async function unwrapWithPasskey(
  wrapped: Bytes,
  options: { readonly prfOutput: PrfOutput; readonly deviceKey: DeviceKey },
): Promise<Result<Redacted<Bytes>, WrapFormatError | { readonly type: "wrong-secret" }>> {
  const parts = splitWrap(wrapped, "passkey", headerLength);
  if (!parts.ok) return parts;
  const { header, body } = parts.value;
  const inner = await openWithDeviceKey(options.deviceKey, "lll/v1/passkey-outer", body, header);
  if (inner === null) return fail({ type: "malformed" });
  const passkeyKey = await derivePasskeyKey(options.prfOutput);
  const bundle = await openBlob(passkeyKey, "lll/v1/passkey-inner", inner, header);
  return bundle.ok ? ok(new Redacted(bundle.value)) : fail({ type: "wrong-secret" });
}

/**
 * Under which user an authenticator keeps the passkey of this device. Always the same, so that a new one takes the
 * place of the old; another for each device, so that two whose passkeys are synced don't take each other's place; and
 * nothing that the server knows, because a password manager may send it elsewhere.
 */
export function derivePasskeyUserId(signingSeed: SigningSeed): Promise<Bytes> {
  return hkdfSha256(signingSeed.reveal(), new Uint8Array(), labelled("lll/v1/passkey-user"), userIdLength);
}

async function derivePasskeyKey(prfOutput: PrfOutput): Promise<BlobKey> {
  const info = labelled("lll/v1/lock-passkey");
  return bytesToBlobKey(await hkdfSha256(prfOutput.reveal(), new Uint8Array(), info, 32));
}

import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BlobKey, bytesToBlobKey } from "./keys.ts";
import { type PasswordCost, parsePasswordCost } from "./password-cost.ts";
import type { RandomSource } from "./random-source.ts";
import { openBlob, sealBlob } from "./sealed-blob.ts";
import { type DeviceKey, openWithDeviceKey, sealWithDeviceKey } from "./web-crypto.ts";
import { splitWrap, type WrapFormatError, wrapPrefix, wrapPrefixLength } from "./wrap-format.ts";

// Two ways to keep the master key (with what the vault stores beside it: the bundle) so that it can be had back. The
// others are in device-only-wrap.ts, passkey-wrap.ts and words-wrap.ts. The bytes are in docs/protocol.md, "Device lock" and "Recovery words".

/** `malformed`: the bytes were changed, or belong to another device key. `wrong-secret`: the rest is as it should be. */
export type UnwrapError =
  | WrapFormatError
  | { readonly type: "wrong-secret" }
  | { readonly type: "weak-cost" };

/** 32 bytes by Argon2id; `deriveKeyFromPassword` in argon2id.ts, called through a worker. */
export type DerivePasswordKey = (password: string, salt: Bytes, cost: PasswordCost) => Promise<Bytes>;

const saltLength = 16;
const passwordHeaderLength = wrapPrefixLength + 4 + 4 + saltLength;

/** Opening takes both the PIN or phrase and the device key: the sealed bytes alone can't be guessed at. A whole disk can. */
export async function wrapWithPassword(options: {
  readonly bundle: Redacted<Bytes>;
  /** Not empty. */
  readonly password: string;
  readonly cost: PasswordCost;
  readonly deviceKey: DeviceKey;
  readonly derivePasswordKey: DerivePasswordKey;
  readonly random: RandomSource;
}): Promise<Bytes> {
  const { bundle, password, cost, deviceKey, derivePasswordKey, random } = options;
  const salt = random(saltLength);
  const header = concatBytes(wrapPrefix("password"), uint32(cost.memoryKiB), uint32(cost.passes), salt);
  const passwordKey = bytesToBlobKey(await derivePasswordKey(password, salt, cost));
  const inner = await sealBlob(passwordKey, "lll/v1/lock-inner", bundle.reveal(), random, header);
  return concatBytes(header, await sealWithDeviceKey(deviceKey, "lll/v1/lock-outer", inner, random, header));
}

/** The device key proves the header before a single guess is computed with the cost that stands in it. */
export async function unwrapWithPassword(
  wrapped: Bytes,
  options: {
    readonly password: string;
    readonly deviceKey: DeviceKey;
    readonly derivePasswordKey: DerivePasswordKey;
  },
): Promise<Result<Redacted<Bytes>, UnwrapError>> {
  const parts = splitWrap(wrapped, "password", passwordHeaderLength);
  if (!parts.ok) return parts;
  const { header, body } = parts.value;
  const cost = parsePasswordCost(readCost(header));
  if (!cost.ok) return fail({ type: cost.error.type === "weak-cost" ? "weak-cost" : "malformed" });

  const inner = await openWithDeviceKey(options.deviceKey, "lll/v1/lock-outer", body, header);
  if (inner === null) return fail({ type: "malformed" });
  if (options.password === "") return fail({ type: "wrong-secret" });
  const salt = header.slice(passwordHeaderLength - saltLength);
  const passwordKey = bytesToBlobKey(await options.derivePasswordKey(options.password, salt, cost.value));
  const bundle = await openBlob(passwordKey, "lll/v1/lock-inner", inner, header);
  return bundle.ok ? ok(new Redacted(bundle.value)) : fail({ type: "wrong-secret" });
}

/** For the server, under the lookup id of the same words. */
export async function wrapWithRecoveryKey(options: {
  readonly bundle: Redacted<Bytes>;
  readonly wrapKey: BlobKey;
  readonly random: RandomSource;
}): Promise<Bytes> {
  const { bundle, wrapKey, random } = options;
  const header = wrapPrefix("recovery");
  return concatBytes(
    header,
    await sealBlob(wrapKey, "lll/v1/recovery-blob", bundle.reveal(), random, header),
  );
}

/** `wrong-secret` covers changed bytes too: with the words alone the two cannot be told apart. */
export async function unwrapWithRecoveryKey(
  wrapped: Bytes,
  options: { readonly wrapKey: BlobKey },
): Promise<Result<Redacted<Bytes>, WrapFormatError | { readonly type: "wrong-secret" }>> {
  const parts = splitWrap(wrapped, "recovery", wrapPrefixLength);
  if (!parts.ok) return parts;
  const { header, body } = parts.value;
  const bundle = await openBlob(options.wrapKey, "lll/v1/recovery-blob", body, header);
  if (bundle.ok) return ok(new Redacted(bundle.value));
  return fail(bundle.error.type === "damaged" ? { type: "wrong-secret" } : bundle.error);
}

function readCost(header: Bytes): { memoryKiB: number; passes: number } {
  const view = new DataView(header.buffer);
  return { memoryKiB: view.getUint32(wrapPrefixLength), passes: view.getUint32(wrapPrefixLength + 4) };
}

function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

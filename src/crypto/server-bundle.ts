import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type BlobKey, bytesToMasterKey, type MasterKey } from "./keys.ts";
import { unwrapWithRecoveryKey, wrapWithRecoveryKey } from "./master-key-wrap.ts";
import type { RandomSource } from "./random-source.ts";

const format = 2;
const bundleLength = 33;

/** Of `sealServerBundle`: what comes behind it in a slot fills the slot. */
export const serverWrapLength = 76;

/**
 * The master key behind the recovery words, for the server: format (2) · master key 32. Who a device is does not stand
 * in it: whoever opens it is another device, and two that sign and count as one would look like a fork.
 */
export async function sealServerBundle(
  masterKey: MasterKey,
  wrapKey: BlobKey,
  random: RandomSource,
): Promise<Bytes> {
  const bundle = new Redacted(concatBytes(Uint8Array.of(format), masterKey.reveal()));
  return wrapWithRecoveryKey({ bundle, wrapKey, random });
}

/** `wrong-secret`: other words, or a decoy of a server that has nothing under this lookup id. */
export async function openServerBundle(
  wrap: Bytes,
  wrapKey: BlobKey,
): Promise<Result<MasterKey, { readonly type: "wrong-secret" } | { readonly type: "unknown-format" }>> {
  const opened = await unwrapWithRecoveryKey(wrap, { wrapKey });
  if (!opened.ok) return fail({ type: "wrong-secret" });
  const bytes = opened.value.reveal();
  if (bytes[0] !== format || bytes.length !== bundleLength) return fail({ type: "unknown-format" });
  return ok(bytesToMasterKey(bytes.slice(1)));
}

import {
  type DerivePasswordKey,
  unwrapWithDeviceKeyOnly,
  unwrapWithPassword,
  wrapWithDeviceKeyOnly,
  wrapWithPassword,
} from "../../crypto/master-key-wrap.ts";
import { defaultCost } from "../../crypto/password-cost.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { createDeviceKey } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DeviceLock } from "../platform/local-database.ts";
import { bundleToBytes, bytesToBundle, type DeviceBundle } from "./device-bundle.ts";

export type LockTools = { readonly random: RandomSource; readonly derivePasswordKey: DerivePasswordKey };

/** What the participant chose: no lock, a PIN or a phrase. */
export type LockChoice =
  | { readonly kind: "none" }
  | { readonly kind: "pin" | "phrase"; readonly secret: Redacted<string> };

export type UnlockError = { readonly type: "wrong-secret" } | { readonly type: "damaged-lock" };

/** Makes a lock with a device key of its own, so that nothing sealed under an earlier one opens with it. */
export async function makeDeviceLock(
  bundle: DeviceBundle,
  choice: LockChoice,
  recoveryWrap: Bytes | null,
  tools: LockTools,
): Promise<DeviceLock> {
  const deviceKey = await createDeviceKey();
  const sealing = { bundle: bundleToBytes(bundle), deviceKey, random: tools.random };
  const wrap =
    choice.kind === "none"
      ? await wrapWithDeviceKeyOnly(sealing)
      : await wrapWithPassword({
          ...sealing,
          password: choice.secret.reveal(),
          cost: defaultCost,
          derivePasswordKey: tools.derivePasswordKey,
        });
  return { kind: choice.kind, deviceKey, wrap, recoveryWrap };
}

/** `secret` is what was typed; null for a device without a lock. */
export async function openDeviceLock(
  lock: DeviceLock,
  secret: Redacted<string> | null,
  tools: LockTools,
): Promise<Result<DeviceBundle, UnlockError>> {
  const { deviceKey } = lock;
  const opened =
    secret === null
      ? await unwrapWithDeviceKeyOnly(lock.wrap, { deviceKey })
      : await unwrapWithPassword(lock.wrap, {
          password: secret.reveal(),
          deviceKey,
          derivePasswordKey: tools.derivePasswordKey,
        });
  if (!opened.ok)
    return fail({ type: opened.error.type === "wrong-secret" ? "wrong-secret" : "damaged-lock" });
  const bundle = bytesToBundle(opened.value);
  return bundle === null ? fail({ type: "damaged-lock" }) : ok(bundle);
}

import { unwrapWithDeviceKeyOnly, wrapWithDeviceKeyOnly } from "../../crypto/device-only-wrap.ts";
import type { DerivePasswordKey } from "../../crypto/master-key-wrap.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { createDeviceKey } from "../../crypto/web-crypto.ts";
import type { Redacted } from "../../lib/redacted.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DeviceLock } from "../platform/local-database.ts";
import { NoPasswordKey } from "../platform/password-message.ts";
import { bundleToBytes, bytesToBundle, type DeviceBundle } from "./device-bundle.ts";

export type LockTools = { readonly random: RandomSource; readonly derivePasswordKey: DerivePasswordKey };

/** What the participant chose: no lock, a PIN or a phrase. */
export type LockChoice =
  | { readonly kind: "none" }
  | { readonly kind: "pin" | "phrase"; readonly secret: Redacted<string> };

/** The password key could not be made here and now: too little memory, or no worker. The secret may well be right. */
export type NoKeyNow = { readonly type: "no-key-now" };

export type OpenLockError = { readonly type: "wrong-secret" } | { readonly type: "damaged-lock" } | NoKeyNow;

/** How to get in. The recovery words are no part of it: those stay as they are when the lock changes. */
export type NewLock = Pick<DeviceLock, "kind" | "deviceKey" | "wrap">;

/** A lock that asks for nothing: whoever can open this browser can open the app. */
export async function makeOpenLock(bundle: DeviceBundle, random: RandomSource): Promise<NewLock> {
  const deviceKey = await createDeviceKey();
  const wrap = await wrapWithDeviceKeyOnly({ bundle: bundleToBytes(bundle), deviceKey, random });
  return { kind: "none", deviceKey, wrap };
}

/** Makes a lock with a device key of its own, so that nothing sealed under an earlier one opens with it. */
export async function makeDeviceLock(
  bundle: DeviceBundle,
  choice: LockChoice,
  tools: LockTools,
): Promise<Result<NewLock, NoKeyNow>> {
  if (choice.kind === "none") return ok(await makeOpenLock(bundle, tools.random));
  const deviceKey = await createDeviceKey();
  const [{ wrapWithPassword }, { defaultCost }] = await Promise.all([
    import("../../crypto/master-key-wrap.ts"),
    import("../../crypto/password-cost.ts"),
  ]);
  const wrap = await withPasswordKey(() =>
    wrapWithPassword({
      bundle: bundleToBytes(bundle),
      deviceKey,
      random: tools.random,
      password: choice.secret.reveal(),
      cost: defaultCost,
      derivePasswordKey: tools.derivePasswordKey,
    }),
  );
  return wrap.ok ? ok({ kind: choice.kind, deviceKey, wrap: wrap.value }) : wrap;
}

/** `secret` is what was typed; it is not looked at where there is no lock. */
export async function openDeviceLock(
  { kind, deviceKey, wrap }: DeviceLock,
  secret: Redacted<string> | null,
  tools: LockTools,
): Promise<Result<DeviceBundle, OpenLockError>> {
  const opened = await withPasswordKey(async () => {
    if (kind === "none" || secret === null) return unwrapWithDeviceKeyOnly(wrap, { deviceKey });
    const { unwrapWithPassword } = await import("../../crypto/master-key-wrap.ts");
    const { derivePasswordKey } = tools;
    return unwrapWithPassword(wrap, { password: secret.reveal(), deviceKey, derivePasswordKey });
  });
  if (!opened.ok) return opened;
  if (!opened.value.ok)
    return fail({ type: opened.value.error.type === "wrong-secret" ? "wrong-secret" : "damaged-lock" });
  const bundle = bytesToBundle(opened.value.value);
  return bundle === null ? fail({ type: "damaged-lock" }) : ok(bundle);
}

/** A device that can't give the memory now is no mistake of ours. */
export async function withPasswordKey<Value>(work: () => Promise<Value>): Promise<Result<Value, NoKeyNow>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof NoPasswordKey) return fail({ type: "no-key-now" });
    throw error;
  }
}

import {
  derivePasskeyUserId,
  newPrfSalt,
  readPrfSalt,
  unwrapWithPasskey,
  wrapWithPasskey,
} from "../../crypto/passkey-wrap.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { areBytesEqual } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { DeviceLock, PasskeyWrap } from "../platform/local-database.ts";
import {
  askPasskeys,
  forgetPasskey,
  makePasskey,
  type PasskeyError,
  type PasskeyQuestion,
} from "../platform/passkey.ts";
import { bundleToBytes, bytesToBundle, type DeviceBundle } from "./device-bundle.ts";

// Loads when somebody uses it. Beside the PIN or phrase, never instead of it: docs/protocol.md, "Device lock".

/** `other-passkey`: not one of this lock, or not the one that it was when it was added. */
export type PasskeyUnlockError =
  | PasskeyError
  | { readonly type: "other-passkey" }
  | { readonly type: "damaged-lock" };

/**
 * Has the person make a passkey, and puts it beside the lock that was `read`. `interrupted`: another lock stands there by
 * now, with another device key, under which this one would not open.
 */
export async function addPasskey<Failure extends { readonly type: string }>(
  bundle: DeviceBundle,
  read: DeviceLock,
  random: RandomSource,
  updateLock: (change: (standing: DeviceLock | null) => DeviceLock) => Promise<Result<DeviceLock, Failure>>,
): Promise<Result<null, PasskeyError | Failure | { readonly type: "interrupted" }>> {
  const passkey = await wrapBehindNewPasskey(bundle, read, random);
  if (!passkey.ok) return passkey;
  const updated = await updateLock((standing) => {
    if (standing === null || !areBytesEqual(standing.wrap, read.wrap)) return standing ?? read;
    return { ...standing, passkeys: [...(standing.passkeys ?? []), passkey.value] };
  });
  if (updated.ok && updated.value.passkeys?.includes(passkey.value)) return ok(null);
  await forgetPasskeys([passkey.value]);
  return updated.ok ? fail({ type: "interrupted" }) : updated;
}

export async function openWithPasskey({
  deviceKey,
  passkeys = [],
}: DeviceLock): Promise<Result<DeviceBundle, PasskeyUnlockError>> {
  if (passkeys.length === 0) return fail({ type: "other-passkey" });
  const questions = passkeys.flatMap(({ credentialId, wrap }): PasskeyQuestion[] => {
    const prfSalt = readPrfSalt(wrap);
    return prfSalt.ok ? [{ credentialId, prfSalt: prfSalt.value }] : [];
  });
  if (questions.length === 0) return fail({ type: "damaged-lock" });
  const answer = await askPasskeys(questions);
  if (!answer.ok) return answer;
  const { credentialId, prfOutput } = answer.value;
  const passkey = passkeys.find((each) => areBytesEqual(each.credentialId, credentialId));
  if (passkey === undefined) return fail({ type: "other-passkey" });
  const opened = await unwrapWithPasskey(passkey.wrap, { prfOutput, deviceKey });
  if (!opened.ok)
    return fail({ type: opened.error.type === "wrong-secret" ? "other-passkey" : "damaged-lock" });
  const bundle = bytesToBundle(opened.value);
  return bundle === null ? fail({ type: "damaged-lock" }) : ok(bundle);
}

/** Asks the device to take them out of its list, for they open nothing any more. */
export async function forgetPasskeys(passkeys: readonly PasskeyWrap[]): Promise<void> {
  await Promise.all(passkeys.map(({ credentialId }) => forgetPasskey(credentialId)));
}

async function wrapBehindNewPasskey(
  bundle: DeviceBundle,
  { deviceKey }: DeviceLock,
  random: RandomSource,
): Promise<Result<PasskeyWrap, PasskeyError>> {
  const prfSalt = newPrfSalt(random);
  const userId = await derivePasskeyUserId(bundle.device.signingSeed);
  const made = await makePasskey(userId, prfSalt);
  if (!made.ok) return made;
  const { credentialId, prfOutput } = made.value;
  const sealed = { bundle: bundleToBytes(bundle), prfSalt, prfOutput, deviceKey, random };
  return ok({ credentialId, wrap: await wrapWithPasskey(sealed) });
}

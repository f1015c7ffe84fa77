import { deriveDeviceBoxSecret, deviceToEntry, recoveryToEntry } from "../../crypto/device-identity.ts";
import type { DeviceEntry } from "../../crypto/device-list-version.ts";
import type { BoxSecret } from "../../crypto/hpke.ts";
import type { Device } from "../../crypto/keys.ts";
import type { RecoveryIdentity } from "../../crypto/recovery-identity.ts";
import { importSigningSeed } from "../../crypto/signature.ts";
import type { SigningKey } from "../../crypto/web-crypto.ts";

/** Somebody who belongs, with the secrets to prove it: a device, or whoever has the recovery words. */
export type MemberAuthor = {
  readonly entry: DeviceEntry;
  readonly signingKey: SigningKey;
  readonly boxSecret: BoxSecret;
};

export async function deviceToAuthor(device: Device): Promise<MemberAuthor> {
  const { signingSeed } = device;
  return {
    entry: await deviceToEntry(device),
    signingKey: await importSigningSeed(signingSeed),
    boxSecret: await deriveDeviceBoxSecret(signingSeed),
  };
}

export async function recoveryToAuthor(recovery: RecoveryIdentity): Promise<MemberAuthor> {
  const { signingSeed, boxSecret } = recovery;
  return {
    entry: await recoveryToEntry(recovery),
    signingKey: await importSigningSeed(signingSeed),
    boxSecret,
  };
}

import type { DeviceEntry } from "./device-list-version.ts";
import { type BoxSecret, boxSecretToBoxKey, bytesToBoxSecret } from "./hpke.ts";
import type { Device, SigningSeed } from "./keys.ts";
import { labelled } from "./label.ts";
import type { RecoveryIdentity } from "./recovery-identity.ts";
import { signingSeedToVerifyKey } from "./signature.ts";
import { hkdfSha256 } from "./web-crypto.ts";

/** Opens what is granted to a device. It follows from the seed, so a device has one secret to keep. */
export async function deriveDeviceBoxSecret(signingSeed: SigningSeed): Promise<BoxSecret> {
  const info = labelled("lll/v1/device-box-secret");
  return bytesToBoxSecret(await hkdfSha256(signingSeed.reveal(), new Uint8Array(), info, 32));
}

/** What stands in the device list for a device. */
export async function deviceToEntry({ deviceId, signingSeed }: Device): Promise<DeviceEntry> {
  const boxKey = await boxSecretToBoxKey(await deriveDeviceBoxSecret(signingSeed));
  return { kind: "device", deviceId, verifyKey: await signingSeedToVerifyKey(signingSeed), boxKey };
}

/** What stands in the device list for the recovery words. */
export async function recoveryToEntry(recovery: RecoveryIdentity): Promise<DeviceEntry> {
  const { deviceId, signingSeed, boxSecret } = recovery;
  const verifyKey = await signingSeedToVerifyKey(signingSeed);
  return { kind: "recovery", deviceId, verifyKey, boxKey: await boxSecretToBoxKey(boxSecret) };
}

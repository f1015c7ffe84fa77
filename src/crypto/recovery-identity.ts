import type { Bytes } from "../lib/bytes.ts";
import { type BoxSecret, bytesToBoxSecret } from "./hpke.ts";
import { bytesToDeviceId, bytesToSigningSeed, type DeviceId, type SigningSeed } from "./keys.ts";
import { type Label, labelled } from "./label.ts";
import type { RecoveryEntropy } from "./recovery-phrase.ts";
import { hkdfSha256 } from "./web-crypto.ts";

/** What the recovery words are in the device list: a device that is on paper. */
export type RecoveryIdentity = {
  readonly deviceId: DeviceId;
  readonly boxSecret: BoxSecret;
  readonly signingSeed: SigningSeed;
};

/**
 * Lets a later epoch be granted to the words without anybody typing them, and lets whoever has only the words add a new
 * device to the list.
 */
export async function deriveRecoveryIdentity(entropy: RecoveryEntropy): Promise<RecoveryIdentity> {
  const derive = (label: Label, length: number): Promise<Bytes> =>
    hkdfSha256(entropy.reveal(), new Uint8Array(), labelled(label), length);
  return {
    deviceId: bytesToDeviceId(await derive("lll/v1/recovery-device-id", 6)),
    boxSecret: bytesToBoxSecret(await derive("lll/v1/recovery-box-secret", 32)),
    signingSeed: bytesToSigningSeed(await derive("lll/v1/recovery-signing-seed", 32)),
  };
}

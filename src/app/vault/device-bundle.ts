import {
  bytesToDeviceId,
  bytesToMasterKey,
  bytesToSigningSeed,
  type Device,
  type MasterKey,
  newDevice,
  newMasterKey,
} from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { type Bytes, concatBytes } from "../../lib/bytes.ts";
import { Redacted } from "../../lib/redacted.ts";

/** What the lock of this device keeps: the key to everything, and who this device is. */
export type DeviceBundle = { readonly masterKey: MasterKey; readonly device: Device };

const format = 1;
const masterKeyEnd = 33;
const deviceIdEnd = 39;
const bundleLength = 71;

export function newDeviceBundle(random: RandomSource): DeviceBundle {
  return { masterKey: newMasterKey(random), device: newDevice(random) };
}

/** Format (1) · master key 32 · device id 6 · signing seed 32. */
export function bundleToBytes({ masterKey, device }: DeviceBundle): Redacted<Bytes> {
  const seed = device.signingSeed.reveal();
  return new Redacted(concatBytes(Uint8Array.of(format), masterKey.reveal(), device.deviceId, seed));
}

/** `null` for a format that this version does not know. */
export function bytesToBundle(bundle: Redacted<Bytes>): DeviceBundle | null {
  const bytes = bundle.reveal();
  if (bytes.length !== bundleLength || bytes[0] !== format) return null;
  return {
    masterKey: bytesToMasterKey(bytes.slice(1, masterKeyEnd)),
    device: {
      deviceId: bytesToDeviceId(bytes.slice(masterKeyEnd, deviceIdEnd)),
      signingSeed: bytesToSigningSeed(bytes.slice(deviceIdEnd)),
    },
  };
}

import type { Device } from "../../../crypto/keys.ts";
import type { RandomSource } from "../../../crypto/random-source.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { LocalDatabase } from "../../platform/local-database.ts";
import { newDeviceBundle } from "../device-bundle.ts";
import { makeOpenLock, openDeviceLock } from "../device-lock.ts";

/** The device that this browser is going to be, the same one however often it tries to come in. */
export async function keepArrivingDevice(
  database: LocalDatabase,
  random: RandomSource,
  fresh: Device,
): Promise<Result<Device, StoreFailure>> {
  // A bundle like any other, so that it is kept like any other; its master key is nobody's.
  const bundle = { ...newDeviceBundle(random), device: fresh };
  const made = await makeOpenLock(bundle, random);
  const kept = await database.keepArriving({ ...made, recoveryWrap: null });
  if (!kept.ok) return kept;
  const derivePasswordKey = () => Promise.reject(new Error("a device on its way has no PIN"));
  const opened = await openDeviceLock(kept.value, null, { random, derivePasswordKey });
  // One that does not open any more is replaced: nobody waits for it.
  if (opened.ok) return ok(opened.value.device);
  const forgotten = await database.forgetArriving();
  return forgotten.ok ? keepArrivingDevice(database, random, fresh) : forgotten;
}

import { importSpaceKey } from "../../crypto/envelope.ts";
import { deriveHomeSpace, deriveLocalStoreKey, firstEpoch, recordIdToHex } from "../../crypto/keys.ts";
import { namedRecordId } from "../../crypto/named-record-id.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "../../crypto/signature.ts";
import { ok, type Result } from "../../lib/result.ts";
import { type LogTools, openRecordLog, type RecordLog } from "../../sync/record-log.ts";
import type { DeviceBundle } from "./device-bundle.ts";

/** The home space, open: its records, and the ids of those that have a name. */
export type OpenSpace = {
  readonly log: RecordLog;
  readonly bundle: DeviceBundle;
  /** 32 hex digits; the same for the same name on every device of this participant. */
  readonly idForName: (name: string) => Promise<string>;
};

export async function openHomeSpace(
  bundle: DeviceBundle,
  tools: LogTools,
): Promise<Result<OpenSpace, { type: "damaged-snapshot" }>> {
  const { signingSeed, deviceId } = bundle.device;
  const home = await deriveHomeSpace(bundle.masterKey);
  const log = await openRecordLog(
    {
      spaceId: home.spaceId,
      spaceKey: await importSpaceKey(home.spaceKey),
      epoch: firstEpoch,
      deviceId,
      signingKey: await importSigningSeed(signingSeed),
      verifyingKey: await importVerifyKey(await signingSeedToVerifyKey(signingSeed)),
      localStoreKey: await deriveLocalStoreKey(bundle.masterKey),
    },
    tools,
  );
  if (!log.ok) return log;
  return ok({
    log: log.value,
    bundle,
    idForName: async (name) => recordIdToHex(await namedRecordId(home.spaceKey, name)),
  });
}

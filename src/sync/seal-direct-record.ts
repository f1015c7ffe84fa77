import { type SealedRecord, sealRecord } from "../crypto/envelope.ts";
import {
  deviceIdToHex,
  type Epoch,
  nextDeviceSequence,
  type RecordId,
  type RecordVersion,
  recordIdToHex,
} from "../crypto/keys.ts";
import type { Json } from "../lib/json.ts";
import { ok, type Result } from "../lib/result.ts";
import { nextStamp } from "./clock.ts";
import type { ExchangeParts } from "./exchange-parts.ts";
import type { StoreFailure } from "./local-store.ts";
import { recordToBytes, writeFields } from "./record.ts";
import type { SyncState } from "./sync-state.ts";

export type DirectRecord = {
  readonly recordId: RecordId;
  readonly kind: string;
  readonly values: Readonly<Record<string, Json>>;
  readonly version: RecordVersion;
  /** `null` for the epoch that the space is sealed under now. */
  readonly epoch: Epoch | null;
};

/**
 * Seals a record that is never merged, in the name of this device. Its number is durable before this resolves, together
 * with `state`, so that it is never given again.
 */
export async function sealDirectRecord(
  { log, access, random, nowMs }: Pick<ExchangeParts, "log" | "access" | "random" | "nowMs">,
  { recordId, kind, values, version, epoch: wantedEpoch }: DirectRecord,
  state: Partial<SyncState> = {},
): Promise<Result<SealedRecord, StoreFailure>> {
  const reserved = await log.alone(async (inside) => {
    const { keys, latestStamp, deviceSequence: last } = inside.state();
    const deviceSequence = nextDeviceSequence(last);
    const appended = await inside.appendFromServer({ deviceSequence, state });
    return appended.ok ? ok({ keys, latestStamp, deviceSequence }) : appended;
  });
  if (!reserved.ok) return reserved;
  const { keys, latestStamp, deviceSequence } = reserved.value;
  const epoch = wantedEpoch ?? keys.sealingEpoch;
  const spaceKey = keys.keyByEpoch.get(epoch);
  if (spaceKey === undefined) throw new Error("there is no key to seal with");
  const { spaceId, deviceId, signingKey } = access;
  const stamp = nextStamp(latestStamp, nowMs(), deviceIdToHex(deviceId));
  const empty = { id: recordIdToHex(recordId), kind, fields: {}, removedAt: null };
  const header = { spaceId, recordId, epoch, version, deviceId, deviceSequence };
  const plaintext = recordToBytes(writeFields(empty, values, stamp));
  return ok(await sealRecord({ header, plaintext, spaceKey, signingKey, random }));
}

import { sealRecord } from "../crypto/envelope.ts";
import {
  type DeviceSequence,
  nextDeviceSequence,
  parseRecordId,
  type RecordVersion,
} from "../crypto/keys.ts";
import type { RandomSource } from "../crypto/random-source.ts";
import type { Outgoing } from "./log-record.ts";
import { recordToBytes, type StoredRecord } from "./record.ts";
import type { SpaceAccess, SpaceKeys } from "./space-access.ts";

export type SealedWrite = {
  readonly record: StoredRecord;
  readonly outgoing: Outgoing;
  readonly deviceSequence: DeviceSequence;
};

/** So many at once keep every core of the platform's crypto busy. */
const batchSize = 256;

/** Seals in the name of this device, each under the next of its numbers after `after`. */
export async function sealRecords(
  writes: readonly { readonly record: StoredRecord; readonly version: RecordVersion }[],
  after: DeviceSequence | null,
  { access, keys, random }: { access: SpaceAccess; keys: SpaceKeys; random: RandomSource },
): Promise<readonly SealedWrite[]> {
  const { spaceId, deviceId, signingKey } = access;
  const epoch = keys.sealingEpoch;
  const spaceKey = keys.keyByEpoch.get(epoch);
  if (spaceKey === undefined) throw new Error("there is no key to seal with");
  let deviceSequence = after;
  const numbered = writes.map((write) => {
    deviceSequence = nextDeviceSequence(deviceSequence);
    return { ...write, deviceSequence };
  });
  const sealOne = async (write: (typeof numbered)[number]): Promise<SealedWrite> => {
    const { record, version } = write;
    const recordId = parseRecordId(record.id);
    if (recordId === null) throw new Error("a record id is 32 hex digits");
    const header = { spaceId, recordId, epoch, version, deviceId, deviceSequence: write.deviceSequence };
    const plaintext = recordToBytes(record);
    const envelope = await sealRecord({ header, plaintext, spaceKey, signingKey, random });
    return { record, outgoing: { envelope, version, epoch }, deviceSequence: write.deviceSequence };
  };
  const sealed: SealedWrite[] = [];
  for (let start = 0; start < numbered.length; start += batchSize) {
    sealed.push(...(await Promise.all(numbered.slice(start, start + batchSize).map(sealOne))));
  }
  return sealed;
}

import { type ImportedSpaceKey, importSpaceKey, sealRecord } from "../crypto/envelope.ts";
import type { RecordHeader } from "../crypto/envelope-header.ts";
import {
  type Device,
  type DeviceId,
  type DeviceSequence,
  deviceIdToHex,
  firstEpoch,
  newDevice,
  newSpaceId,
  newSpaceKey,
  parseRecordId,
  type RecordVersion,
  type SpaceId,
  type SpaceKey,
} from "../crypto/keys.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "../crypto/signature.ts";
import { randomBytes, type SigningKey, type VerifyingKey } from "../crypto/web-crypto.ts";
import type { Bytes } from "../lib/bytes.ts";
import { recordToBytes, type StoredRecord } from "./record.ts";
import type { RecordGate } from "./record-gate.ts";

export type TestDevice = Device & {
  readonly hex: string;
  readonly signingKey: SigningKey;
  readonly verifyingKey: VerifyingKey;
};

/** A space of one participant in its first epoch. */
export type TestSpace = {
  readonly spaceId: SpaceId;
  readonly spaceKey: SpaceKey;
  readonly importedKey: ImportedSpaceKey;
};

export async function newTestSpace(): Promise<TestSpace> {
  const spaceKey = newSpaceKey(randomBytes);
  return { spaceId: newSpaceId(randomBytes), spaceKey, importedKey: await importSpaceKey(spaceKey) };
}

export async function newTestDevice(): Promise<TestDevice> {
  const device = newDevice(randomBytes);
  return {
    ...device,
    hex: deviceIdToHex(device.deviceId),
    signingKey: await importSigningSeed(device.signingSeed),
    verifyingKey: await importVerifyKey(await signingSeedToVerifyKey(device.signingSeed)),
  };
}

/** Lets in what these devices sealed, in the first epoch. */
export function openGate(space: TestSpace, devices: readonly TestDevice[]): RecordGate {
  const keyByDevice = new Map(devices.map(({ hex, verifyingKey }) => [hex, verifyingKey]));
  return {
    keys: { keyByEpoch: new Map([[firstEpoch, space.importedKey]]), sealingEpoch: firstEpoch },
    verifyKeyByDevice: (deviceId: DeviceId) => keyByDevice.get(deviceIdToHex(deviceId)) ?? null,
    refusalOf: () => null,
    presentDevices: devices.map(({ deviceId }) => deviceId),
    resealBelow: firstEpoch,
  };
}

/** As a device would push it, without a log. */
export async function sealAs(
  device: TestDevice,
  space: TestSpace,
  record: StoredRecord,
  changed: Partial<RecordHeader> = {},
): Promise<Bytes> {
  const recordId = parseRecordId(record.id);
  if (recordId === null) throw new Error("a record id is 32 hex digits");
  const header: RecordHeader = {
    spaceId: space.spaceId,
    recordId,
    epoch: firstEpoch,
    version: 1 as RecordVersion,
    deviceId: device.deviceId,
    deviceSequence: 1 as DeviceSequence,
    ...changed,
  };
  return sealRecord({
    header,
    plaintext: recordToBytes(record),
    spaceKey: space.importedKey,
    signingKey: device.signingKey,
    random: randomBytes,
  });
}

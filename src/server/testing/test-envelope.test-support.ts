import { randomBytes } from "node:crypto";
import { bytesToRecordSalt, headerToBytes, type RecordHeader } from "../../crypto/envelope-header.ts";
import {
  bytesToDeviceId,
  bytesToRecordId,
  bytesToSpaceId,
  type DeviceSequence,
  type Epoch,
  type RecordVersion,
  type SpaceId,
} from "../../crypto/keys.ts";
import { type Bytes, concatBytes } from "../../lib/bytes.ts";

const smallestSealed = 512 + 16 + 64;

export function random(length: number): Bytes {
  return new Uint8Array(randomBytes(length));
}

export function newTestSpaceId(): SpaceId {
  return bytesToSpaceId(random(16));
}

/** An envelope whose header is true and whose rest is random: the server can tell no difference. */
export function makeEnvelope(
  spaceId: SpaceId,
  header: Partial<RecordHeader> = {},
  sealedLength = smallestSealed,
): Bytes {
  const whole: RecordHeader = {
    spaceId,
    recordId: bytesToRecordId(random(16)),
    epoch: 0 as Epoch,
    version: 1 as RecordVersion,
    deviceId: bytesToDeviceId(random(6)),
    deviceSequence: 1 as DeviceSequence,
    ...header,
  };
  return concatBytes(headerToBytes(whole, bytesToRecordSalt(random(24))), random(sealedLength));
}

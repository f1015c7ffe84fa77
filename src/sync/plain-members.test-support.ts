import { importSpaceKey } from "../crypto/envelope.ts";
import {
  bytesToSpaceKey,
  type DeviceSequence,
  deviceIdToHex,
  type Epoch,
  firstEpoch,
  parseDeviceId,
  parseRecordId,
  parseVerifyKey,
  type RecordVersion,
} from "../crypto/keys.ts";
import { importVerifyKey, signingSeedToVerifyKey } from "../crypto/signature.ts";
import { sha256, type VerifyingKey } from "../crypto/web-crypto.ts";
import { type Bytes, bytesToHex, hexToBytes, textToBytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { fail, ok } from "../lib/result.ts";
import { nextStamp } from "./clock.ts";
import type { MembersReader } from "./members-reader.ts";
import { openPulled } from "./open-pulled.ts";
import { writeFields } from "./record.ts";
import type { RecordGate } from "./record-gate.ts";
import { openGate, sealAs, type TestDevice, type TestSpace } from "./test-devices.test-support.ts";

/** Members without chain and grants: who belongs, in the open under the first epoch. It stands in for src/sync/members. */
export type PlainMembers = {
  readonly number: number;
  readonly devices: readonly PlainDevice[];
  /** `[epoch, key in hex]` of later epochs. */
  readonly keys: readonly (readonly [number, string])[];
  readonly closedBelow: number;
  /** The device that seals everything anew, in hex. */
  readonly remover: string | null;
};

export type PlainDevice = {
  readonly hex: string;
  readonly verifyKey: string;
  /** Null while it is present. */
  readonly lastSequence: number | null;
};

export const membersId = "3".repeat(32);

export async function plainMembersOf(devices: readonly TestDevice[]): Promise<PlainMembers> {
  const entries = devices.map(
    async ({ hex, signingSeed }): Promise<PlainDevice> => ({
      hex,
      verifyKey: bytesToHex(await signingSeedToVerifyKey(signingSeed)),
      lastSequence: null,
    }),
  );
  return { number: 1, devices: await Promise.all(entries), keys: [], closedBelow: 0, remover: null };
}

export function sealMembers(signer: TestDevice, space: TestSpace, members: PlainMembers): Promise<Bytes> {
  const empty = { id: membersId, kind: "members", fields: {}, removedAt: null };
  const list: Json = JSON.parse(JSON.stringify(members));
  const record = writeFields(empty, { list }, nextStamp(null, members.number, signer.hex));
  return sealAs(signer, space, record, {
    version: members.number as RecordVersion,
    deviceSequence: members.number as DeviceSequence,
  });
}

/** Believes a list that one of the `devices` signed. */
export function plainMembersReader(
  own: TestDevice,
  space: TestSpace,
  devices: readonly TestDevice[],
): MembersReader {
  const recordId = parseRecordId(membersId);
  if (recordId === null) throw new Error("a record id is 32 hex digits");
  return {
    recordId,
    read: async (record, known) => {
      const { opened } = await openPulled([record], space.spaceId, openGate(space, devices));
      const list = opened[0]?.record.fields.list?.value;
      if (list === undefined) return fail({ type: "refused" });
      const members: PlainMembers = JSON.parse(JSON.stringify(list));
      const head = { number: members.number, hash: await sha256(textToBytes(JSON.stringify(members))) };
      if (known !== null && head.number < known.head.number) return fail({ type: "rollback" });
      const isOther =
        head.number === known?.head.number && bytesToHex(head.hash) !== bytesToHex(known.head.hash);
      if (isOther) return fail({ type: "fork" });
      const isPresent = members.devices.some(
        ({ hex, lastSequence }) => hex === own.hex && lastSequence === null,
      );
      if (!isPresent) return fail({ type: "removed" });
      const spaceKeys = members.keys.map(([epoch, hex]) => ({
        spaceId: space.spaceId,
        epoch: epoch as Epoch,
        spaceKey: bytesToSpaceKey(hexToBytes(hex) ?? new Uint8Array()),
      }));
      const keyByEpoch = new Map([[firstEpoch, space.importedKey]]);
      for (const { epoch, spaceKey } of spaceKeys) keyByEpoch.set(epoch, await importSpaceKey(spaceKey));
      const sealingEpoch = Math.max(...keyByEpoch.keys()) as Epoch;
      const gate = await toGate(own, members, { keyByEpoch, sealingEpoch });
      return ok({ known: { record, head }, gate, spaceKeys });
    },
  };
}

async function toGate(own: TestDevice, members: PlainMembers, keys: RecordGate["keys"]): Promise<RecordGate> {
  const keyByDevice = new Map<string, VerifyingKey>();
  for (const { hex, verifyKey } of members.devices) {
    const key = parseVerifyKey(verifyKey);
    if (key !== null) keyByDevice.set(hex, await importVerifyKey(key));
  }
  const lastByDevice = new Map(members.devices.map(({ hex, lastSequence }) => [hex, lastSequence]));
  return {
    keys,
    verifyKeyByDevice: (deviceId) => keyByDevice.get(deviceIdToHex(deviceId)) ?? null,
    refusalOf: ({ epoch, deviceId, deviceSequence }) => {
      if (epoch < members.closedBelow) return { type: "closed-epoch" };
      const last = lastByDevice.get(deviceIdToHex(deviceId)) ?? null;
      return last !== null && deviceSequence > last ? { type: "removed-device" } : null;
    },
    presentDevices: members.devices.flatMap(({ hex, lastSequence }) => {
      const id = lastSequence === null ? parseDeviceId(hex) : null;
      return id === null ? [] : [id];
    }),
    resealBelow: (members.remover === own.hex ? keys.sealingEpoch : members.closedBelow) as Epoch,
  };
}

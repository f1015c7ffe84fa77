import {
  type DeviceList,
  type DeviceListError,
  type DeviceListHead,
  readDeviceList,
} from "../../crypto/device-list.ts";
import type { OpenError } from "../../crypto/envelope.ts";
import { type Epoch, firstEpoch, type RecordVersion, recordIdToHex } from "../../crypto/keys.ts";
import { envelopeHash } from "../../crypto/record-root.ts";
import { openSelfSignedRecord } from "../../crypto/self-signed-record.ts";
import { importVerifyKey } from "../../crypto/signature.ts";
import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { bytesToRecord } from "../record.ts";
import { epochOfGrants } from "./epoch-of-grants.ts";
import { type MembersContent, valuesToMembers } from "./members-content.ts";
import type { MembersPlace } from "./members-place.ts";

/** Who belongs, as signed by somebody who belongs. */
export type Members = {
  readonly content: MembersContent;
  readonly list: DeviceList;
  /** The newest of the home space: what is written from now on is sealed under it. */
  readonly epoch: Epoch;
};

/** Members as they stand at the server. */
export type PulledMembers = Members & { readonly version: RecordVersion; readonly hash: Bytes };

/** The newest that this device has seen, or was told when it joined: nothing older and nothing beside it is believed. */
export type KnownMembers = {
  readonly head: DeviceListHead;
  readonly epoch: Epoch;
  readonly closedBelow: Epoch;
  /** `null` when this device has not read the record itself yet. */
  readonly record: { readonly version: RecordVersion; readonly hash: Bytes } | null;
};

export type MembersError =
  | OpenError
  | DeviceListError
  /** Another record of the space stands in its place. */
  | { readonly type: "wrong-record" }
  /** Sealed by somebody who belongs here, as it seems, and not the record it should be. */
  | { readonly type: "malformed-members" }
  /** Sealed by who does not stand in the list that it carries. */
  | { readonly type: "foreign-signer" }
  /** Not one key of one epoch for everybody who belongs, given by one of them. */
  | { readonly type: "wrong-grants" };

export function membersToKnown(members: PulledMembers): KnownMembers {
  const { version, hash, epoch, list, content } = members;
  return { head: list.head, epoch, closedBelow: content.closedBelow, record: { version, hash } };
}

/** Reads the record as the server shows it. `known` is `null` only on a device that came by the recovery words alone. */
export async function readMembers(
  envelope: Bytes,
  place: MembersPlace,
  known: KnownMembers | null,
): Promise<Result<PulledMembers, MembersError>> {
  const { spaceId, spaceKey } = place;
  const hash = await envelopeHash(envelope);
  const opened = await openSelfSignedRecord<PulledMembers, MembersError>(envelope, {
    spaceId,
    epoch: firstEpoch,
    spaceKey,
    judge: async ({ header, plaintext }) => {
      if (!areBytesEqual(header.recordId, place.recordId)) return fail({ type: "wrong-record" });
      const content = bytesToMembers(recordIdToHex(place.recordId), plaintext);
      if (content === null) return fail({ type: "malformed-members" });
      const read = await readDeviceList(content.versions, {
        spaceId,
        rootKey: place.rootKey,
        known: known?.head ?? null,
      });
      if (!read.ok) return read;
      const list = read.value;
      const signer = list?.present.find(({ deviceId }) => areBytesEqual(deviceId, header.deviceId));
      if (list === null || signer === undefined) return fail({ type: "foreign-signer" });
      const epoch = await epochOfGrants(content.grants, spaceId, list.present);
      if (epoch === null) return fail({ type: "wrong-grants" });
      if (content.closedBelow > epoch) return fail({ type: "malformed-members" });
      const value = { content, list, epoch, version: header.version, hash };
      return ok({ signer: await importVerifyKey(signer.verifyKey), value });
    },
  });
  if (!opened.ok) return opened;
  const conflict = conflictWith(known, opened.value);
  return conflict === null ? opened : fail({ type: conflict });
}

function bytesToMembers(id: string, plaintext: Bytes): MembersContent | null {
  const record = bytesToRecord(id, plaintext);
  if (!record.ok || record.value.kind !== "members" || record.value.removedAt !== null) return null;
  const values = Object.entries(record.value.fields).map(([name, { value }]) => [name, value]);
  return valuesToMembers(Object.fromEntries(values));
}

/** The list itself was held against its known head already; this is about the rest of the record. */
function conflictWith(known: KnownMembers | null, members: PulledMembers): "rollback" | "fork" | null {
  if (known === null) return null;
  const { record } = known;
  if (record !== null && members.version < record.version) return "rollback";
  if (record?.version === members.version && !areBytesEqual(record.hash, members.hash)) return "fork";
  const isOlder = members.epoch < known.epoch || members.content.closedBelow < known.closedBelow;
  return isOlder ? "rollback" : null;
}

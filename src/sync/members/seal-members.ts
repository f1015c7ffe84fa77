import { type SealedRecord, sealRecord } from "../../crypto/envelope.ts";
import {
  deviceIdToHex,
  firstEpoch,
  nextDeviceSequence,
  nextRecordVersion,
  parseDeviceSequence,
  type RecordVersion,
  recordIdToHex,
} from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import { nextStamp } from "../clock.ts";
import { recordToBytes, writeFields } from "../record.ts";
import type { MemberAuthor } from "./member-author.ts";
import { membersToValues } from "./members-content.ts";
import type { MembersPlace } from "./members-place.ts";
import type { Members } from "./read-members.ts";

/**
 * Members as a record, to take the place of version `standing`. The record is never merged, so its stamps mean nothing
 * and are all the same; and it is counted by itself: its device sequence is its version, so that a second try after a
 * lost answer is seen as one (`sequence-reused`) whoever makes it.
 */
export async function sealMembers(
  members: Members,
  standing: RecordVersion | null,
  author: MemberAuthor,
  tools: { readonly place: MembersPlace; readonly random: RandomSource },
): Promise<SealedRecord> {
  const { place, random } = tools;
  const { deviceId } = author.entry;
  const empty = { id: recordIdToHex(place.recordId), kind: "members", fields: {}, removedAt: null };
  const stamp = nextStamp(null, 0, deviceIdToHex(deviceId));
  const record = writeFields(empty, membersToValues(members.content), stamp);
  const version = nextRecordVersion(standing);
  const deviceSequence = nextDeviceSequence(parseDeviceSequence(standing ?? 0));
  return sealRecord({
    header: {
      spaceId: place.spaceId,
      recordId: place.recordId,
      epoch: firstEpoch,
      version,
      deviceId,
      deviceSequence,
    },
    plaintext: recordToBytes(record),
    spaceKey: place.spaceKey,
    signingKey: author.signingKey,
    random,
  });
}

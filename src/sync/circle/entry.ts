import type { ImportedSpaceKey } from "../../crypto/envelope.ts";
import { type SealedRecord, sealRecord } from "../../crypto/envelope.ts";
import {
  type DeviceId,
  deviceIdToHex,
  type Epoch,
  nextDeviceSequence,
  nextRecordVersion,
  parseDeviceSequence,
  type RecordId,
  type RecordVersion,
  recordIdToHex,
} from "../../crypto/keys.ts";
import { namedRecordId } from "../../crypto/named-record-id.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import type { Json } from "../../lib/json.ts";
import { nextStamp } from "../clock.ts";
import { recordToBytes, removeRecord, writeFields } from "../record.ts";
import type { CircleAuthor } from "./circle-author.ts";
import type { CirclePlace } from "./circle-place.ts";
import type { CircleSide } from "./who-may-write.ts";

/** One thing that one person wrote in a circle. */
export type Entry = {
  /** 32 hex digits: follows from author and name, so that nobody takes the place of another's. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Hex of the signing key. */
  readonly author: string;
  /** By the author's clock. */
  readonly atMs: number;
  /** Empty when it was taken away. */
  readonly values: Readonly<Record<string, Json>>;
  readonly isRemoved: boolean;
  /** Of what the server has under this id, 0 when it has nothing. */
  readonly seq: number;
  /** False when the server has something else there, or lost it: whoever wrote it puts it back. */
  readonly isAtServer: boolean;
  readonly version: RecordVersion;
  readonly epoch: Epoch;
  /** Hex of the envelope hash. */
  readonly hash: string;
};

/** The epoch that something is sealed under, ready for use. */
export type SealingKey = { readonly epoch: Epoch; readonly spaceKey: ImportedSpaceKey };

export type EntryDraft = {
  readonly name: string;
  readonly kind: string;
  /** `null` takes it away: no field of it is left. */
  readonly values: Readonly<Record<string, Json>> | null;
};

export function entryId(place: CirclePlace, authorId: DeviceId, name: string): Promise<RecordId> {
  return namedRecordId(place.circleKey, `${deviceIdToHex(authorId)}|${name}`);
}

/** The field `name` stands in every entry, so that a reader can check that the id is the author's. */
export async function sealEntry(
  draft: EntryDraft,
  standing: RecordVersion | null,
  options: {
    readonly place: CirclePlace;
    readonly side: CircleSide;
    readonly author: CircleAuthor;
    readonly key: SealingKey;
    readonly nowMs: number;
    readonly random: RandomSource;
  },
): Promise<SealedRecord> {
  const { place, side, author, key, nowMs, random } = options;
  const recordId = await entryId(place, author.authorId, draft.name);
  const empty = { id: recordIdToHex(recordId), kind: draft.kind, fields: {}, removedAt: null };
  const stamp = nextStamp(null, nowMs, deviceIdToHex(author.authorId));
  const record = writeFields(empty, { ...draft.values, name: draft.name }, stamp);
  return sealRecord({
    header: {
      spaceId: side === "own" ? place.spaceId : place.messagesId,
      recordId,
      epoch: key.epoch,
      version: nextRecordVersion(standing),
      deviceId: author.authorId,
      deviceSequence: nextDeviceSequence(parseDeviceSequence(standing ?? 0)),
    },
    plaintext: recordToBytes(draft.values === null ? removeRecord(record, stamp) : record),
    spaceKey: key.spaceKey,
    signingKey: author.signingKey,
    random,
  });
}

import { areBytesEqual, type Bytes } from "../../lib/bytes.ts";
import type { PushAnswer, PushOutcome } from "../../protocol/push-answer.ts";

/** What is known of a pushed record without its key; byte strings that name things are hex. */
export type RecordToStore = {
  readonly recordId: string;
  readonly baseSeq: number;
  /** Device id and device sequence. */
  readonly sealedBy: Bytes;
  readonly hash: Bytes;
  readonly envelope: Bytes;
};

/** What the database has of a record. */
export type StoredRecord = Pick<RecordToStore, "sealedBy" | "hash"> & {
  readonly seq: number;
  readonly size: number;
};

export type SpaceLevel = { readonly seq: number; readonly bytes: number; readonly quota: number };

/** Of one space, before a push and after it. */
export type SpaceContent = SpaceLevel & { readonly recordById: ReadonlyMap<string, StoredRecord> };

export type PlannedPush = {
  readonly answer: PushAnswer;
  readonly content: SpaceContent;
  /** The records of this push that are stored now, with their seq. */
  readonly writes: readonly (RecordToStore & { readonly seq: number })[];
};

/**
 * Decides what becomes of each record, with compare-and-set on its seq. It is pure: the database is read before and
 * written after, in the same transaction.
 *
 * A record that the server has already, sealed by the same device under the same number and with the same content, is
 * stored: a retry is the same write. The same number with other content means that a device runs twice, or was set
 * back, and is told as `sequence-reused`.
 */
export function planPush(content: SpaceContent, records: readonly RecordToStore[]): PlannedPush {
  const recordById = new Map(content.recordById);
  const outcomes: PushOutcome[] = [];
  const writes: (RecordToStore & { readonly seq: number })[] = [];
  let { seq, bytes } = content;
  for (const record of records) {
    const stored = recordById.get(record.recordId) ?? null;
    const objection = findObjection(record, stored);
    if (objection !== null) {
      outcomes.push(objection);
      continue;
    }
    const growth = record.envelope.length - (stored?.size ?? 0);
    if (growth > 0 && bytes + growth > content.quota) {
      outcomes.push({ type: "over-quota", seq: stored?.seq ?? 0 });
      continue;
    }
    seq += 1;
    bytes += growth;
    const { sealedBy, hash, envelope, recordId } = record;
    recordById.set(recordId, { seq, sealedBy, hash, size: envelope.length });
    writes.push({ ...record, seq });
    outcomes.push({ type: "stored", seq });
  }
  return {
    answer: { headSeq: seq, outcomes },
    content: { seq, bytes, quota: content.quota, recordById },
    writes,
  };
}

function findObjection(record: RecordToStore, stored: StoredRecord | null): PushOutcome | null {
  const seq = stored?.seq ?? 0;
  if (stored !== null && areBytesEqual(stored.sealedBy, record.sealedBy)) {
    return { type: areBytesEqual(stored.hash, record.hash) ? "stored" : "sequence-reused", seq };
  }
  return record.baseSeq === seq ? null : { type: "conflict", seq };
}

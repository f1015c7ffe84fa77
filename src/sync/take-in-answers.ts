import { envelopeHash } from "../crypto/record-root.ts";
import { areBytesEqual, bytesToHex } from "../lib/bytes.ts";
import { ok, type Result } from "../lib/result.ts";
import type { PushAnswer } from "../protocol/push-answer.ts";
import type { StoreFailure } from "./local-store.ts";
import type { LogRecord } from "./log-record.ts";
import type { RecordEntry } from "./record-entry.ts";
import type { RecordLog } from "./record-log.ts";
import type { OutgoingPush } from "./seal-outgoing.ts";

/** `seq` is that of the version which the server has, 0 for none; it is not the one that was changed here. */
export type RecordConflict = { readonly id: string; readonly baseSeq: number; readonly seq: number };

export type TakenAnswers = {
  /** Of what the server has in another version than was thought: pull, merge, push again. */
  readonly conflicts: readonly RecordConflict[];
  readonly overQuota: readonly string[];
};

/** Keeps what the server said of a frame. A record that was written anew meanwhile stays to be sent. */
export async function takeInAnswers(
  log: RecordLog,
  pushes: readonly OutgoingPush[],
  { outcomes }: PushAnswer,
): Promise<Result<TakenAnswers, StoreFailure>> {
  const hashes = await Promise.all(pushes.map(({ envelope }) => envelopeHash(envelope)));
  return log.alone(async (inside) => {
    const { recordById, sync } = inside.state();
    const records: RecordEntry[] = [];
    const conflicts: RecordConflict[] = [];
    const overQuota: string[] = [];
    const storedSeqs: number[] = [];
    for (const [index, push] of pushes.entries()) {
      const standing = recordById.get(push.id);
      const [outcome, hash] = [outcomes[index], hashes[index]];
      if (standing === undefined || outcome === undefined || hash === undefined) continue;
      if (outcome.type === "stored") {
        storedSeqs.push(outcome.seq);
        const server = { seq: outcome.seq, version: push.version, epoch: push.epoch, hash: bytesToHex(hash) };
        records.push({ ...standing, id: push.id, record: null, server, isDirty: !isStill(standing, push) });
      } else if (outcome.type === "over-quota") overQuota.push(push.id);
      else conflicts.push({ id: push.id, baseSeq: push.baseSeq, seq: outcome.seq });
      // Whoever gave this number before, it was this device: it is never given again, so the record gets another.
      if (outcome.type === "sequence-reused") records.push({ ...standing, id: push.id, isDirty: true });
    }
    const pulledSeq = advanceSeq(sync.pulledSeq, storedSeqs);
    const owesCheckpoint = sync.owesCheckpoint || storedSeqs.length > 0;
    const state = { pulledSeq, owesCheckpoint };
    const appended = await inside.appendFromServer({ records, state });
    return appended.ok ? ok({ conflicts, overQuota }) : appended;
  });
}

/** Own writes that follow right on what was pulled need not be pulled: nobody else's lie between. */
export function advanceSeq(pulledSeq: number, storedSeqs: readonly number[]): number {
  let reached = pulledSeq;
  for (const seq of storedSeqs.toSorted((left, right) => left - right))
    if (seq === reached + 1) reached = seq;
  return reached;
}

function isStill({ outgoing }: LogRecord, push: OutgoingPush): boolean {
  return outgoing !== null && areBytesEqual(outgoing.envelope, push.envelope);
}

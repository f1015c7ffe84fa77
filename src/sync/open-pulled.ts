import { type OpenError, openRecord } from "../crypto/envelope.ts";
import { envelopeToRecordId, parseEnvelope, type RecordHeader } from "../crypto/envelope-header.ts";
import { recordIdToHex, type SpaceId } from "../crypto/keys.ts";
import { envelopeHash } from "../crypto/record-root.ts";
import { bytesToHex } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import type { ServerMark } from "./log-record.ts";
import { bytesToRecord, type StoredRecord } from "./record.ts";
import type { GateRefusal, RecordGate } from "./record-gate.ts";

/** A record from the server that proved who sealed it. */
export type OpenedPulled = {
  readonly header: RecordHeader;
  readonly record: StoredRecord;
  readonly server: ServerMark;
};

/** A record of which a newer app, or a key that is yet to come, may make sense: nothing is written over it. */
export type HeldBack = { readonly seq: number; readonly id: string };

/** A record that nobody who belongs here can have sealed so. */
export type RefusedPulled = {
  readonly seq: number;
  /** Null when it is too short to name a record. */
  readonly id: string | null;
  readonly reason: OpenError | GateRefusal | { readonly type: "malformed-record" };
};

export type OpenedPage = {
  readonly opened: readonly OpenedPulled[];
  readonly heldBack: readonly HeldBack[];
  readonly refused: readonly RefusedPulled[];
};

/** So many at once keep every core of the platform's crypto busy; more gain nothing and hold memory. */
const batchSize = 256;

/** Opens what was pulled, through the gate. What does not open is told apart and changes nothing. */
export async function openPulled(
  records: readonly PulledRecord[],
  spaceId: SpaceId,
  gate: RecordGate,
): Promise<OpenedPage> {
  const opened: OpenedPulled[] = [];
  const heldBack: HeldBack[] = [];
  const refused: RefusedPulled[] = [];
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    const results = await Promise.all(batch.map((pulled) => openOne(pulled, spaceId, gate)));
    for (const [index, result] of results.entries()) {
      const { seq = 0, envelope = new Uint8Array() } = batch[index] ?? {};
      if (result.ok) {
        opened.push(result.value);
        continue;
      }
      const recordId = envelopeToRecordId(envelope);
      const id = recordId === null ? null : recordIdToHex(recordId);
      const reason = result.error;
      const isOfLater = reason.type === "unknown-format" || reason.type === "unknown-epoch";
      if (isOfLater && id !== null) heldBack.push({ seq, id });
      else refused.push({ seq, id, reason });
    }
  }
  return { opened, heldBack, refused };
}

async function openOne(
  { seq, envelope }: PulledRecord,
  spaceId: SpaceId,
  gate: RecordGate,
): Promise<Result<OpenedPulled, RefusedPulled["reason"]>> {
  const parsed = parseEnvelope(envelope);
  const objection = parsed.ok ? gate.refusalOf(parsed.value.header) : null;
  if (objection !== null) return fail(objection);
  const [opened, hash] = await Promise.all([
    openRecord(envelope, {
      spaceId,
      spaceKeyByEpoch: (epoch) => gate.keys.keyByEpoch.get(epoch) ?? null,
      verifyKeyByDevice: gate.verifyKeyByDevice,
    }),
    envelopeHash(envelope),
  ]);
  if (!opened.ok) return opened;
  const { header, plaintext } = opened.value;
  const record = bytesToRecord(recordIdToHex(header.recordId), plaintext);
  const server = { seq, version: header.version, epoch: header.epoch, hash: bytesToHex(hash) };
  return record.ok ? ok({ header, record: record.value, server }) : record;
}

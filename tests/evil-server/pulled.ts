import { envelopeToRecordId } from "../../src/crypto/envelope-header.ts";
import { recordIdToHex } from "../../src/crypto/keys.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { areBytesEqual } from "../../src/lib/bytes.ts";
import type { PulledRecord } from "../../src/protocol/pull-page.ts";
import { idOf, type Stage } from "./stage.ts";

/** All that the server has now, as anybody with a token is told. */
export async function pullAll({ phone }: Pick<Stage, "phone">): Promise<readonly PulledRecord[]> {
  return expectOk(await phone.space.pull(0)).records;
}

export async function pullRecord(stage: Stage, number: number): Promise<PulledRecord> {
  return found((await pullAll(stage)).find((record) => isRecord(record, number)));
}

export async function pullMembers(stage: Stage): Promise<PulledRecord> {
  return found((await pullAll(stage)).find((record) => isMembers(stage, record)));
}

export function isRecord({ envelope }: PulledRecord, number: number): boolean {
  const id = envelopeToRecordId(envelope);
  return id !== null && recordIdToHex(id) === idOf(number);
}

export function isMembers({ phone }: Pick<Stage, "phone">, { envelope }: PulledRecord): boolean {
  const id = envelopeToRecordId(envelope);
  return id !== null && areBytesEqual(id, phone.place.recordId);
}

function found(record: PulledRecord | undefined): PulledRecord {
  if (record === undefined) throw new Error("the server does not have it");
  return record;
}

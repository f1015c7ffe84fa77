import { type Checkpoint, openCheckpoint } from "../crypto/checkpoint.ts";
import { addCheckpoint, type CheckpointBook } from "../crypto/checkpoint-book.ts";
import { deviceIdToHex } from "../crypto/keys.ts";
import { areBytesEqual, type Bytes, hexToBytes } from "../lib/bytes.ts";
import type { SyncProblem } from "./exchange-parts.ts";
import type { OpenedPulled } from "./open-pulled.ts";
import type { RecordGate } from "./record-gate.ts";
import type { SpaceAccess } from "./space-access.ts";

/** Something that contradicts what was seen before. The evidence tells one such thing from the next. */
export type Finding = { readonly problem: SyncProblem; readonly evidence: string };

/** The newest checkpoint of each present device, and the same signed, in hex, by device. */
export type SignedBook = {
  readonly book: CheckpointBook;
  readonly signedByDevice: ReadonlyMap<string, string>;
};

export const checkpointKind = "checkpoint";
export const emptyBook: SignedBook = { book: new Map(), signedByDevice: new Map() };

export function checkpointName(deviceHex: string): string {
  return `checkpoint|${deviceHex}`;
}

/** Takes one more signed checkpoint into the book. One that does not hold, or of a device that left, changes nothing. */
export async function addSignedCheckpoint(
  signedBook: SignedBook,
  signed: string,
  { spaceId }: SpaceAccess,
  gate: RecordGate,
): Promise<{ readonly book: SignedBook; readonly finding: Finding | null }> {
  const unchanged = { book: signedBook, finding: null };
  const bytes = hexToBytes(signed);
  if (bytes === null) return unchanged;
  const checkpoint = await openPresent(bytes, spaceId, gate);
  if (checkpoint === null) return unchanged;
  const device = deviceIdToHex(checkpoint.deviceId);
  const added = addCheckpoint(signedBook.book, checkpoint);
  if (!added.ok) {
    const evidence = `${device} ${checkpoint.number}`;
    return { book: signedBook, finding: { problem: added.error.type, evidence } };
  }
  if (added.value.get(device) !== checkpoint) return unchanged;
  const signedByDevice = new Map([...signedBook.signedByDevice, [device, signed]]);
  return { book: { book: added.value, signedByDevice }, finding: null };
}

/** The signed checkpoint in a record, `null` when it holds none of the device that sealed it. */
export async function checkpointInRecord(
  { header, record }: OpenedPulled,
  { spaceId }: SpaceAccess,
  gate: RecordGate,
): Promise<string | null> {
  const signed = record.fields.signed?.value;
  const bytes = typeof signed === "string" ? hexToBytes(signed) : null;
  const checkpoint = bytes === null ? null : await openPresent(bytes, spaceId, gate);
  if (typeof signed !== "string" || checkpoint === null) return null;
  return areBytesEqual(checkpoint.deviceId, header.deviceId) ? signed : null;
}

async function openPresent(
  bytes: Bytes,
  spaceId: SpaceAccess["spaceId"],
  gate: RecordGate,
): Promise<Checkpoint | null> {
  const present = new Set(gate.presentDevices.map(deviceIdToHex));
  const opened = await openCheckpoint(bytes, {
    spaceId,
    verifyKeyByDevice: (id) => (present.has(deviceIdToHex(id)) ? gate.verifyKeyByDevice(id) : null),
  });
  return opened.ok ? opened.value : null;
}

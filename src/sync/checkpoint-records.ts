import { type Checkpoint, openCheckpoint } from "../crypto/checkpoint.ts";
import { addCheckpoint, type CheckpointBook } from "../crypto/checkpoint-book.ts";
import { type DeviceId, deviceIdToHex } from "../crypto/keys.ts";
import { areBytesEqual, hexToBytes } from "../lib/bytes.ts";
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

/** One whose signature held, of a device that is present. */
export type PresentCheckpoint = { readonly signed: string; readonly checkpoint: Checkpoint };

/** Takes one more signed checkpoint into the book. One that does not hold, or of a device that left, changes nothing. */
export async function addSignedCheckpoint(
  signedBook: SignedBook,
  signed: string,
  access: SpaceAccess,
  gate: RecordGate,
): Promise<AddedCheckpoint> {
  const opened = await openPresent(signed, access, gate);
  return opened === null ? { book: signedBook, finding: null } : addPresentCheckpoint(signedBook, opened);
}

type AddedCheckpoint = { readonly book: SignedBook; readonly finding: Finding | null };

export function addPresentCheckpoint(
  signedBook: SignedBook,
  { signed, checkpoint }: PresentCheckpoint,
): AddedCheckpoint {
  const device = deviceIdToHex(checkpoint.deviceId);
  const added = addCheckpoint(signedBook.book, checkpoint);
  if (!added.ok) {
    const evidence = `${device} ${checkpoint.number}`;
    return { book: signedBook, finding: { problem: added.error.type, evidence } };
  }
  if (added.value.get(device) !== checkpoint) return { book: signedBook, finding: null };
  const signedByDevice = new Map([...signedBook.signedByDevice, [device, signed]]);
  return { book: { book: added.value, signedByDevice }, finding: null };
}

/** The checkpoint in a record, `null` when it holds none of the device that sealed it. */
export async function checkpointInRecord(
  { header, record }: OpenedPulled,
  access: SpaceAccess,
  gate: RecordGate,
): Promise<PresentCheckpoint | null> {
  const signed = record.fields.signed?.value;
  const opened = typeof signed === "string" ? await openPresent(signed, access, gate) : null;
  return opened !== null && areBytesEqual(opened.checkpoint.deviceId, header.deviceId) ? opened : null;
}

async function openPresent(
  signed: string,
  { spaceId }: SpaceAccess,
  { presentDevices, verifyKeyByDevice }: RecordGate,
): Promise<PresentCheckpoint | null> {
  const bytes = hexToBytes(signed);
  if (bytes === null) return null;
  const isPresent = (id: DeviceId): boolean => presentDevices.some((present) => areBytesEqual(present, id));
  const opened = await openCheckpoint(bytes, {
    spaceId,
    verifyKeyByDevice: (id) => (isPresent(id) ? verifyKeyByDevice(id) : null),
  });
  return opened.ok ? { signed, checkpoint: opened.value } : null;
}

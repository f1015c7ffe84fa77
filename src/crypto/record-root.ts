import type { Bytes } from "../lib/bytes.ts";
import { uint32ToBytes } from "./big-endian.ts";
import type { RecordId, RecordVersion } from "./keys.ts";
import { labelled } from "./label.ts";
import { sha256 } from "./web-crypto.ts";

/** One record as the server keeps it: 32 bytes of SHA-256 stand for the envelope. */
export type RecordMark = {
  readonly recordId: RecordId;
  readonly version: RecordVersion;
  readonly envelopeHash: Bytes;
};

/** Everything that a space holds at one moment, in 32 bytes. */
export type RecordRoot = { readonly root: Bytes; readonly count: number };

/** For the mark of an envelope as it is sent and kept. */
export async function envelopeHash(envelope: Bytes): Promise<Bytes> {
  return sha256(labelled("lll/v1/envelope-hash", envelope));
}

const markLength = 16 + 4 + 32;

/** The same for the same records in whatever order they come. Throws when a record stands in it twice. */
export async function recordRoot(marks: readonly RecordMark[]): Promise<RecordRoot> {
  const sorted = marks.toSorted((left, right) => compareIds(left.recordId, right.recordId));
  const parts = new Uint8Array(sorted.length * markLength);
  let [offset, before]: [number, RecordId | null] = [0, null];
  for (const { recordId, version, envelopeHash: hash } of sorted) {
    if (before !== null && compareIds(before, recordId) === 0) {
      throw new Error("a record has one version at one moment");
    }
    parts.set(recordId, offset);
    parts.set(uint32ToBytes(version), offset + 16);
    parts.set(hash, offset + 20);
    [offset, before] = [offset + markLength, recordId];
  }
  return { root: await sha256(labelled("lll/v1/record-root", parts)), count: marks.length };
}

/** Byte by byte, as their hex would be compared as text. */
function compareIds(left: RecordId, right: RecordId): number {
  for (let index = 0; index < left.length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

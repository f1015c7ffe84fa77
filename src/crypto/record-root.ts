import { type Bytes, bytesToHex, concatBytes } from "../lib/bytes.ts";
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

/** The same for the same records in whatever order they come. Throws when a record stands in it twice. */
export async function recordRoot(marks: readonly RecordMark[]): Promise<RecordRoot> {
  const markByHex = new Map(marks.map((mark) => [bytesToHex(mark.recordId), mark]));
  if (markByHex.size !== marks.length) throw new Error("a record has one version at one moment");
  const sorted = [...markByHex].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, mark]) => mark);
  const parts = sorted.flatMap(({ recordId, version, envelopeHash: hash }) => [
    recordId,
    uint32ToBytes(version),
    hash,
  ]);
  return { root: await sha256(labelled("lll/v1/record-root", concatBytes(...parts))), count: marks.length };
}

import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type FrameError, readFrame } from "./frame-reader.ts";
import { buildFrame, u8, u32, u64 } from "./frame-writer.ts";

export const maxPageRecords = 4_000;
/** Of the envelopes in a page; a single larger one comes alone. */
export const maxPageBytes = 4 * 1_048_576;

const headLength = 21;
const recordHeadLength = 12;
/** No page is longer. */
export const maxPageFrameBytes = headLength + maxPageRecords * recordHeadLength + maxPageBytes;

export type PulledRecord = { readonly seq: number; readonly envelope: Bytes };

export type PullPage = {
  /** The page holds all that the space has after the asked seq up to this one: ask from here next. */
  readonly upToSeq: number;
  /** Of the space. The pull is complete when both are equal. */
  readonly headSeq: number;
  /** By rising seq. */
  readonly records: readonly PulledRecord[];
};

const format = 1;

/** format u8 = 1 · up to seq u64 · head seq u64 · count u32 · each: seq u64 · length u32 · envelope */
export function pullPageToBytes({ upToSeq, headSeq, records }: PullPage): Bytes {
  const each = records.flatMap(({ seq, envelope }) => [u64(seq), u32(envelope.length), envelope]);
  return buildFrame([u8(format), u64(upToSeq), u64(headSeq), u32(records.length), ...each]);
}

/** Checks the frame only: an envelope in it is checked by who opens it. */
export function parsePullPage(frame: Bytes): Result<PullPage, FrameError> {
  const reader = readFrame(frame);
  const found = reader.u8();
  if (found !== null && found !== format) return fail({ type: "unknown-format" });
  const [upToSeq, headSeq, count] = [reader.u64(), reader.u64(), reader.u32()];
  if (upToSeq === null || headSeq === null || count === null || upToSeq > headSeq) {
    return fail({ type: "malformed" });
  }
  const records: PulledRecord[] = [];
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    const seq = reader.u64();
    const length = reader.u32();
    const envelope = length === null ? null : reader.bytes(length);
    if (seq === null || envelope === null || seq <= last || seq > upToSeq) return fail({ type: "malformed" });
    last = seq;
    records.push({ seq, envelope });
  }
  return reader.isAtEnd() ? ok({ upToSeq, headSeq, records }) : fail({ type: "malformed" });
}

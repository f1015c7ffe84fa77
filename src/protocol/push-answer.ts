import type { Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type FrameError, readFrame } from "./frame-reader.ts";
import { buildFrame, u8, u32, u64 } from "./frame-writer.ts";

/** What became of one pushed record. The order is the protocol's: its place is the byte that is sent. */
export const pushOutcomes = ["stored", "conflict", "sequence-reused", "over-quota"] as const;

export type PushOutcome = {
  readonly type: (typeof pushOutcomes)[number];
  /** The seq under which the server now has the record; 0 when it has none. */
  readonly seq: number;
};

export type PushAnswer = {
  /** Of the space, after this push. */
  readonly headSeq: number;
  /** One for each record of the request, in its order. */
  readonly outcomes: readonly PushOutcome[];
};

const format = 1;

/** Of the answer to a push of so many records. */
export function pushAnswerLength(records: number): number {
  return 13 + 9 * records;
}

/** format u8 = 1 · head seq u64 · count u32 · each: outcome u8 · seq u64 */
export function pushAnswerToBytes({ headSeq, outcomes }: PushAnswer): Bytes {
  const each = outcomes.flatMap(({ type, seq }) => [u8(pushOutcomes.indexOf(type)), u64(seq)]);
  return buildFrame([u8(format), u64(headSeq), u32(outcomes.length), ...each]);
}

export function parsePushAnswer(frame: Bytes): Result<PushAnswer, FrameError> {
  const reader = readFrame(frame);
  const found = reader.u8();
  if (found !== null && found !== format) return fail({ type: "unknown-format" });
  const headSeq = reader.u64();
  const count = reader.u32();
  if (headSeq === null || count === null) return fail({ type: "malformed" });
  const outcomes: PushOutcome[] = [];
  for (let index = 0; index < count; index += 1) {
    const code = reader.u8();
    const seq = reader.u64();
    const type = code === null ? undefined : pushOutcomes[code];
    if (type === undefined || seq === null || seq > headSeq) return fail({ type: "malformed" });
    outcomes.push({ type, seq });
  }
  return reader.isAtEnd() ? ok({ headSeq, outcomes }) : fail({ type: "malformed" });
}

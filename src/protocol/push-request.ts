import { type Envelope, parseEnvelope } from "../crypto/envelope-header.ts";
import type { SpaceId } from "../crypto/keys.ts";
import { areBytesEqual, type Bytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { type FrameError, readFrame } from "./frame-reader.ts";
import { buildFrame, u8, u32, u64 } from "./frame-writer.ts";

export const maxPushRecords = 1_000;
/** Of the whole frame. */
export const maxPushBytes = 1_048_576;

const format = 1;

/** One record to store, if the server still has the version that it was made from. */
export type Push = {
  /** The seq of that version at the server; 0 when the server should have none. */
  readonly baseSeq: number;
  readonly envelope: Bytes;
};

/** A push whose header was read and belongs to the space. Nothing of the content is proven. */
export type CheckedPush = Push & { readonly header: Envelope["header"] };

/** format u8 = 1 · count u32 · each: base seq u64 · length u32 · envelope */
export function pushRequestToBytes(pushes: readonly Push[]): Bytes {
  const records = pushes.flatMap(({ baseSeq, envelope }) => [u64(baseSeq), u32(envelope.length), envelope]);
  return buildFrame([u8(format), u32(pushes.length), ...records]);
}

/** Refuses the whole frame when one record in it is no envelope of this space, or stands in it twice. */
export function parsePushRequest(frame: Bytes, space: SpaceId): Result<readonly CheckedPush[], FrameError> {
  const reader = readFrame(frame);
  const found = reader.u8();
  if (found !== null && found !== format) return fail({ type: "unknown-format" });
  const count = reader.u32();
  if (count === null || count === 0 || count > maxPushRecords) return fail({ type: "malformed" });
  const pushes: CheckedPush[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const baseSeq = reader.u64();
    const length = reader.u32();
    const envelope = length === null ? null : reader.bytes(length);
    if (baseSeq === null || envelope === null) return fail({ type: "malformed" });
    const parsed = parseEnvelope(envelope);
    if (!parsed.ok) return parsed;
    const { header } = parsed.value;
    const key = header.recordId.join();
    if (!areBytesEqual(header.spaceId, space) || seen.has(key)) return fail({ type: "malformed" });
    seen.add(key);
    pushes.push({ baseSeq, envelope, header });
  }
  return reader.isAtEnd() ? ok(pushes) : fail({ type: "malformed" });
}

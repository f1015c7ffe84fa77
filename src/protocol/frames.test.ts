import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToRecordSalt, headerToBytes } from "../crypto/envelope-header.ts";
import {
  bytesToDeviceId,
  bytesToRecordId,
  bytesToSpaceId,
  type DeviceSequence,
  type Epoch,
  type RecordVersion,
  type SpaceId,
} from "../crypto/keys.ts";
import { type Bytes, bytesToHex, concatBytes } from "../lib/bytes.ts";
import { type PullPage, parsePullPage, pullPageToBytes } from "./pull-page.ts";
import { type PushAnswer, parsePushAnswer, pushAnswerToBytes, pushOutcomes } from "./push-answer.ts";
import { maxPushRecords, type Push, parsePushRequest, pushRequestToBytes } from "./push-request.ts";

const space = bytesToSpaceId(new Uint8Array(16).fill(0xa0));
/** The long run asks for more. */
const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 10_000);
const patience = { timeout: 20_000 + fuzzRuns };

const seq = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const bytes = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map((array) => new Uint8Array(array));
const push: fc.Arbitrary<Push> = fc.record({
  baseSeq: seq,
  envelope: bytes(16, 16).map((id) => envelopeOf(id)),
});
const pushes = fc.uniqueArray(push, {
  minLength: 1,
  maxLength: 5,
  selector: ({ envelope }) => bytesToHex(envelope.subarray(18, 34)),
});
const answer: fc.Arbitrary<PushAnswer> = seq.chain((headSeq) =>
  fc.record({
    headSeq: fc.constant(headSeq),
    outcomes: fc.array(fc.record({ type: fc.constantFrom(...pushOutcomes), seq: fc.nat({ max: headSeq }) })),
  }),
);
const page: fc.Arbitrary<PullPage> = fc
  .uniqueArray(fc.record({ seq: fc.integer({ min: 1, max: 1_000 }), envelope: bytes(0, 40) }), {
    selector: (record) => record.seq,
  })
  .map((records) => ({
    upToSeq: 1_000,
    headSeq: 2_000,
    records: records.toSorted((left, right) => left.seq - right.seq),
  }));

test("every push, answer and page reads back as it was", () => {
  fc.assert(
    fc.property(pushes, answer, page, (somePushes, someAnswer, somePage) => {
      const parsed = parsePushRequest(pushRequestToBytes(somePushes), space);
      if (!parsed.ok) throw new Error(parsed.error.type);
      expect(parsed.value.map(({ baseSeq, envelope }) => ({ baseSeq, envelope }))).toEqual(somePushes);
      expect(parsePushAnswer(pushAnswerToBytes(someAnswer))).toEqual({ ok: true, value: someAnswer });
      expect(parsePullPage(pullPageToBytes(somePage))).toEqual({ ok: true, value: somePage });
    }),
    { numRuns: 200 },
  );
});

test("a frame that is cut off, or has a byte more, is refused", () => {
  const push = pushRequestToBytes([{ baseSeq: 3, envelope: envelopeOf(new Uint8Array(16)) }]);
  const frames: readonly (readonly [Bytes, (frame: Bytes) => { readonly ok: boolean }])[] = [
    [push, (frame) => parsePushRequest(frame, space)],
    [pushAnswerToBytes({ headSeq: 9, outcomes: [{ type: "stored", seq: 9 }] }), parsePushAnswer],
    [
      pullPageToBytes({ upToSeq: 9, headSeq: 9, records: [{ seq: 9, envelope: new Uint8Array(3) }] }),
      parsePullPage,
    ],
  ];
  for (const [frame, parse] of frames) {
    expect(parse(frame).ok).toBe(true);
    for (let length = 0; length < frame.length; length += 1) {
      expect(parse(frame.slice(0, length)), `${length}`).toEqual({ ok: false, error: { type: "malformed" } });
    }
    expect(parse(concatBytes(frame, Uint8Array.of(0)))).toEqual({ ok: false, error: { type: "malformed" } });
    for (let format = 0; format < 256; format += 1) {
      const other = concatBytes(Uint8Array.of(format), frame.subarray(1));
      if (format !== 1) expect(parse(other)).toEqual({ ok: false, error: { type: "unknown-format" } });
    }
  }
});

test("no bytes make a parser throw, and what it accepts is what its writer writes", patience, () => {
  const noise = fc.oneof(
    bytes(0, 64),
    bytes(0, 64).map((tail) => concatBytes(Uint8Array.of(1), tail)),
  );
  const flips = fc.tuple(pushes, fc.nat(), fc.nat({ max: 7 })).map(([some, place, bit]) => {
    const frame = pushRequestToBytes(some);
    const at = place % frame.length;
    frame[at] = (frame[at] ?? 0) ^ (1 << bit);
    return frame;
  });
  fc.assert(
    fc.property(fc.oneof(noise, flips), (frame) => {
      const push = parsePushRequest(frame, space);
      if (push.ok) expect(pushRequestToBytes(push.value)).toEqual(frame);
      const answer = parsePushAnswer(frame);
      if (answer.ok) expect(pushAnswerToBytes(answer.value)).toEqual(frame);
      const pulled = parsePullPage(frame);
      if (pulled.ok) expect(pullPageToBytes(pulled.value)).toEqual(frame);
    }),
    { numRuns: fuzzRuns },
  );
});

test("a push of nothing, of too many, of one record twice, or for another space is refused", () => {
  const envelope = envelopeOf(new Uint8Array(16));
  const many = Array.from({ length: maxPushRecords + 1 }, (_, index) => {
    const id = new Uint8Array(16);
    new DataView(id.buffer).setUint32(0, index);
    return { baseSeq: 0, envelope: envelopeOf(id) };
  });
  const twice = [1, 2].map((baseSeq) => ({ baseSeq, envelope }));
  const elsewhere = envelopeOf(new Uint8Array(16), bytesToSpaceId(new Uint8Array(16).fill(1)));
  for (const pushes of [[], many, twice, [{ baseSeq: 0, envelope: elsewhere }]]) {
    expect(parsePushRequest(pushRequestToBytes(pushes), space)).toEqual({
      ok: false,
      error: { type: "malformed" },
    });
  }
  expect(parsePushRequest(pushRequestToBytes(many.slice(1)), space).ok).toBe(true);
});

test("a record that is not padded, or sets a flag, is refused", () => {
  const short = envelopeOf(new Uint8Array(16)).slice(0, -1);
  const flagged = envelopeOf(new Uint8Array(16));
  flagged[1] = 1;
  for (const envelope of [short, flagged]) {
    const parsed = parsePushRequest(pushRequestToBytes([{ baseSeq: 0, envelope }]), space);
    expect(parsed).toEqual({ ok: false, error: { type: "malformed" } });
  }
});

test("a count far above what the frame holds costs nothing", () => {
  const frame = pushAnswerToBytes({ headSeq: 0, outcomes: [] });
  frame.set([0xff, 0xff, 0xff, 0xff], 9);
  expect(parsePushAnswer(frame).ok).toBe(false);
});

test("a page whose records do not rise, or pass its end, is refused", () => {
  const record = (at: number) => ({ seq: at, envelope: new Uint8Array(1) });
  for (const seqs of [[2, 1], [1, 1], [0], [4]]) {
    const frame = pullPageToBytes({ upToSeq: 3, headSeq: 5, records: seqs.map(record) });
    expect(parsePullPage(frame).ok, String(seqs)).toBe(false);
  }
  expect(parsePullPage(pullPageToBytes({ upToSeq: 6, headSeq: 5, records: [] })).ok).toBe(false);
});

function envelopeOf(recordId: Bytes, spaceId: SpaceId = space): Bytes {
  const header = {
    spaceId,
    recordId: bytesToRecordId(recordId),
    epoch: 0 as Epoch,
    version: 1 as RecordVersion,
    deviceId: bytesToDeviceId(new Uint8Array(6)),
    deviceSequence: 1 as DeviceSequence,
  };
  const head = headerToBytes(header, bytesToRecordSalt(new Uint8Array(24)));
  return concatBytes(head, new Uint8Array(512 + 16 + 64));
}

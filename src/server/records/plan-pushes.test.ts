import fc from "fast-check";
import { expect, test } from "vitest";
import { planPush, type RecordToStore, type SpaceContent } from "./plan-pushes.ts";

const empty: SpaceContent = { seq: 0, bytes: 0, quota: 10_000, recordById: new Map() };

/** A small world, so that records meet each other often. */
const record: fc.Arbitrary<RecordToStore> = fc
  .record({
    id: fc.nat({ max: 3 }),
    baseSeq: fc.nat({ max: 6 }),
    device: fc.nat({ max: 2 }),
    number: fc.nat({ max: 2 }),
    content: fc.nat({ max: 1 }),
    size: fc.constantFrom(100, 3_000),
  })
  .map(({ id, baseSeq, device, number, content, size }) => ({
    recordId: `${id}`,
    baseSeq,
    sealedBy: Uint8Array.of(device, number),
    hash: Uint8Array.of(content),
    envelope: new Uint8Array(size),
  }));
const history = fc.array(fc.array(record, { maxLength: 4 }), { maxLength: 12 });

function planAll(pushes: readonly (readonly RecordToStore[])[]): SpaceContent {
  return pushes.reduce((content, records) => planPush(content, records).content, empty);
}

test("a record is stored over the version it was made from, and no other", () => {
  const [first, second] = [make({}), make({ sealedBy: Uint8Array.of(2) })];
  const { content, answer } = planPush(empty, [first]);
  expect(answer).toEqual({ headSeq: 1, outcomes: [{ type: "stored", seq: 1 }] });
  expect(planPush(content, [second]).answer.outcomes).toEqual([{ type: "conflict", seq: 1 }]);
  expect(planPush(content, [{ ...second, baseSeq: 2 }]).answer.outcomes).toEqual([
    { type: "conflict", seq: 1 },
  ]);
  const next = planPush(content, [{ ...second, baseSeq: 1 }]);
  expect(next.answer).toEqual({ headSeq: 2, outcomes: [{ type: "stored", seq: 2 }] });
});

test("a retry is the same write, whatever base it names", () => {
  const { content } = planPush(empty, [make({})]);
  for (const baseSeq of [0, 1, 2]) {
    const again = planPush(content, [make({ baseSeq })]);
    expect(again.answer).toEqual({ headSeq: 1, outcomes: [{ type: "stored", seq: 1 }] });
    expect(again.writes).toEqual([]);
  }
});

test("one number of one device never stands for two contents", () => {
  const { content } = planPush(empty, [make({})]);
  const changed = planPush(content, [make({ baseSeq: 1, hash: Uint8Array.of(9) })]);
  expect(changed.answer.outcomes).toEqual([{ type: "sequence-reused", seq: 1 }]);
  expect(changed.writes).toEqual([]);
});

test("a full space takes nothing more, but takes what makes it smaller", () => {
  const full = planPush({ ...empty, quota: 150 }, [make({}), make({ recordId: "b" })]);
  expect(full.answer.outcomes).toEqual([
    { type: "stored", seq: 1 },
    { type: "over-quota", seq: 0 },
  ]);
  const smaller = make({ baseSeq: 1, sealedBy: Uint8Array.of(2), envelope: new Uint8Array(50) });
  const shrunk = planPush({ ...full.content, quota: 10 }, [smaller]);
  expect(shrunk.answer.outcomes).toEqual([{ type: "stored", seq: 2 }]);
  expect(shrunk.content.bytes).toBe(50);
});

test("whatever is pushed, the counts of the space are those of its records", () => {
  fc.assert(
    fc.property(history, (pushes) => {
      const { seq, bytes, recordById, quota } = planAll(pushes);
      const stored = [...recordById.values()];
      expect(bytes).toBe(stored.reduce((sum, { size }) => sum + size, 0));
      expect(bytes).toBeLessThanOrEqual(quota);
      expect(new Set(stored.map((row) => row.seq)).size).toBe(stored.length);
      expect(Math.max(0, ...stored.map((row) => row.seq))).toBe(seq);
    }),
  );
});

test("whatever was pushed before, pushing it again at once changes nothing", () => {
  fc.assert(
    fc.property(history, fc.array(record, { maxLength: 4 }), (before, records) => {
      const once = planPush(planAll(before), records);
      const kept = records.filter((_, index) => once.answer.outcomes[index]?.type === "stored");
      const distinct = kept.filter(
        (one) => kept.findLast(({ recordId }) => recordId === one.recordId) === one,
      );
      const again = planPush(once.content, distinct);
      expect(again.writes).toEqual([]);
      expect(again.content.seq).toBe(once.content.seq);
      for (const outcome of again.answer.outcomes) expect(outcome.type).toBe("stored");
    }),
  );
});

function make(changed: Partial<RecordToStore>): RecordToStore {
  return {
    recordId: "a",
    baseSeq: 0,
    sealedBy: Uint8Array.of(1),
    hash: Uint8Array.of(1),
    envelope: new Uint8Array(100),
    ...changed,
  };
}

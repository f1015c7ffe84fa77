import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textToBytes } from "../lib/bytes.ts";
import { nextStamp, type Stamp } from "./clock.ts";
import {
  bytesToRecord,
  isRemoved,
  mergeRecords,
  recordToBytes,
  removeRecord,
  type StoredRecord,
  writeFields,
} from "./record.ts";

const id = "00112233445566778899aabbccddeeff";
const at = (ms: number, device = "000000000001"): Stamp => nextStamp(null, ms, device);
const empty: StoredRecord = { id, kind: "check-in", fields: {}, removedAt: null };

const anyStamp = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.constantFrom("000000000001", "000000000002"))
  .map(([ms, device]) => at(ms, device));
const anyRecord: fc.Arbitrary<StoredRecord> = fc.record({
  id: fc.constant(id),
  kind: fc.constant("check-in"),
  fields: fc.dictionary(
    fc.constantFrom("mood", "sleep", "note"),
    fc.record({ value: fc.oneof(fc.integer(), fc.string(), fc.constant(null)), stamp: anyStamp }),
    { noNullPrototype: true },
  ),
  removedAt: fc.option(anyStamp),
});

describe("merging", () => {
  test("gives the same on every device in any order, however often", () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
        expect(mergeRecords(a, a)).toEqual(a);
      }),
    );
  });

  test("keeps writes to different fields from both sides", () => {
    const phone = writeFields(empty, { mood: 4 }, at(10));
    const laptop = writeFields(empty, { sleep: 7 }, at(11, "000000000002"));
    const merged = mergeRecords(phone, laptop);
    expect(merged.fields.mood?.value).toBe(4);
    expect(merged.fields.sleep?.value).toBe(7);
  });

  test("keeps a field that this version does not know", () => {
    const newer = writeFields(empty, { "from-the-future": [1, { deep: true }] }, at(3));
    expect(
      mergeRecords(writeFields(empty, { mood: 1 }, at(4)), newer).fields["from-the-future"]?.value,
    ).toEqual([1, { deep: true }]);
  });
});

test("a field may bear a name that every object knows already", () => {
  const values = { constructor: 1, toString: { constructor: [2] }, valueOf: null };
  const written = writeFields(empty, values, at(1));
  expect(bytesToRecord(id, recordToBytes(written))).toEqual({ ok: true, value: written });
  expect(mergeRecords(empty, written)).toEqual(written);
  expect(mergeRecords(written, empty)).toEqual(written);
});

describe("removing", () => {
  test("holds against older writes and yields to newer ones", () => {
    const removed = removeRecord(writeFields(empty, { mood: 4 }, at(10)), at(20));
    expect(isRemoved(removed)).toBe(true);
    expect(isRemoved(mergeRecords(removed, writeFields(empty, { mood: 5 }, at(15))))).toBe(true);
    expect(isRemoved(mergeRecords(removed, writeFields(empty, { mood: 5 }, at(25))))).toBe(false);
  });
});

test("writing the same value to a removed record brings it back", () => {
  const removed = removeRecord(writeFields(empty, { mood: 4 }, at(10)), at(20));
  expect(isRemoved(writeFields(removed, { mood: 4 }, at(30)))).toBe(false);
});

test("writing the same value again is the same write", () => {
  const once = writeFields(empty, { mood: 4 }, at(10));
  expect(writeFields(once, { mood: 4 }, at(99))).toEqual(once);
});

describe("bytes", () => {
  test("bring a record back as it was", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(bytesToRecord(id, recordToBytes(record))).toEqual({ ok: true, value: record });
      }),
    );
  });

  test.each([
    "",
    "{",
    "null",
    '{"k":1,"f":{},"r":null}',
    '{"k":"a","f":[],"r":null}',
    '{"k":"a","f":null,"r":null}',
    '{"k":"a","f":{"x":1},"r":null}',
    '{"k":"a","f":{"x":[1]},"r":null}',
    '{"k":"a","f":{"x":[1,"no stamp"]},"r":null}',
    `{"k":"a","f":{"x":[1,"${"0".repeat(28)}",2]},"r":null}`,
    `{"k":"a","f":{"__proto__":[1,"${"0".repeat(28)}"]},"r":null}`,
    '{"k":"a","f":{},"r":"no stamp"}',
    '{"k":"a","f":{}}',
  ])("that are no record are refused: %s", (text) => {
    expect(bytesToRecord(id, textToBytes(text))).toEqual({ ok: false, error: { type: "malformed-record" } });
  });

  test("that are not UTF-8 are refused", () => {
    expect(bytesToRecord(id, Uint8Array.of(0xff, 0xfe))).toEqual({
      ok: false,
      error: { type: "malformed-record" },
    });
  });
});

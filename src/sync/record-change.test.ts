import { describe, expect, test } from "vitest";
import { nextStamp, type Stamp } from "./clock.ts";
import { isRemoved, type StoredRecord } from "./record.ts";
import { applyChange, type RecordChange } from "./record-change.ts";

const id = "00112233445566778899aabbccddeeff";
const at = (ms: number): Stamp => nextStamp(null, ms, "000000000001");
const put = (values: Extract<RecordChange, { type: "put" }>["values"]): RecordChange => ({
  type: "put",
  id,
  kind: "note",
  values,
});
const remove: RecordChange = { type: "remove", id };

function applied(standing: StoredRecord | undefined, change: RecordChange, stamp: Stamp): StoredRecord {
  const record = applyChange(standing, change, stamp);
  if (record === null) throw new Error("the change changed nothing");
  return record;
}

test("a put makes a record that is not there yet", () => {
  expect(applyChange(undefined, put({ mood: 4 }), at(1))).toEqual({
    id,
    kind: "note",
    fields: { mood: { value: 4, stamp: at(1) } },
    removedAt: null,
  });
});

test("a put changes only the fields that it names, and never the kind", () => {
  const standing = applied(undefined, put({ mood: 4, sleep: 7 }), at(1));
  const after = applied(standing, { type: "put", id, kind: "other", values: { mood: 5 } }, at(2));
  expect(after.kind).toBe("note");
  expect(after.fields).toEqual({
    mood: { value: 5, stamp: at(2) },
    sleep: { value: 7, stamp: at(1) },
  });
});

describe("nothing is written for a change that changes nothing", () => {
  const standing = applied(undefined, put({ mood: 4, words: ["a", { b: null }] }), at(1));

  test("a put of what is there", () => {
    expect(applyChange(standing, put({ words: ["a", { b: null }] }), at(2))).toBeNull();
    expect(applyChange(standing, put({}), at(2))).toBeNull();
  });

  test("removing what is not there, or what is removed already", () => {
    expect(applyChange(undefined, remove, at(2))).toBeNull();
    expect(applyChange(applied(standing, remove, at(2)), remove, at(3))).toBeNull();
  });
});

test("a put brings back what was removed, also with the same value", () => {
  const removed = applied(applied(undefined, put({ mood: 4 }), at(1)), remove, at(2));
  expect(isRemoved(removed)).toBe(true);
  expect(isRemoved(applied(removed, put({ mood: 4 }), at(3)))).toBe(false);
});

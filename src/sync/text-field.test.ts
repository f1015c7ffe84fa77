import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../lib/json.ts";
import { nextStamp, type Stamp } from "./clock.ts";
import {
  bytesToRecord,
  mergeRecords,
  recordToBytes,
  type StoredRecord,
  writeFields,
  writeTexts,
} from "./record.ts";
import { readTextField, textVersions } from "./text-field.ts";

const id = "00112233445566778899aabbccddeeff";
const empty: StoredRecord = { id, kind: "diary", fields: {}, removedAt: null };
const devices = ["000000000001", "000000000002", "000000000003"] as const;
const at = (ms: number, device: string = devices[0]): Stamp => nextStamp(null, ms, device);

describe("long text", () => {
  const base = writeTexts(empty, { note: "begin" }, at(1));
  const phone = writeTexts(base, { note: "op de telefoon" }, at(5));
  const laptop = writeTexts(base, { note: "op de laptop" }, at(4, devices[1]));

  test("that two devices changed without seeing each other is kept twice, oldest first", () => {
    expect(textsOf(mergeRecords(phone, laptop))).toEqual(["op de laptop", "op de telefoon"]);
    expect(mergeRecords(phone, laptop)).toEqual(mergeRecords(laptop, phone));
  });

  test("that was written by somebody who saw the other version replaces it, also where the clock ran behind", () => {
    const seen = writeTexts(phone, { note: "samen" }, at(2, devices[1]));
    expect(textsOf(mergeRecords(phone, seen))).toEqual(["samen"]);
  });

  test("becomes one again when somebody writes over both", () => {
    const both = mergeRecords(phone, laptop);
    const chosen = writeTexts(both, { note: "allebei" }, at(9, devices[2]));
    for (const late of [base, phone, laptop, both]) {
      expect(textsOf(mergeRecords(chosen, late))).toEqual(["allebei"]);
    }
  });

  test("is not written anew by a retry", () => {
    expect(writeTexts(phone, { note: "op de telefoon" }, at(99))).toEqual(phone);
  });

  test("that says the same on both sides is shown once", () => {
    const same = writeTexts(base, { note: "op de telefoon" }, at(4, devices[1]));
    expect(textsOf(mergeRecords(phone, same))).toEqual(["op de telefoon"]);
  });

  test("stands above a short value that somebody wrote at the same time, whoever was later", () => {
    const short = writeFields(empty, { note: "kort" }, at(500));
    expect(textsOf(mergeRecords(short, phone))).toEqual(["op de telefoon"]);
    expect(textsOf(mergeRecords(phone, short))).toEqual(["op de telefoon"]);
    expect(() => writeFields(phone, { note: "kort" }, at(500))).toThrow();
  });

  test("comes through bytes as it was", () => {
    const both = mergeRecords(phone, laptop);
    expect(bytesToRecord(id, recordToBytes(both))).toEqual({ ok: true, value: both });
  });
});

test.each<Json>([
  "text",
  null,
  [],
  {},
  { $text: {}, seen: {} },
  { $text: { x: "a" }, seen: {} },
  { $text: { [at(5)]: "a" }, seen: {} },
  { $text: { [at(5)]: "a" }, seen: { [devices[0]]: at(4) } },
  { $text: { [at(5)]: "a" }, seen: { [devices[1]]: at(5) } },
  { $text: { [at(5)]: 7 }, seen: { [devices[0]]: at(5) } },
  { $text: ["a"], seen: { [devices[0]]: at(5) } },
])("what only looks like long text is an ordinary value: %j", (value) => {
  expect(readTextField(value)).toBeNull();
});

const anyStamp = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...devices))
  .map(([ms, device]) => at(ms, device));
/** Also what no honest device makes: one stamp with two texts, two writes that each saw the other. */
const anyTextRecord: fc.Arbitrary<StoredRecord> = fc
  .record({
    versions: fc.dictionary(anyStamp, fc.constantFrom("a", "b"), { noNullPrototype: true }),
    seen: fc.array(anyStamp, { minLength: 1 }),
  })
  .map(({ versions, seen }) => {
    const stamps = [...seen, ...Object.keys(versions)].toSorted();
    const last = Object.fromEntries(stamps.map((stamp) => [stamp.slice(16), stamp]));
    const stamp = nextStamp(null, Number.parseInt(stamps.at(-1)?.slice(0, 12) ?? "0", 16), devices[0]);
    return { ...empty, fields: { note: { value: { $text: versions, seen: last }, stamp } } };
  });

test("long text merges to the same in any order, whatever was made of it", () => {
  fc.assert(
    fc.property(anyTextRecord, anyTextRecord, anyTextRecord, (a, b, c) => {
      expect(readTextField(a.fields.note?.value ?? null)).not.toBeNull();
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      expect(mergeRecords(a, a)).toEqual(a);
    }),
    { numRuns: 1000 },
  );
});

/** A device writes, or takes in what another one has; then all take in everything, each in its own order. */
type Step =
  | { readonly type: "text" | "short"; readonly device: number; readonly ms: number }
  | { readonly type: "meet"; readonly device: number; readonly other: number };
const anyDevice = fc.integer({ min: 0, max: devices.length - 1 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constantFrom("text" as const, "text" as const, "short" as const),
    device: anyDevice,
    ms: fc.integer({ min: 0, max: 30 }),
  }),
  fc.record({ type: fc.constant("meet" as const), device: anyDevice, other: anyDevice }),
);

test("three devices end with the same texts: all that nobody who saw them wrote over", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, shuffle) => {
      const states: StoredRecord[] = devices.map(() => empty);
      const everSent: StoredRecord[] = [];
      const written = new Set<string>();
      const writtenOver = new Set<string>();
      for (const [index, step] of steps.entries()) {
        const state = states[step.device] ?? empty;
        if (step.type === "meet") states[step.device] = mergeRecords(state, states[step.other] ?? empty);
        else if (step.type === "text") {
          for (const text of textsOf(state)) writtenOver.add(text);
          written.add(`text ${index}`);
          states[step.device] = writeTexts(
            state,
            { note: `text ${index}` },
            at(step.ms, devices[step.device]),
          );
        } else if (readTextField(state.fields.note?.value ?? null) === null) {
          states[step.device] = writeFields(state, { note: index }, at(step.ms, devices[step.device]));
        }
        everSent.push(states[step.device] ?? empty);
      }
      const ends = states.map((state) => {
        const late = [...everSent, ...everSent].map((sent) => [shuffle.next().value, sent] as const);
        return late
          .sort(([left], [right]) => left - right)
          .reduce((sum, [, sent]) => mergeRecords(sum, sent), state);
      });
      for (const end of ends) expect(recordToText(end)).toBe(recordToText(ends[0] ?? empty));
      const expected = [...written].filter((text) => !writtenOver.has(text));
      if (written.size > 0) expect(textsOf(ends[0] ?? empty).toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 500 },
  );
});

function textsOf(record: StoredRecord): readonly string[] {
  const field = readTextField(record.fields.note?.value ?? null);
  return field === null ? [] : textVersions(field);
}

function recordToText(record: StoredRecord): string {
  return JSON.stringify([record.fields.note, record.removedAt]);
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeviceSequence, RecordVersion } from "../crypto/keys.ts";
import { bytesToHex, textToBytes } from "../lib/bytes.ts";
import { nextStamp } from "./clock.ts";
import { writeFields } from "./record.ts";
import { bytesToSnapshot, type SnapshotContent, snapshotToBytes } from "./snapshot.ts";

const stamp = nextStamp(null, 5, "000000000001");
const malformed = { ok: false, error: { type: "malformed-snapshot" } };
const uint32 = fc.nat(0xffffffff);
const hexId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytesToHex);

const anyContent: fc.Arbitrary<SnapshotContent> = fc.record({
  deviceSequence: fc.option(uint32.map((count) => count as DeviceSequence)),
  records: fc.array(
    fc.record({
      version: uint32.map((count) => count as RecordVersion),
      record: fc
        .tuple(hexId, fc.string(), fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }))
        .filter(([, , values]) => !Object.hasOwn(values, "__proto__"))
        .map(([id, kind, values]) =>
          writeFields({ id, kind, fields: {}, removedAt: null }, JSON.parse(JSON.stringify(values)), stamp),
        ),
    }),
    { maxLength: 5 },
  ),
});

test("a snapshot gives back what it was made of: every record, version and the device's own count", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(bytesToSnapshot(snapshotToBytes(content))).toEqual({ ok: true, value: content });
    }),
  );
});

describe("a snapshot is refused as a whole", () => {
  const record = '["00112233445566778899aabbccddeeff",1,{"k":"note","f":{},"r":null}]';

  test.each([
    ["that is no JSON", "{"],
    ["of another version", `{"v":2,"seq":1,"records":[${record}]}`],
    ["without its count", `{"v":1,"records":[${record}]}`],
    ["with a count that is none", `{"v":1,"seq":1.5,"records":[${record}]}`],
    ["with a count past 32 bits", `{"v":1,"seq":4294967296,"records":[${record}]}`],
    ["with a version that is none", '{"v":1,"seq":1,"records":[["00",-1,{"k":"a","f":{},"r":null}]]}'],
    ["with one record that is none", `{"v":1,"seq":1,"records":[${record},["00",1,{}]]}`],
  ])("%s", (_name, text) => {
    expect(bytesToSnapshot(textToBytes(text))).toEqual(malformed);
  });

  test("that is not UTF-8", () => {
    expect(bytesToSnapshot(Uint8Array.of(0xff, 0xfe))).toEqual(malformed);
  });

  test("but not the one that these are variations of", () => {
    expect(bytesToSnapshot(textToBytes(`{"v":1,"seq":1,"records":[${record}]}`)).ok).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesToSpaceKey, type DeviceSequence, type Epoch, type RecordVersion } from "../crypto/keys.ts";
import { bytesToHex, textToBytes } from "../lib/bytes.ts";
import { nextStamp } from "./clock.ts";
import { bytesToContent, contentToBytes, type LogContent } from "./log-content.ts";
import type { ServerMark } from "./log-record.ts";
import { type StoredRecord, writeFields } from "./record.ts";
import { initialSyncState } from "./sync-state.ts";

const stamp = nextStamp(null, 5, "000000000001");
const laterStamp = nextStamp(null, 6, "000000000002");
const malformed = { ok: false, error: { type: "malformed-content" } };
const uint32 = fc.nat(0xffffffff);
const anyVersion = uint32.map((count) => count as RecordVersion);
const anyEpoch = uint32.map((count) => count as Epoch);
const hexOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(bytesToHex);
const hexId = hexOf(16);

const anyRecord: fc.Arbitrary<StoredRecord> = fc
  .tuple(hexId, fc.string(), fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }))
  .filter(([, , values]) => !Object.hasOwn(values, "__proto__"))
  .map(([id, kind, values]) =>
    writeFields({ id, kind, fields: {}, removedAt: null }, JSON.parse(JSON.stringify(values)), stamp),
  )
  .chain((record) => fc.constantFrom(record, writeFields(record, { later: true }, laterStamp)));
const anyMark: fc.Arbitrary<ServerMark> = fc.record({
  seq: fc.maxSafeNat(),
  version: anyVersion,
  epoch: anyEpoch,
  hash: fc.option(hexOf(32)),
});
/** What the server has nothing of is always yet to be sent. */
const anyEntry = fc
  .record({
    version: anyVersion,
    record: anyRecord,
    isGiven: fc.boolean(),
    server: fc.option(anyMark),
    isDirty: fc.boolean(),
  })
  .map(({ version, record, isGiven, server, isDirty }) => ({
    id: record.id,
    version,
    record: isGiven ? record : null,
    server,
    isDirty: server === null || isDirty,
  }));

const anyContent: fc.Arbitrary<LogContent> = fc.record({
  deviceSequence: fc.option(uint32.map((count) => count as DeviceSequence)),
  records: fc.array(anyEntry, { maxLength: 5 }),
  spaceKeys: fc.array(
    fc.record({
      epoch: anyEpoch,
      spaceKey: fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((bytes) => bytesToSpaceKey(new Uint8Array(bytes))),
    }),
    { maxLength: 2 },
  ),
  state: fc.constantFrom<LogContent["state"]>({}, initialSyncState, {
    isOn: true,
    members: [7, "00ff", 2, "ab"],
    heldBack: { ["0".repeat(32)]: 9 },
    problem: ["fork", "evidence"],
  }),
  isReset: fc.boolean(),
});

test("a snapshot gives back what it was made of: every record, version, place at the server, and the device's own count", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const read = bytesToContent(contentToBytes(content));
      expect(read).toEqual({ ok: true, value: content });
      const keys = (of: LogContent) => of.spaceKeys.map(({ spaceKey }) => bytesToHex(spaceKey.reveal()));
      if (read.ok) expect(keys(read.value)).toEqual(keys(content));
    }),
  );
});

describe("a snapshot of version 1 is refused as a whole", () => {
  const record = '["00112233445566778899aabbccddeeff",1,[0,null,"0190000000000000c0c1c2c3c4c5",["b"]]]';
  const shapes = '"shapes":[["note","text"]]';
  const withRecord = (changed: string) =>
    `{"v":1,"seq":1,${shapes},"records":[${record},["${"00".repeat(16)}",1,${changed}]]}`;
  const stamp = '"0190000000000000c0c1c2c3c4c5"';

  test.each([
    ["that is no JSON", "{"],
    ["of another version", `{"v":3,"seq":1,${shapes},"records":[${record}]}`],
    ["without its count", `{"v":1,${shapes},"records":[${record}]}`],
    ["with a count that is none", `{"v":1,"seq":1.5,${shapes},"records":[${record}]}`],
    ["with a count past 32 bits", `{"v":1,"seq":4294967296,${shapes},"records":[${record}]}`],
    [
      "with a version that is none",
      `{"v":1,"seq":1,"shapes":[["a"]],"records":[["00112233445566778899aabbccddeeff",-1,[0,null,[],[]]]]}`,
    ],
    [
      "with a place at the server that is none",
      `{"v":1,"seq":1,"shapes":[],"records":[["00112233445566778899aabbccddeeff",1,null,"9",1,0,null,1]]}`,
    ],
    [
      "with half a place at the server",
      '{"v":1,"seq":1,"shapes":[],"records":[["00112233445566778899aabbccddeeff",1,null,9,1]]}',
    ],
    ["with a key that is none", '{"v":1,"seq":1,"shapes":[],"records":[],"keys":[[1,"00"]]}'],
    ["with a state that is none", '{"v":1,"seq":1,"shapes":[],"records":[],"state":{"pulledSeq":"9"}}'],
    ["without the shapes of its records", `{"v":1,"seq":1,"records":[${record}]}`],
    ["with a shape that has no kind", '{"v":1,"seq":1,"shapes":[[]],"records":[]}'],
    ["with a name that is none", '{"v":1,"seq":1,"shapes":[["note",1]],"records":[]}'],
    ["with a name that stands twice", '{"v":1,"seq":1,"shapes":[["note","a","a"]],"records":[]}'],
    ["with a name that no field can have", '{"v":1,"seq":1,"shapes":[["note","__proto__"]],"records":[]}'],
    ["with an id that is none", `{"v":1,"seq":1,${shapes},"records":[["00",1,null]]}`],
    ["with a hash that is none", withRecord('null,9,1,0,"00",0')],
    ["with one record that is none", withRecord("{}")],
    ["with a record of no shape", withRecord(`[1,null,${stamp},["b"]]`)],
    ["with a shape that is no place", withRecord(`["0",null,${stamp},["b"]]`)],
    ["with a value too few", withRecord(`[0,null,${stamp},[]]`)],
    ["with a value too many", withRecord(`[0,null,${stamp},["b","c"]]`)],
    ["with a stamp that is none", withRecord('[0,null,"0190",["b"]]')],
    ["with a stamp too many", withRecord(`[0,null,[${stamp},${stamp}],["b"]]`)],
    ["with one of its stamps that is none", withRecord('[0,null,[7],["b"]]')],
    ["with a removal that is none", withRecord(`[0,7,${stamp},["b"]]`)],
  ])("%s", (_name, text) => {
    expect(bytesToContent(textToBytes(text))).toEqual(malformed);
  });

  test("that is not UTF-8", () => {
    expect(bytesToContent(Uint8Array.of(0xff, 0xfe))).toEqual(malformed);
  });

  test("but not the one that these are variations of", () => {
    expect(bytesToContent(textToBytes(withRecord(`[0,${stamp},[${stamp}],["b"]]`))).ok).toBe(true);
  });
});

describe("a snapshot is refused as a whole when its columns do not fit", () => {
  const stamp = "0190000000000000c0c1c2c3c4c5";
  const id = (digit: string) => digit.repeat(32);
  /** One record that the server has, one that is to be sent, and one that is as it stood and refused there. */
  const whole = {
    v: 2,
    seq: 1,
    shapes: [["note", "text", "mood"]],
    ids: id("0") + id("1") + id("2"),
    versions: [1, 2, 3],
    marks: "187",
    places: [0, 0, -1],
    stamps: stamp.repeat(3),
    values: [
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
    seqs: [7, 8],
    serverVersions: [1, 1],
    epochs: [0, 0],
    hashes: "f".repeat(64),
  };
  const read = (changed: object) => bytesToContent(textToBytes(JSON.stringify({ ...whole, ...changed })));

  test.each([
    ["an id too few", { ids: id("0") + id("1") }],
    ["half an id", { ids: whole.ids.slice(1) }],
    ["a version too few", { versions: [1, 2] }],
    ["a version that is none", { versions: [1, -2, 3] }],
    ["a version that is a text", { versions: [1, "2", 3] }],
    ["a mark too few", { marks: "18" }],
    ["a mark that is none", { marks: "18w" }],
    ["a mark that wants a stamp more", { marks: "hg7" }],
    ["a mark that leaves a stamp over", { marks: "107" }],
    ["a mark that leaves a place at the server over", { marks: "087" }],
    ["a mark that wants a hash more", { marks: "183" }],
    ["a mark that leaves a hash over", { marks: "587" }],
    ["a place too many", { places: [0, 0, -1, -1] }],
    ["a place of no shape", { places: [0, 1, -1] }],
    ["a place between two shapes", { places: [0, 0.5, -1] }],
    ["a place that leaves a value over", { places: [0, -1, -1] }],
    ["half a stamp", { stamps: stamp.repeat(3).slice(1) }],
    ["a stamp that is none", { stamps: "x".repeat(84) }],
    ["a stamp too many", { stamps: stamp.repeat(4) }],
    ["a value too few", { values: [[["a"], [1, 2]]] }],
    [
      "a value too many",
      {
        values: [
          [
            ["a", "b", "c"],
            [1, 2],
          ],
        ],
      },
    ],
    ["a column too few", { values: [[["a", "b"]]] }],
    [
      "a column too many",
      {
        values: [
          [
            ["a", "b"],
            [1, 2],
            [3, 4],
          ],
        ],
      },
    ],
    ["a shape too few", { shapes: [] }],
    ["columns of no shape", { values: [...whole.values, []] }],
    ["a shape that has no kind", { shapes: [[]] }],
    ["a name that stands twice", { shapes: [["note", "text", "text"]] }],
    ["a name that no field can have", { shapes: [["note", "text", "__proto__"]] }],
    ["a seq too few", { seqs: [7] }],
    ["a seq that is none", { seqs: [7, 8.5] }],
    ["a version at the server too many", { serverVersions: [1, 1, 1] }],
    ["an epoch that is none", { epochs: [0, -1] }],
    ["half a hash", { hashes: "f".repeat(63) }],
    ["a hash too many", { hashes: "f".repeat(128) }],
  ])("%s", (_name, changed) => {
    expect(read(changed)).toEqual(malformed);
  });

  test("but not when they do", () => {
    const content = read({});
    expect(content.ok && content.value.records).toMatchObject([
      {
        id: id("0"),
        version: 1,
        isDirty: false,
        server: { seq: 7, hash: "f".repeat(64) },
        record: {
          kind: "note",
          removedAt: null,
          fields: { text: { value: "a" }, mood: { value: 1, stamp } },
        },
      },
      { id: id("1"), version: 2, isDirty: true, server: null, record: { fields: { text: { value: "b" } } } },
      { id: id("2"), version: 3, isDirty: true, server: { seq: 8, hash: null }, record: null },
    ]);
  });
});

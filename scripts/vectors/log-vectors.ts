import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { secondSealBlob } from "../../src/crypto/second-implementation.test-support.ts";

const localStoreKey = run(32, 0x80);
const spaceId = run(16, 0xa0);
const salt = run(24, 0xd0);
const upTo = 64;
const packedSeq = 41;

/** An ordinary record, one that was removed, one that is to be sent, and one that takes the place of a refused one. */
const stamp = "0190000000000000c0c1c2c3c4c5";
const laterStamp = "0190000000010000c0c1c2c3c4c5";
const shapes = [
  ["note", "text", "constructor"],
  ["check-in", "mood"],
];
const note = [0, null, stamp, ["é", null]];
const gone = [1, laterStamp, stamp, [4]];
const changed = [0, null, [stamp, laterStamp], ["é", 7]];
const hash = bytesToHex(run(32, 0x10));
const id = (first: number) => bytesToHex(run(16, first));
const placed = [
  [id(0x00), 1, note, 7, 1, 0, hash, 0],
  [id(0x20), 4_294_967_295, gone, packedSeq, 2, 4_294_967_295, hash, 0],
];

/** What lies on a device and what a pack is made of, by file name. */
export function logVectorsByName() {
  const pageJson = {
    v: 1,
    seq: 9,
    shapes,
    records: [
      ...placed,
      [id(0x40), 3, changed],
      [id(0x60), 2, null, 8, 1, 0, hash, 1],
      [id(0x70), 2, null, 12, 1, 0, null, 1],
    ],
    keys: [[1, bytesToHex(run(32, 0x30))]],
    state: { isOn: true, pulledSeq: 41, heldBack: { [id(0x50)]: 3 } },
    reset: true,
  };
  const packJson = {
    v: 1,
    seq: null,
    shapes,
    records: placed,
    keys: [],
    state: { pulledSeq: packedSeq, packedSeq },
    reset: false,
  };
  const pageText = JSON.stringify(pageJson);
  const deflated = deflateRawSync(utf8ToBytes(pageText));
  const seal = (label: string, associated: Uint8Array) =>
    secondSealBlob(localStoreKey, label, salt, deflated, associated);
  const pack = deflateRawSync(utf8ToBytes(JSON.stringify(packJson)));
  return {
    "local-log": {
      ...inHex({ localStoreKey, spaceId, salt, deflated }),
      content: pageText,
      serverPage: bytesToHex(concatBytes(Uint8Array.of(2), seal("lll/v1/local-server-page", spaceId))),
      upTo,
      snapshot: bytesToHex(seal("lll/v1/local-snapshot", concatBytes(spaceId, utf8ToBytes(String(upTo))))),
    },
    pack: {
      content: JSON.stringify(packJson),
      deflated: bytesToHex(pack),
      index: { seq: packedSeq, parts: 1, hash: createHash("sha256").update(pack).digest("hex") },
      parts: [Buffer.from(pack).toString("base64")],
    },
  };
}

function inHex<Name extends string>(values: Readonly<Record<Name, Uint8Array>>): Record<Name, string> {
  const entries = Object.entries<Uint8Array>(values).map(([name, value]) => [name, bytesToHex(value)]);
  return Object.fromEntries(entries);
}

/** `length` bytes that count up from `first`. */
function run(length: number, first: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => first + index);
}

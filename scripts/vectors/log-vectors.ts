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

/** The same records in the columns of version 2: what each of them has, and what only some of them have. */
const placedColumns = {
  shapes,
  ids: id(0x00) + id(0x20),
  versions: [1, 4_294_967_295],
  marks: "1h",
  places: [0, 1],
  stamps: stamp + laterStamp + stamp,
  values: [[["é"], [null]], [[4]]],
  seqs: [7, packedSeq],
  serverVersions: [1, 2],
  epochs: [0, 4_294_967_295],
  hashes: hash + hash,
};
const pageColumns = {
  shapes,
  ids: id(0x00) + id(0x20) + id(0x40) + id(0x60) + id(0x70),
  versions: [1, 4_294_967_295, 3, 2, 2],
  marks: "1h837",
  places: [0, 1, 0, -1, -1],
  stamps: stamp + laterStamp + stamp + stamp + laterStamp,
  values: [
    [
      ["é", "é"],
      [null, 7],
    ],
    [[4]],
  ],
  seqs: [7, packedSeq, 8, 12],
  serverVersions: [1, 2, 1, 1],
  epochs: [0, 4_294_967_295, 0, 0],
  hashes: hash + hash + hash,
};

const ofPage = {
  keys: [[1, bytesToHex(run(32, 0x30))]],
  state: { isOn: true, pulledSeq: 41, heldBack: { [id(0x50)]: 3 } },
  reset: true,
};
const ofPack = { keys: [], state: { pulledSeq: packedSeq, packedSeq }, reset: false };

/** What lies on a device and what a pack is made of, by file name. */
export function logVectorsByName() {
  const rows = [
    ...placed,
    [id(0x40), 3, changed],
    [id(0x60), 2, null, 8, 1, 0, hash, 1],
    [id(0x70), 2, null, 12, 1, 0, null, 1],
  ];
  return {
    "local-log": vectorOfPage({ v: 1, seq: 9, shapes, records: rows, ...ofPage }),
    "local-log-2": vectorOfPage({ v: 2, seq: 9, ...pageColumns, ...ofPage }),
    pack: vectorOfPack({ v: 1, seq: null, shapes, records: placed, ...ofPack }),
    "pack-2": vectorOfPack({ v: 2, seq: null, ...placedColumns, ...ofPack }),
  };
}

function vectorOfPage(json: object) {
  const content = JSON.stringify(json);
  const deflated = deflateRawSync(utf8ToBytes(content));
  const seal = (label: string, associated: Uint8Array) =>
    secondSealBlob(localStoreKey, label, salt, deflated, associated);
  return {
    ...inHex({ localStoreKey, spaceId, salt, deflated }),
    content,
    serverPage: bytesToHex(concatBytes(Uint8Array.of(2), seal("lll/v1/local-server-page", spaceId))),
    upTo,
    snapshot: bytesToHex(seal("lll/v1/local-snapshot", concatBytes(spaceId, utf8ToBytes(String(upTo))))),
  };
}

function vectorOfPack(json: object) {
  const content = JSON.stringify(json);
  const pack = deflateRawSync(utf8ToBytes(content));
  return {
    content,
    deflated: bytesToHex(pack),
    index: { seq: packedSeq, parts: 1, hash: createHash("sha256").update(pack).digest("hex") },
    parts: [Buffer.from(pack).toString("base64")],
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

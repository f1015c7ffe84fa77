import { deflateRawSync, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { bytesToBlobKey, parseSpaceId } from "../crypto/keys.ts";
import localLog1 from "../crypto/vectors/local-log.json" with { type: "json" };
import localLog from "../crypto/vectors/local-log-2.json" with { type: "json" };
import pack1 from "../crypto/vectors/pack.json" with { type: "json" };
import pack from "../crypto/vectors/pack-2.json" with { type: "json" };
import { type Bytes, bytesToText, hexToBytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { nextStamp } from "./clock.ts";
import { bytesToContent, contentToBytes } from "./log-content.ts";
import { bytesToPack, joinPack, packIndexKind, packKind, readPackIndex } from "./pack-format.ts";
import { type StoredRecord, writeFields } from "./record.ts";
import { openServerPage, openSnapshot, sealServerPage, sealSnapshot } from "./sealed-content.ts";

const spaceId = parseSpaceId(localLog.spaceId);
if (spaceId === null) throw new Error("the vector has no space id");
const access = { spaceId, localStoreKey: bytesToBlobKey(bytes(localLog.localStoreKey)) };
const tools = {
  random: () => bytes(localLog.salt),
  deflate: async (plain: Bytes) => new Uint8Array(deflateRawSync(plain)),
  inflate: async (deflated: Bytes) => new Uint8Array(inflateRawSync(deflated)),
};

test("a page of the server and a snapshot open to what another implementation put in, and are made the same", async () => {
  const content = await openServerPage(bytes(localLog.serverPage), access, tools);
  if (content === null) throw new Error("the page does not open");
  expect(bytesToText(contentToBytes(content))).toBe(localLog.content);
  const { upTo } = localLog;
  const opened = await openSnapshot({ bytes: bytes(localLog.snapshot), upTo }, access, tools);
  expect(opened).toEqual({ ok: true, value: content });
  // What deflates to other bytes is the same content, so those are given.
  expect(await sealServerPage(bytes(localLog.deflated), access, tools)).toEqual(bytes(localLog.serverPage));
  expect(await sealSnapshot(content, upTo, access, tools)).toMatchObject({ upTo });
});

test("what was kept in version 1 opens to the same", async () => {
  const page = await openServerPage(bytes(localLog1.serverPage), access, tools);
  expect(page).toEqual(await openServerPage(bytes(localLog.serverPage), access, tools));
  const { upTo } = localLog1;
  const snapshot = await openSnapshot({ bytes: bytes(localLog1.snapshot), upTo }, access, tools);
  expect(snapshot).toEqual({ ok: true, value: page });
  const packed = bytesToContent(await tools.inflate(bytes(pack1.deflated)));
  expect(packed).toEqual(bytesToContent(await tools.inflate(bytes(pack.deflated))));
  expect(packed.ok).toBe(true);
});

test("an entry says what stands here and at the server", () => {
  const content = bytesToContent(new TextEncoder().encode(localLog.content));
  if (!content.ok) throw new Error(content.error.type);
  const [kept, gone, unsent, moved, refused] = content.value.records;
  expect(kept).toMatchObject({ version: 1, isDirty: false, server: { seq: 7, version: 1, epoch: 0 } });
  expect(kept?.record?.fields).toMatchObject({ text: { value: "é" }, constructor: { value: null } });
  expect(gone?.record?.removedAt).toBe("0190000000010000c0c1c2c3c4c5");
  expect(unsent).toMatchObject({ server: null, isDirty: true });
  expect(moved).toMatchObject({ record: null, isDirty: true, server: { seq: 8 } });
  expect(refused).toMatchObject({ server: { seq: 12, hash: null }, isDirty: true });
});

test("a pack joins to what another implementation packed, and is cut the same", async () => {
  const index = readPackIndex(recordOf(packIndexKind, pack.index));
  if (index === null) throw new Error("the index says nothing");
  const parts = pack.parts.map((part) => recordOf(packKind, { part }));
  const joined = await joinPack(parts, index);
  expect(joined).toEqual(bytes(pack.deflated));
  const content = bytesToContent(await tools.inflate(bytes(pack.deflated)));
  if (!content.ok) throw new Error(content.error.type);
  expect(bytesToText(contentToBytes(content.value))).toBe(pack.content);
  expect(await bytesToPack(bytes(pack.deflated), index.seq)).toEqual({
    index: pack.index,
    parts: pack.parts,
  });
});

function recordOf(kind: string, values: Readonly<Record<string, Json>>): StoredRecord {
  const empty = { id: "00".repeat(16), kind, fields: {}, removedAt: null };
  return writeFields(empty, values, nextStamp(null, 1, "000000000001"));
}

function bytes(hex: string): Bytes {
  const found = hexToBytes(hex);
  if (found === null) throw new Error("the vector is no hex");
  return found;
}

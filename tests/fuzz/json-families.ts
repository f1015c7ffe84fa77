import { bytesToJson } from "../../src/app/platform/server-client/parse-json.ts";
import { createEventReader } from "../../src/app/platform/server-client/read-events.ts";
import { keyringToFields } from "../../src/crypto/keyring.ts";
import { readKeyring } from "../../src/crypto/read-keyring.ts";
import keyring from "../../src/crypto/vectors/keyring.json" with { type: "json" };
import localLog1 from "../../src/crypto/vectors/local-log.json" with { type: "json" };
import localLog from "../../src/crypto/vectors/local-log-2.json" with { type: "json" };
import { bytesToHex, textToBytes } from "../../src/lib/bytes.ts";
import type { Json } from "../../src/lib/json.ts";
import { v } from "../../src/lib/schema.ts";
import { parseExchangeMessage } from "../../src/sync/exchange-message.ts";
import { bytesToContent, contentToBytes } from "../../src/sync/log-content.ts";
import { membersToValues, valuesToMembers } from "../../src/sync/members/members-content.ts";
import { readPackIndex } from "../../src/sync/pack-format.ts";
import { bytesToRecord, recordToBytes } from "../../src/sync/record.ts";
import { apiBodies } from "./api-bodies.ts";
import type { ParserFamily } from "./parser-family.ts";

const id = "00".repeat(16);
const stamp = "0190000000000000c0c1c2c3c4c5";
const device = "c0c1c2c3c4c5";

/** Where the same may be written in several ways: what was read and written once is read and written as itself. */
export const jsonFamilies: readonly ParserFamily[] = [
  {
    name: "snapshots and pages of the server",
    isJson: true,
    seeds: [textToBytes(localLog.content), textToBytes(localLog1.content)],
    rewrite: (bytes) => {
      const content = bytesToContent(bytes);
      return content.ok ? contentToBytes(content.value) : null;
    },
  },
  {
    name: "records",
    isJson: true,
    seeds: [
      toBytes({ k: "note", f: {}, r: stamp }),
      toBytes({ k: "note", f: { text: ["x", stamp], constructor: [[1, null], stamp] }, r: null }),
    ],
    rewrite: (bytes) => {
      const record = bytesToRecord(id, bytes);
      return record.ok ? recordToBytes(record.value) : null;
    },
  },
  {
    name: "members",
    isJson: true,
    seeds: [
      toBytes({
        versions: ["0a"],
        grants: ["0b", "0c"],
        closedBelow: 2,
        lastSequences: { [device]: 7 },
        since: { [device]: "2026-11-22" },
        names: { [device]: "Android" },
      }),
    ],
    rewrite: (bytes) => {
      const json = toObject(bytesToJson(bytes));
      const members = json === null ? null : valuesToMembers(json);
      return members === null ? null : toBytes(membersToValues(members));
    },
  },
  {
    name: "keyrings",
    isJson: true,
    seeds: [toBytes(keyring)],
    rewrite: async (bytes) => {
      const json = toObject(bytesToJson(bytes));
      return json === null ? null : toBytes(await keyringToFields((await readKeyring(json)).keyring));
    },
  },
  {
    name: "indexes of packs",
    isJson: true,
    seeds: [
      toBytes({
        k: "pack-index",
        f: { seq: [9, stamp], parts: [2, stamp], hash: ["ab", stamp] },
        r: null,
      }),
    ],
    rewrite: (bytes) => {
      const record = bytesToRecord(id, bytes);
      const index = record.ok ? readPackIndex(record.value) : null;
      if (index === null) return null;
      const { seq, parts, hash } = index;
      const fields = { seq: [seq, stamp], parts: [parts, stamp], hash: [hash, stamp] };
      return toBytes({ k: "pack-index", f: fields, r: null });
    },
  },
  {
    name: "messages between tabs",
    isJson: true,
    seeds: [
      toBytes({ type: "ask", isAwake: true }),
      toBytes({ type: "status", status: { type: "waiting", unsent: 3, reason: "calm" } }),
      toBytes({ type: "exchanged", id: "x", outcome: { type: "busy", retryAfterMs: 5 } }),
    ],
    rewrite: (bytes) => {
      const message = parseExchangeMessage(bytesToJson(bytes));
      return message === null ? null : toBytes(message);
    },
  },
  {
    name: "events of a stream",
    isJson: true,
    seeds: ['event: head\ndata: {"seq":1}\n\n', ": still here\n\ndata: a\r\ndata: b\r\n\r\n"].map(
      textToBytes,
    ),
    rewrite: (bytes) => {
      const events = createEventReader()(new TextDecoder().decode(bytes));
      const texts = events?.map(({ name, data }) =>
        [`event: ${name}`, ...data.split("\n").map((line) => `data: ${line}`), "", ""].join("\n"),
      );
      return texts === undefined ? null : textToBytes(texts.join(""));
    },
  },
  ...apiBodies.map(
    ({ name, schema, valid }): ParserFamily => ({
      name,
      isJson: true,
      seeds: valid.map(toBytes),
      rewrite: (bytes) => {
        const parsed = v.safeParse(schema, bytesToJson(bytes));
        return parsed.success ? toBytes(parsed.output) : null;
      },
    }),
  ),
];

/** Bytes as the hex that they came from. */
function toBytes(value: unknown) {
  return textToBytes(
    JSON.stringify(value, (_, each: unknown) => (each instanceof Uint8Array ? bytesToHex(each) : each)),
  );
}

function toObject(json: unknown): Readonly<Record<string, Json>> | null {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  return isObject ? (json as Readonly<Record<string, Json>>) : null;
}

import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v } from "../../../../src/lib/schema.ts";
import { makeRecords, recordToDocument } from "../make-records.ts";
import { doStep, measureList, recordCount, recordSeed } from "../measured-step.ts";
import { loadPeerPackage } from "../peer-packages.ts";
import { type ActualFile, createFile, logIn, syncRequest } from "./actual-client.ts";
import type { ActualCrdt, MessageEnvelope } from "./packages.ts";

// One step of the bench with Actual's message endpoint: each record is one message, sealed as Actual does (AES-256-GCM
// under one key), decoded and opened in memory. Its app would then also write each message into a local SQLite.
const [step = "", url = "", folder = "", _deviceFolder, packages = ""] = process.argv.slice(2);
const crdt = loadPeerPackage<ActualCrdt>(packages, "@actual-app/crdt");
const key = Buffer.alloc(32, 7);
const fileSchema = v.object({
  fileId: v.string(),
  groupId: v.string(),
  headers: v.record(v.string(), v.string()),
});

await doStep(step, { fill, pull: () => measureList(pull), "re-encrypt": reEncrypt });

async function fill(): Promise<number> {
  const startMs = performance.now();
  const file = await createFile(url, await logIn(url), 1);
  writeFileSync(join(folder, "file.json"), JSON.stringify(file));
  const messages = makeRecords(recordCount, recordSeed).map((record, index) => {
    const { id, content } = recordToDocument(record);
    const timestamp = new crdt.Timestamp(Date.UTC(2026, 0, 1) + index, 0, "0123456789abcdef").toString();
    return seal(timestamp, id, JSON.stringify(content));
  });
  for (let start = 0; start < messages.length; start += 1_000) {
    await sync(file, messages.slice(start, start + 1_000), "9999-12-31T23:59:59.999Z-0000-0000000000000000");
  }
  return performance.now() - startMs;
}

async function pull(): Promise<readonly string[]> {
  const messages = await sync(readFile(), [], "1970-01-01T00:00:00.000Z-0000-0000000000000000");
  return messages.map((message) => JSON.parse(open(message)));
}

/** As the step that filled the server left it. */
function readFile(): ActualFile {
  return v.parse(fileSchema, JSON.parse(readFileSync(join(folder, "file.json"), "utf8")));
}

async function sync(
  file: ActualFile,
  messages: readonly MessageEnvelope[],
  since: string,
): Promise<readonly MessageEnvelope[]> {
  const answer = await post("/sync/sync", file.headers, syncRequest(crdt, file, messages, since));
  return crdt.fromBinary(crdt.SyncResponseSchema, new Uint8Array(await answer.arrayBuffer())).messages;
}

async function post(path: string, headers: ActualFile["headers"], body: BodyInit): Promise<Response> {
  const answer = await fetch(`${url}${path}`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

function seal(timestamp: string, row: string, value: string): MessageEnvelope {
  const { create, toBinary, MessageSchema, EncryptedDataSchema, MessageEnvelopeSchema } = crdt;
  const message = create(MessageSchema, { dataset: "records", row, column: "content", value });
  const { sealed, iv, authTag } = encrypt(toBinary(MessageSchema, message));
  const encrypted = create(EncryptedDataSchema, { iv, authTag, data: sealed });
  const content = toBinary(EncryptedDataSchema, encrypted);
  return create(MessageEnvelopeSchema, { timestamp, isEncrypted: true, content });
}

function encrypt(plaintext: Uint8Array): { sealed: Buffer; iv: Buffer; authTag: Buffer } {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { sealed, iv, authTag: cipher.getAuthTag() };
}

function open({ content }: MessageEnvelope): string {
  const { fromBinary, MessageSchema, EncryptedDataSchema } = crdt;
  const { iv, authTag, data } = fromBinary(EncryptedDataSchema, content);
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAuthTag(authTag);
  return fromBinary(MessageSchema, Buffer.concat([decipher.update(data), decipher.final()])).value;
}

/** What Actual does when a password is changed: a new key, a new history, and the whole budget uploaded under it. */
async function reEncrypt(): Promise<number> {
  const documents = makeRecords(recordCount, recordSeed).map(recordToDocument);
  const { fileId, headers } = await createFile(url, readFile().headers["x-actual-token"] ?? "", 1);
  const asJson = { ...headers, "content-type": "application/json" };
  const startMs = performance.now();
  const keyId = randomUUID();
  const newKey = { fileId, keyId, keySalt: "c2FsdA==", testContent: "{}" };
  await post("/sync/user-create-key", asJson, JSON.stringify(newKey));
  await post("/sync/reset-user-file", asJson, JSON.stringify({ fileId }));
  const { sealed, iv, authTag } = encrypt(Buffer.from(JSON.stringify(documents)));
  const meta = {
    keyId,
    algorithm: "aes-256-gcm",
    iv: iv.toString("base64"),
    authTag: authTag.toString("base64"),
  };
  const upload = {
    ...headers,
    "content-type": "application/encrypted-file",
    "x-actual-name": "bench",
    "x-actual-file-id": fileId,
    "x-actual-format": "2",
    "x-actual-encrypt-meta": JSON.stringify(meta),
  };
  await post("/sync/upload-user-file", upload, new Uint8Array(sealed));
  return performance.now() - startMs;
}

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { connectServer, connectSpace, type SpaceClient } from "../../src/app/platform/server-client.ts";
import {
  bytesToLookupId,
  bytesToMailboxId,
  bytesToRecordId,
  bytesToSigningSeed,
  type RecordId,
  type SpaceId,
} from "../../src/crypto/keys.ts";
import { signingSeedToVerifyKey } from "../../src/crypto/signature.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { wrapToSlot } from "../../src/protocol/wrap-slot.ts";
import type { AppParts } from "../../src/server/app.ts";
import { makeEnvelope, newTestSpaceId, random } from "../../src/server/testing/test-envelope.test-support.ts";
import type { HeadNews } from "../../src/sync/head-news.ts";
import { type ServedApp, serveApp } from "../support/serve-app.ts";

const minuteMs = 60_000;
const done = { ok: true, value: null };
const denied = { ok: false, error: { type: "access-denied" } };

/** A device with a key of its own, as the app would connect it. */
async function newDevice(
  { host, fetch }: ServedApp,
  spaceId: SpaceId = newTestSpaceId(),
  beforeAsking: (path: string) => void = () => {},
) {
  const accessSeed = bytesToSigningSeed(random(32));
  const paths: string[] = [];
  let nowMs = 0;
  const client = connectSpace({
    spaceId,
    accessSeed,
    host,
    nowMs: () => nowMs,
    fetch: (path, init) => {
      paths.push(path);
      beforeAsking(path);
      return fetch(path, init);
    },
  });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { client, spaceId, publicKey: await signingSeedToVerifyKey(accessSeed), paths, pass };
}

async function newSpace(changed: Partial<AppParts> = {}) {
  const app = await serveApp(changed);
  const device = await newDevice(app);
  expect(await device.client.createSpace()).toEqual({ ok: true, value: true });
  return { app, ...device };
}

test("a space is made once, and another key cannot take it", async () => {
  const { app, client, spaceId } = await newSpace();
  expect(await client.createSpace()).toEqual({ ok: true, value: false });
  const stranger = await newDevice(app, spaceId);
  expect(await stranger.client.createSpace()).toEqual({ ok: false, error: { type: "space-taken" } });
  expect(await stranger.client.pull(0)).toEqual(denied);
});

test("what was pushed comes back by pull and by id", async () => {
  const { client, spaceId } = await newSpace();
  const ids = [newId(), newId(), newId()];
  const envelopes = ids.map((recordId) => makeEnvelope(spaceId, { recordId }));
  const pushes = envelopes.map((envelope) => ({ baseSeq: 0, envelope }));
  expect(await client.push(pushes)).toEqual({
    ok: true,
    value: { headSeq: 3, outcomes: [1, 2, 3].map((seq) => ({ type: "stored", seq })) },
  });
  const records = envelopes.map((envelope, index) => ({ seq: index + 1, envelope }));
  expect(await client.pull(0)).toEqual({ ok: true, value: { upToSeq: 3, headSeq: 3, records } });
  expect(await client.pull(9)).toEqual({ ok: true, value: { upToSeq: 3, headSeq: 3, records: [] } });
  expect(await client.read([...ids.slice(1), newId()])).toEqual({
    ok: true,
    value: { upToSeq: 3, headSeq: 3, records: records.slice(1) },
  });
  expect(await client.push([{ baseSeq: 2, envelope: makeEnvelope(spaceId, { recordId: newId() }) }])).toEqual(
    { ok: true, value: { headSeq: 3, outcomes: [{ type: "conflict", seq: 0 }] } },
  );
});

test("more and larger records than fit in one answer are read by id all the same", async () => {
  const { client, spaceId } = await newSpace({ quota: 64 * 1_048_576 });
  const ids = Array.from({ length: 70 }, newId);
  for (const [index, recordId] of ids.entries()) {
    const envelope = makeEnvelope(spaceId, { recordId }, index < 10 ? 917_504 + 80 : undefined);
    expect((await client.push([{ baseSeq: 0, envelope }])).ok).toBe(true);
  }
  const page = await client.read(ids.toReversed());
  if (!page.ok) throw new Error(page.error.type);
  expect(page.value.records.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 1));
  expect([page.value.upToSeq, page.value.headSeq]).toEqual([70, 70]);
  expect(await client.read([])).toEqual({ ok: true, value: { upToSeq: 0, headSeq: 0, records: [] } });
});

test("one token serves until shortly before its end, also for questions at the same moment", async () => {
  const { client, paths, pass } = await newSpace();
  const tokens = () => paths.filter((path) => path === "/api/tokens").length;
  await Promise.all([client.pull(0), client.pull(0), client.listAccess()]);
  expect(tokens()).toBe(1);
  pass(14 * minuteMs - 1);
  await client.pull(0);
  expect(tokens()).toBe(1);
  pass(1);
  await client.pull(0);
  expect(tokens()).toBe(2);
});

test("a token that the server does not take any more is replaced without a word", async () => {
  const { app, client, paths } = await newSpace();
  await client.pull(0);
  // Fifteen minutes pass for the server, and none for the device.
  app.pass(15 * minuteMs);
  expect((await client.pull(0)).ok).toBe(true);
  expect(paths.filter((path) => path === "/api/tokens")).toHaveLength(2);
});

test("a device that fell asleep between nonce and signature is not shut out", async () => {
  const { app, spaceId, client } = await newSpace();
  let naps = 0;
  const sleepy = await newDevice(app, spaceId, (path) => {
    if (path !== "/api/tokens" || naps > 0) return;
    naps += 1;
    app.pass(2 * minuteMs);
  });
  await client.grantAccess(sleepy.publicKey);
  expect((await sleepy.client.pull(0)).ok).toBe(true);
  expect(naps).toBe(1);
});

test("a key that is let in may enter, one that is put out may not, and the last owner stays", async () => {
  const { app, client, publicKey, spaceId } = await newSpace();
  const other = await newDevice(app, spaceId);
  expect(await other.client.pull(0)).toEqual(denied);
  expect(await client.grantAccess(other.publicKey)).toEqual(done);
  expect((await other.client.pull(0)).ok).toBe(true);
  const listed = await other.client.listAccess();
  const keys = listed.ok ? listed.value.map((row) => `${bytesToHex(row.publicKey)} ${row.role}`) : [];
  expect(keys.toSorted()).toEqual(
    [publicKey, other.publicKey].map((key) => `${bytesToHex(key)} owner`).toSorted(),
  );
  expect(await client.removeAccess(other.publicKey)).toEqual({ ok: true, value: true });
  expect(await client.removeAccess(other.publicKey)).toEqual({ ok: true, value: false });
  expect(await other.client.pull(0)).toEqual(denied);
  expect(await client.removeAccess(publicKey)).toEqual({ ok: false, error: { type: "last-owner" } });
});

test("deleting a space counts what went, and from then on it is gone", async () => {
  const { client, spaceId } = await newSpace();
  const lookup = bytesToLookupId(random(16));
  const envelope = makeEnvelope(spaceId);
  await client.push([{ baseSeq: 0, envelope }]);
  await client.writeWrap({ lookup, previous: null, slot: wrapToSlot(random(100), random) });
  expect(await client.deleteSpace([lookup, bytesToLookupId(random(16))])).toEqual({
    ok: true,
    value: { records: 1, bytes: envelope.length, accessKeys: 1, mail: 0, wraps: 1, day: "2026-01-31" },
  });
  const gone = { ok: false, error: { type: "space-gone" } };
  expect(await client.deleteSpace([])).toEqual(gone);
  expect(await client.pull(0)).toEqual(gone);
});

test("a wrap is read without a token, and replaced only by who knows the one that is there", async () => {
  const { app, client } = await newSpace();
  const [lookup, first, second] = [
    bytesToLookupId(random(16)),
    wrapToSlot(random(100), random),
    wrapToSlot(random(100), random),
  ];
  const anybody = connectServer(app);
  expect(await client.writeWrap({ lookup, previous: null, slot: first })).toEqual(done);
  expect(await anybody.readWrap(lookup)).toEqual({ ok: true, value: first });
  const conflict = { ok: false, error: { type: "conflict" } };
  expect(await client.writeWrap({ lookup, previous: null, slot: second })).toEqual(conflict);
  const previous = new Uint8Array(createHash("sha256").update(first).digest());
  expect(await client.writeWrap({ lookup, previous, slot: second })).toEqual(done);
  expect((await anybody.readWrap(bytesToLookupId(random(16)))).ok).toBe(true);
});

test("two devices without a token leave each other messages in a mailbox", async () => {
  const app = await serveApp();
  const [one, other] = [connectServer(app), connectServer(app)];
  const mailbox = bytesToMailboxId(random(16));
  const message = random(2_048);
  expect(await other.readPairing({ mailbox, kind: 1 })).toEqual(done);
  expect(await one.writePairing({ mailbox, kind: 1, message })).toEqual(done);
  expect(await one.writePairing({ mailbox, kind: 1, message })).toEqual(done);
  expect(await other.readPairing({ mailbox, kind: 1 })).toEqual({ ok: true, value: message });
  expect(await other.writePairing({ mailbox, kind: 1, message: random(10) })).toEqual({
    ok: false,
    error: { type: "conflict" },
  });
});

test("whoever watches hears the head and who else watches, until told to stop", async () => {
  const { app, client, spaceId } = await newSpace();
  const [first, second] = [watch(client), watch(client)];
  await expect.poll(() => first.heads.at(-1)).toEqual({ seq: 0, watchers: 2 });
  await client.push([{ baseSeq: 0, envelope: makeEnvelope(spaceId) }]);
  await expect.poll(() => first.heads.at(-1)).toEqual({ seq: 1, watchers: 2 });
  expect(second.heads.at(-1)).toEqual({ seq: 1, watchers: 2 });
  second.stop();
  expect(await second.end).toEqual(done);
  await expect.poll(() => first.heads.at(-1)).toEqual({ seq: 1, watchers: 1 });
  first.stop();
  expect(await first.end).toEqual(done);
  await expect.poll(() => app.parts.heads.watchers()).toEqual([]);
});

test("the server ends a watch when the token has expired, and tells whoever was put out", async () => {
  const { app, client, spaceId } = await newSpace();
  const other = await newDevice(app, spaceId);
  await client.grantAccess(other.publicKey);
  const watching = watch(other.client);
  await expect.poll(() => watching.heads).toHaveLength(1);
  await client.removeAccess(other.publicKey);
  for (const watcher of app.parts.heads.watchers()) watcher.end();
  expect(await watching.end).toEqual(done);
  expect(await watch(other.client).end).toEqual(denied);
});

function watch({ watchHeads }: SpaceClient) {
  const heads: HeadNews[] = [];
  const controller = new AbortController();
  const end = watchHeads({ onHead: (head) => heads.push(head), signal: controller.signal });
  return { heads, end, stop: () => controller.abort() };
}

function newId(): RecordId {
  return bytesToRecordId(random(16));
}

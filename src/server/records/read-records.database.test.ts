import { describe, expect, test } from "vitest";
import { bytesToRecordId, type RecordId, recordIdToHex } from "../../crypto/keys.ts";
import { v } from "../../lib/schema.ts";
import { apiProblemSchema } from "../../protocol/api-problem.ts";
import { maxPageBytes, type PullPage, parsePullPage } from "../../protocol/pull-page.ts";
import { maxReadRecords } from "../../protocol/record-reading.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { type DatabaseKind, databaseKinds, openNew } from "../testing/each-database.test-support.ts";
import { newTestDevice } from "../testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

describe.each(databaseKinds)("on $name", (kind) => {
  test("of the records that are asked for those come that the space has, by rising seq", async () => {
    const { push, read } = await openSpace(kind);
    const [first, second, third] = [newId(), newId(), newId()];
    const envelopes = [await push(first), await push(second), await push(third)];
    const page = await read([third, newId(), first, first]);
    expect([page.upToSeq, page.headSeq]).toEqual([3, 3]);
    expect(page.records.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(page.records.map(({ envelope }) => [...envelope])).toEqual(
      [envelopes[0], envelopes[2]].map((envelope) => [...(envelope ?? [])]),
    );
    expect(await read([newId()])).toEqual({ upToSeq: 3, headSeq: 3, records: [] });
  });

  test("a record that was overwritten comes in its newest version", async () => {
    const { push, read } = await openSpace(kind);
    const id = newId();
    await push(id);
    await push(newId());
    const newest = await push(id, 1);
    expect((await read([id])).records).toEqual([{ seq: 3, envelope: newest }]);
  });

  test("a record of another space does not come, whoever knows its id", async () => {
    const { server, push } = await openSpace(kind);
    const id = newId();
    await push(id);
    const stranger = await newTestDevice(server.ask, testHost);
    await stranger.createSpace();
    const answer = await stranger.post(await stranger.token(), apiRoutes.recordReading, toBody([id]));
    expect((await readPage(answer)).records).toEqual([]);
  });

  test("what does not fit in one page is left out at the end, and the page says up to where it is complete", async () => {
    const { push, read } = await openSpace(kind);
    const ids = Array.from({ length: 6 }, newId);
    for (const id of ids) await push(id, 0, 917_504 + 80);
    const page = await read(ids);
    expect(page.records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect([page.upToSeq, page.headSeq]).toEqual([4, 6]);
    expect(page.records.reduce((sum, { envelope }) => sum + envelope.length, 0)).toBeLessThan(maxPageBytes);
    expect((await read(ids.slice(4))).records.map(({ seq }) => seq)).toEqual([5, 6]);
  });

  test("a record that is overwritten all the time is never missing", async () => {
    const { push, read } = await openSpace(kind);
    const id = newId();
    await push(id);
    const writing = (async () => {
      for (let seq = 1; seq <= 30; seq += 1) await push(id, seq);
    })();
    for (let round = 0; round < 30; round += 1) expect((await read([id])).records).toHaveLength(1);
    await writing;
  });

  test("no ids, too many, or what is no id is refused, and so is whoever has no access", async () => {
    const { device, token } = await openSpace(kind);
    const ids = Array.from({ length: maxReadRecords + 1 }, newId).map(recordIdToHex);
    for (const asked of [[], ids, ["x"], [ids[0]?.toUpperCase()], "x"]) {
      const answer = await device.post(token, apiRoutes.recordReading, { ids: asked });
      expect([answer.status, await problemOf(answer)]).toEqual([400, "malformed"]);
    }
    expect((await device.post(token, apiRoutes.recordReading, { ids: ids.slice(1) })).status).toBe(200);
    const denied = await device.post("x", apiRoutes.recordReading, { ids: ids.slice(1) });
    expect([denied.status, await problemOf(denied)]).toEqual([401, "access-denied"]);
    await device.post(token, apiRoutes.spaceDeletion, { wraps: [] });
    const gone = await device.post(token, apiRoutes.recordReading, { ids: ids.slice(1) });
    expect([gone.status, await problemOf(gone)]).toEqual([410, "space-gone"]);
  });
});

async function openSpace(kind: DatabaseKind) {
  const server = startTestServer(await openNew(kind), { quota: 16 * 1_048_576 });
  const device = await newTestDevice(server.ask, testHost);
  await device.createSpace();
  const token = await device.token();
  const push = async (recordId: RecordId, baseSeq = 0, sealedLength?: number) => {
    const envelope = makeEnvelope(device.space, { recordId }, sealedLength);
    expect((await device.push(token, [{ baseSeq, envelope }])).status).toBe(200);
    return envelope;
  };
  const read = async (ids: readonly RecordId[]) =>
    readPage(await device.post(token, apiRoutes.recordReading, toBody(ids)));
  return { server, device, token, push, read };
}

async function readPage(answer: Response): Promise<PullPage> {
  const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()));
  if (!page.ok) throw new Error(`answered ${answer.status}: ${page.error.type}`);
  return page.value;
}

function toBody(ids: readonly RecordId[]) {
  return { ids: ids.map(recordIdToHex) };
}

function newId(): RecordId {
  return bytesToRecordId(random(16));
}

async function problemOf(answer: Response): Promise<string> {
  return v.parse(apiProblemSchema, await answer.json()).type;
}

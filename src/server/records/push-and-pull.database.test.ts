import { describe, expect, test } from "vitest";
import { bytesToRecordId, type DeviceSequence } from "../../crypto/keys.ts";
import { v } from "../../lib/schema.ts";
import { apiProblemSchema } from "../../protocol/api-problem.ts";
import { maxPushBytes, pushRequestToBytes } from "../../protocol/push-request.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { spaceStateSchema } from "../../protocol/space-state.ts";
import type { AppParts } from "../app.ts";
import {
  type DatabaseKind,
  databaseKinds,
  openLocation,
  openNew,
} from "../testing/each-database.test-support.ts";
import { newTestDevice, readPushAnswer } from "../testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

describe.each(databaseKinds)("on $name", (kind) => {
  test("what was pushed comes back byte for byte, by rising seq", async () => {
    const { device, token, pushNew } = await openSpace(kind);
    const envelopes = Array.from({ length: 5 }, () => makeEnvelope(device.space));
    expect(await pushNew(envelopes)).toEqual({
      headSeq: 5,
      outcomes: [1, 2, 3, 4, 5].map((seq) => ({ type: "stored", seq })),
    });
    const page = await device.pull(token, 0);
    expect(page.records.map(({ envelope }) => toHex(envelope))).toEqual(envelopes.map(toHex));
    expect((await device.pull(token, 3)).records.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(await device.pull(token, 5)).toEqual({ upToSeq: 5, headSeq: 5, records: [] });
  });

  test("of two writers over one version, one is stored and the other is told, record by record", async () => {
    const { device, token, pushNew } = await openSpace(kind);
    const recordId = bytesToRecordId(random(16));
    await pushNew([makeEnvelope(device.space, { recordId })]);
    const overwrite = { baseSeq: 1, envelope: makeEnvelope(device.space, { recordId }) };
    const late = { baseSeq: 1, envelope: makeEnvelope(device.space, { recordId }) };
    const other = { baseSeq: 0, envelope: makeEnvelope(device.space) };
    const answers = await Promise.all([device.push(token, [overwrite]), device.push(token, [late, other])]);
    const [first, second] = await Promise.all(answers.map(readPushAnswer));
    expect(first?.outcomes).toEqual([{ type: "stored", seq: 2 }]);
    expect(second?.outcomes).toEqual([
      { type: "conflict", seq: 2 },
      { type: "stored", seq: 3 },
    ]);
    const { records } = await device.pull(token, 0);
    expect(records.map(({ envelope }) => toHex(envelope))).toEqual(
      [overwrite, other].map((p) => toHex(p.envelope)),
    );
  });

  test("a push that is sent again, alone or at the same moment, is stored once", async () => {
    const { device, token } = await openSpace(kind);
    const push = [{ baseSeq: 0, envelope: makeEnvelope(device.space) }];
    const answers = await Promise.all([1, 2, 3].map(() => device.push(token, push)));
    const again = await device.push(token, push);
    for (const answer of [...answers, again]) {
      expect(await readPushAnswer(answer)).toEqual({ headSeq: 1, outcomes: [{ type: "stored", seq: 1 }] });
    }
  });

  test("one number of one device with two contents is told", async () => {
    const { device, token, pushNew } = await openSpace(kind);
    const header = { recordId: bytesToRecordId(random(16)), deviceSequence: 7 as DeviceSequence };
    const envelope = makeEnvelope(device.space, header);
    await pushNew([envelope]);
    const changed = envelope.slice();
    changed[100] = (changed[100] ?? 0) ^ 1;
    const answer = await device.push(token, [{ baseSeq: 1, envelope: changed }]);
    expect((await readPushAnswer(answer)).outcomes).toEqual([{ type: "sequence-reused", seq: 1 }]);
  });

  test("a space holds its quota and says how full it is", async () => {
    const { device, token, pushNew, server } = await openSpace(kind, { quota: 3 * 668 });
    const { outcomes } = await pushNew(Array.from({ length: 5 }, () => makeEnvelope(device.space)));
    expect(outcomes.map(({ type }) => type)).toEqual([
      "stored",
      "stored",
      "stored",
      "over-quota",
      "over-quota",
    ]);
    const answer = await server.ask(apiRoutes.space, { headers: { authorization: `Bearer ${token}` } });
    expect(v.parse(spaceStateSchema, await answer.json())).toEqual({
      seq: 3,
      bytes: 3 * 668,
      quota: 3 * 668,
      role: "owner",
      epoch: 0,
    });
  });

  test("1,000 records go in one push, and long records come back in pages that lose nothing", async () => {
    const { device, token, pushNew } = await openSpace(kind, { quota: 100 * 1_048_576 });
    expect((await pushNew(Array.from({ length: 1_000 }, () => makeEnvelope(device.space)))).headSeq).toBe(
      1_000,
    );
    const large = () => makeEnvelope(device.space, {}, 917_504 + 80);
    for (let index = 0; index < 6; index += 1) await pushNew([large()]);
    const seqs: number[] = [];
    const upTos: number[] = [];
    for (let page = await device.pull(token, 0); ; page = await device.pull(token, page.upToSeq)) {
      seqs.push(...page.records.map(({ seq }) => seq));
      upTos.push(page.upToSeq);
      if (page.upToSeq === page.headSeq) break;
    }
    expect(seqs).toEqual(Array.from({ length: 1_006 }, (_, index) => index + 1));
    expect(upTos.length).toBeGreaterThan(1);
  });

  test("a push above 1 MB, told or not, is refused", async () => {
    const { token, server } = await openSpace(kind);
    const headers = { authorization: `Bearer ${token}` };
    const body = new Uint8Array(maxPushBytes + 1);
    const told = { method: "POST", body, headers: { ...headers, "content-length": String(body.length) } };
    const untold = {
      method: "POST",
      body: new Blob([body]).stream(),
      headers,
      duplex: "half",
    } as RequestInit;
    for (const init of [told, untold]) {
      expect(await problemOf(await server.ask(apiRoutes.records, init))).toEqual([413, "too-large"]);
    }
  });

  test("what is no frame, or a record of another space, is refused whole", async () => {
    const { device, token, server } = await openSpace(kind);
    const good = { baseSeq: 0, envelope: makeEnvelope(device.space) };
    const foreign = { baseSeq: 0, envelope: makeEnvelope((await openSpace(kind)).device.space) };
    const bodies = [new Uint8Array(), random(50), pushRequestToBytes([good, foreign])];
    for (const body of bodies) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await server.ask(apiRoutes.records, { method: "POST", headers, body });
      expect(answer.status).toBe(400);
    }
    expect((await device.pull(token, 0)).headSeq).toBe(0);
    for (const after of ["-1", "1.5", "x", "9".repeat(17)]) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await server.ask(`${apiRoutes.records}?after=${after}`, { headers });
      expect(await problemOf(answer)).toEqual([400, "malformed"]);
    }
  });

  test("two servers on one database give every record a seq of its own", async () => {
    const location = await kind.newLocation();
    const [here, there] = [await openLocation(location), await openLocation(location)].map((opened) =>
      startTestServer(opened),
    );
    if (here === undefined || there === undefined) throw new Error("two servers");
    const device = await newTestDevice(here.ask, testHost);
    const sameDeviceThere = {
      ...device,
      push: (await newTestDevice(there.ask, testHost, device.space)).push,
    };
    await device.createSpace();
    const token = await device.token();
    const pushes = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? device : sameDeviceThere).push(token, [
        { baseSeq: 0, envelope: makeEnvelope(device.space) },
      ]),
    );
    const answers = await Promise.all((await Promise.all(pushes)).map(readPushAnswer));
    const seqs = answers.map(({ outcomes }) => outcomes[0]?.seq ?? 0);
    expect(seqs.toSorted((left, right) => left - right)).toEqual(pushes.map((_, index) => index + 1));
    expect((await device.pull(token, 0)).records).toHaveLength(20);
  });
});

async function openSpace(kind: DatabaseKind, changed: Partial<AppParts> = {}) {
  const server = startTestServer(await openNew(kind), changed);
  const device = await newTestDevice(server.ask, testHost);
  await device.createSpace();
  const token = await device.token();
  const pushNew = async (envelopes: readonly Uint8Array<ArrayBuffer>[]) =>
    readPushAnswer(
      await device.push(
        token,
        envelopes.map((envelope) => ({ baseSeq: 0, envelope })),
      ),
    );
  return { server, device, token, pushNew };
}

async function problemOf(answer: Response): Promise<readonly [number, string]> {
  return [answer.status, v.parse(apiProblemSchema, await answer.json()).type];
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

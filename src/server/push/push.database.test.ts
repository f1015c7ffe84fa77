import { createPublicKey, verify } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { pushKeyAnswerSchema } from "../../protocol/web-push.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { databaseKinds, openLocation, openNew } from "../testing/each-database.test-support.ts";
import { startFakePushService } from "../testing/fake-push-service.test-support.ts";
import { newTestDevice, type TestDevice } from "../testing/test-device.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";
import { readPushKey } from "./push-key.ts";
import { type PushParts, sendDuePushes } from "./send-due-pushes.ts";

const contact = "https://loslaten.example";
/** Saturday 31 January 2026, 12:00 in UTC: minute 5 × 1440 + 720 of a week that begins on Monday. */
const noon = Date.UTC(2026, 0, 31, 12);
const noonMinute = 7_920;
const minuteMs = 60_000;

async function pushPartsOf(opened: OpenDatabase, services: readonly string[]): Promise<PushParts> {
  return { key: await readPushKey(opened), services, contact };
}

async function openDevice(opened: OpenDatabase, push: PushParts | null) {
  const server = startTestServer(opened, { push });
  const device = await newTestDevice(server.ask, testHost);
  await device.createSpace();
  return { server, device, token: await device.token() };
}

async function countRows(opened: OpenDatabase): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const table of ["push_subscription", "push_minute"]) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
      opened.database,
    );
    counts.push(Number(rows[0]?.n));
  }
  return counts;
}

describe.each(databaseKinds)("on $name", (kind) => {
  test("an empty push goes out once, in its minute, signed for its service alone", async () => {
    const opened = await openNew(kind);
    const service = await startFakePushService();
    const push = await pushPartsOf(opened, [service.origin]);
    const { server, device, token } = await openDevice(opened, push);
    const writing = { endpoint: `${service.origin}/send/abc`, minutes: [noonMinute, 10_079] };
    expect(await (await device.post(token, apiRoutes.pushWriting, writing)).json()).toEqual({ stored: true });

    expect(await sendDuePushes(opened, push, noon - minuteMs)).toBe(0);
    expect(service.received).toEqual([]);
    expect(await sendDuePushes(opened, push, noon + 59_999)).toBe(0);
    expect(service.received).toHaveLength(1);
    await sendDuePushes(opened, push, noon + 59_999);
    await sendDuePushes(opened, push, noon + minuteMs);
    expect(service.received).toHaveLength(1);

    const [received] = service.received;
    expect([received?.method, received?.path, received?.bytes]).toEqual(["POST", "/send/abc", 0]);
    expect(Object.keys(received?.headers ?? {}).toSorted()).toEqual([
      "authorization",
      "connection",
      "content-length",
      "host",
      "ttl",
    ]);
    expect([received?.headers.ttl, received?.headers["content-length"]]).toEqual(["3600", "0"]);

    const answer = v.parse(pushKeyAnswerSchema, await (await server.ask(apiRoutes.pushKey)).json());
    const [, jwt = "", key] =
      /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(received?.headers.authorization ?? "") ?? [];
    expect(key).toBe(Buffer.from(answer.publicKey).toString("base64url"));
    expect(readToken(jwt, answer.publicKey)).toEqual({
      header: { typ: "JWT", alg: "ES256" },
      claims: { aud: service.origin, exp: noon / 1_000 + 59 + 12 * 3_600, sub: contact },
      isSigned: true,
    });
    const [head, claims] = jwt.split(".");
    expect(readToken(`${head}.${claims}.${"A".repeat(86)}`, answer.publicKey).isSigned).toBe(false);
  });

  test("two processes on one database wake nobody twice, and after a long sleep only for the last minutes", async () => {
    const location = await kind.newLocation();
    const [here, there] = [await openLocation(location), await openLocation(location)];
    const service = await startFakePushService();
    const parts = await Promise.all([here, there].map((opened) => pushPartsOf(opened, [service.origin])));
    expect(parts[0]?.key.publicKey).toEqual(parts[1]?.key.publicKey);
    const { device, token } = await openDevice(here, parts[0] ?? null);
    const minutes = [noonMinute, noonMinute + 56, noonMinute + 120];
    await device.post(token, apiRoutes.pushWriting, { endpoint: `${service.origin}/a`, minutes });
    const send = (index: number, nowMs: number): Promise<number> => {
      const [opened, push] = [[here, there][index], parts[index]];
      if (opened === undefined || push === undefined) throw new Error("there are two");
      return sendDuePushes(opened, push, nowMs);
    };
    const both = async (nowMs: number): Promise<void> => {
      // SQLite in one thread cannot wait for itself, as two processes do.
      if (kind.name === "SQLite") for (const index of [0, 1]) await send(index, nowMs);
      else await Promise.all([send(0, nowMs), send(1, nowMs)]);
    };
    await both(noon);
    expect(service.received).toHaveLength(1);
    // An hour without power: minute 56 lies within the last five, and nothing older is made up for.
    await both(noon + 60 * minuteMs);
    expect(service.received).toHaveLength(2);
    await both(noon + 180 * minuteMs);
    expect(service.received).toHaveLength(2);
  });

  test("what the service no longer knows is forgotten; what it refuses or does not answer is counted and kept", async () => {
    const opened = await openNew(kind);
    const service = await startFakePushService();
    const push = await pushPartsOf(opened, [service.origin]);
    const { device, token } = await openDevice(opened, push);
    const writing = { endpoint: `${service.origin}/a`, minutes: [0, noonMinute, noonMinute + 1] };
    await device.post(token, apiRoutes.pushWriting, writing);
    service.answer(500);
    expect(await sendDuePushes(opened, push, noon)).toBe(1);
    expect(await countRows(opened)).toEqual([1, 3]);
    service.answer(410);
    expect(await sendDuePushes(opened, push, noon + minuteMs)).toBe(0);
    expect(await countRows(opened)).toEqual([0, 0]);
  });

  test("a service that the operator took off the list is not called any more", async () => {
    const opened = await openNew(kind);
    const service = await startFakePushService();
    const push = await pushPartsOf(opened, [service.origin]);
    const { device, token } = await openDevice(opened, push);
    await device.post(token, apiRoutes.pushWriting, {
      endpoint: `${service.origin}/a`,
      minutes: [noonMinute],
    });
    await sendDuePushes(opened, { ...push, services: ["fcm.googleapis.com"] }, noon);
    expect(service.received).toEqual([]);
    expect(await countRows(opened)).toEqual([0, 0]);
  });

  test("a device has one subscription: the last; and can take it away", async () => {
    const opened = await openNew(kind);
    const push = await pushPartsOf(opened, ["push.example.org"]);
    const { device, token } = await openDevice(opened, push);
    await device.post(token, apiRoutes.pushWriting, {
      endpoint: "https://push.example.org/1",
      minutes: [1, 2, 3],
    });
    await device.post(token, apiRoutes.pushWriting, { endpoint: "https://push.example.org/2", minutes: [4] });
    expect(await countRows(opened)).toEqual([1, 1]);
    expect(await (await device.post(token, apiRoutes.pushRemoval, { endpoint: null })).json()).toEqual({
      removed: true,
    });
    expect(await countRows(opened)).toEqual([0, 0]);
    expect(await (await device.post(token, apiRoutes.pushRemoval, { endpoint: null })).json()).toEqual({
      removed: false,
    });
  });

  test("it goes with the device's access, and with everything", async () => {
    const opened = await openNew(kind);
    const push = await pushPartsOf(opened, ["push.example.org"]);
    const { server, device: owner, token } = await openDevice(opened, push);
    const other = await newTestDevice(server.ask, testHost, owner.space);
    const publicKey = bytesToHex(other.publicKey);
    await owner.post(token, apiRoutes.access, { publicKey, role: "owner", epoch: 0 });
    const subscribe = async (device: TestDevice, path: string) =>
      device.post(await device.token(), apiRoutes.pushWriting, {
        endpoint: `https://push.example.org/${path}`,
        minutes: [1, 2],
      });
    await subscribe(owner, "a");
    await subscribe(other, "b");
    expect(await countRows(opened)).toEqual([2, 4]);
    await owner.post(token, apiRoutes.accessRemoval, { publicKey });
    expect(await countRows(opened)).toEqual([1, 2]);
    await owner.post(token, apiRoutes.spaceDeletion, { wraps: [] });
    expect(await countRows(opened)).toEqual([0, 0]);
  });

  test("only who may enter the space says when, and only to a service that is known", async () => {
    const opened = await openNew(kind);
    const push = await pushPartsOf(opened, ["push.example.org"]);
    const { server, device, token } = await openDevice(opened, push);
    const stranger = await newTestDevice(server.ask, testHost, device.space);
    const good = { endpoint: "https://push.example.org/a", minutes: [1] };
    for (const path of [apiRoutes.pushWriting, apiRoutes.pushRemoval]) {
      expect((await stranger.post("", path, good)).status).toBe(401);
    }
    for (const bad of [
      { ...good, endpoint: "https://169.254.169.254/latest" },
      { ...good, endpoint: "http://push.example.org/a" },
      { ...good, endpoint: `https://push.example.org/${"a".repeat(1_024)}` },
      { ...good, minutes: [] },
      { ...good, minutes: [10_080] },
      { ...good, minutes: [-1] },
      { ...good, minutes: [1, 1] },
      { ...good, minutes: Array.from({ length: 65 }, (_, index) => index) },
    ]) {
      expect((await device.post(token, apiRoutes.pushWriting, bad)).status).toBe(400);
    }
    expect(await countRows(opened)).toEqual([0, 0]);
  });

  test("a server that wakes nobody says so, takes nothing, and still lets go of what it had", async () => {
    const opened = await openNew(kind);
    const push = await pushPartsOf(opened, ["push.example.org"]);
    const { device, token } = await openDevice(opened, push);
    const writing = { endpoint: "https://push.example.org/a", minutes: [1] };
    await device.post(token, apiRoutes.pushWriting, writing);
    const off = startTestServer(opened, { push: null });
    const init = (body: unknown) => ({
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    expect((await off.ask(apiRoutes.pushKey)).status).toBe(404);
    expect((await off.ask(apiRoutes.pushWriting, init(writing))).status).toBe(404);
    expect((await off.ask(apiRoutes.pushRemoval, init({ endpoint: null }))).status).toBe(200);
    expect(await countRows(opened)).toEqual([0, 0]);
  });

  test("the key is made once, and nothing that is logged holds it or an endpoint", async () => {
    const opened = await openNew(kind);
    const [first, second] = [await readPushKey(opened), await readPushKey(opened)];
    expect(second.publicKey).toEqual(first.publicKey);
    const { server, device, token } = await openDevice(opened, {
      key: first,
      services: ["push.example.org"],
      contact,
    });
    await device.post(token, apiRoutes.pushWriting, {
      endpoint: "https://push.example.org/m4rker",
      minutes: [1],
    });
    const log = JSON.stringify(server.entries);
    expect(log).toContain(apiRoutes.pushWriting);
    for (const word of ["m4rker", "push.example", bytesToHex(first.publicKey).slice(0, 16)]) {
      expect(log).not.toContain(word);
    }
    expect(JSON.stringify(first.privateKey)).toBe("{}");
  });
});

/** As a push service would, by RFC 8292 and RFC 7515. */
function readToken(jwt: string, publicKey: Uint8Array) {
  const [header = "", claims = "", signature = ""] = jwt.split(".");
  const parse = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
  const [x, y] = [publicKey.slice(1, 33), publicKey.slice(33)].map((part) =>
    Buffer.from(part).toString("base64url"),
  );
  const key = createPublicKey({ key: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" }, format: "jwk" });
  const isSigned = verify(
    "sha256",
    Buffer.from(`${header}.${claims}`),
    { key, dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return { header: parse(header), claims: parse(claims), isSigned };
}

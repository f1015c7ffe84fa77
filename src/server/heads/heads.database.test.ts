import { describe, expect, onTestFinished, test } from "vitest";
import { spaceIdToHex } from "../../crypto/keys.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import {
  type AccessPurpose,
  accessPurposes,
  severalTokensAnswerSchema,
} from "../../protocol/access-request.ts";
import { goneEventSchema, headEventSchema } from "../../protocol/head-event.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { databaseKinds, openLocation } from "../testing/each-database.test-support.ts";
import { type Ask, newTestDevice, type TestDevice } from "../testing/test-device.test-support.ts";
import { makeEnvelope } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";
import { pollHeads } from "./poll-heads.ts";

describe.each(databaseKinds)("on $name", (kind) => {
  /** Two servers on one database, and a space that both know. */
  async function openTwo() {
    const location = await kind.newLocation();
    const here = startTestServer(await openLocation(location));
    const there = startTestServer(await openLocation(location));
    const device = await newTestDevice(here.ask, testHost);
    await device.createSpace();
    const token = await device.token();
    const pushTo = async (ask: Ask) => {
      const other = await newTestDevice(ask, testHost, device.space);
      await other.push(token, [{ baseSeq: 0, envelope: makeEnvelope(device.space) }]);
    };
    return { here, there, device, token, pushTo };
  }

  test("a watcher hears the head at once and whenever it grows", async () => {
    const { here, device, token, pushTo } = await openTwo();
    const next = await watch(here.ask, [token]);
    const space = spaceIdToHex(device.space);
    expect(await next()).toEqual([space, 0, 1]);
    await pushTo(here.ask);
    expect(await next()).toEqual([space, 1, 1]);
    await pushTo(here.ask);
    expect(await next()).toEqual([space, 2, 1]);
  });

  test("what another process stored is heard at the next reading of the table", async () => {
    const { here, there, device, token, pushTo } = await openTwo();
    const next = await watch(here.ask, [token]);
    await next();
    await pushTo(there.ask);
    await pollHeads(here.parts.opened, here.parts.heads);
    expect(await next()).toEqual([spaceIdToHex(device.space), 1, 1]);
  });

  test("a watcher hears how many watch at its process: when another comes, and when it goes", async () => {
    const { here, there, device, token, pushTo } = await openTwo();
    const space = spaceIdToHex(device.space);
    const first = await watch(here.ask, [token]);
    expect(await first()).toEqual([space, 0, 1]);
    const second = await openStream(here.ask, [token]);
    expect(await second.next()).toEqual([space, 0, 2]);
    expect(await first()).toEqual([space, 0, 2]);
    const elsewhere = await watch(there.ask, [token]);
    expect(await elsewhere()).toEqual([space, 0, 1]);
    await second.hangUp();
    expect(await first()).toEqual([space, 0, 1]);
    await pushTo(here.ask);
    expect(await first()).toEqual([space, 1, 1]);
  });

  test("watchers of another space do not count", async () => {
    const { here, token } = await openTwo();
    const other = await newTestDevice(here.ask, testHost);
    await other.createSpace();
    await (await watch(here.ask, [await other.token()]))();
    const next = await watch(here.ask, [token]);
    expect((await next())?.[2]).toBe(1);
  });

  test("one stream can watch several spaces", async () => {
    const { here, token } = await openTwo();
    const other = await newTestDevice(here.ask, testHost);
    await other.createSpace();
    const next = await watch(here.ask, [token, await other.token()]);
    await next();
    expect(await next()).toEqual([spaceIdToHex(other.space), 0, 1]);
  });

  test("the stream ends for a key that was removed, also by another process", async () => {
    const { here, there, device, token } = await openTwo();
    const member = await newTestDevice(here.ask, testHost, device.space);
    const publicKey = bytesToHex(member.publicKey);
    await device.post(token, apiRoutes.access, { publicKey, role: "reader", epoch: 0 });
    const next = await watch(here.ask, [await member.token()]);
    await next();
    const init = { method: "POST", headers: { authorization: `Bearer ${token}` } };
    await there.ask(apiRoutes.accessRemoval, { ...init, body: JSON.stringify({ publicKey }) });
    await pollHeads(here.parts.opened, here.parts.heads);
    expect(await next()).toBeNull();
    expect(here.parts.heads.watchers()).toEqual([]);
  });

  test("a desk watches 400 spaces in one stream, with tokens from one request", async () => {
    const { here } = await openTwo();
    const devices = await makeSpaces(here.ask, 400);
    const tokens = await severalTokens(here.ask, devices);
    const stream = await openStream(here.ask, tokens);
    const first = new Map<string, number>();
    for (const _ of devices) {
      const [space, seq] = (await stream.next()) ?? ["", -1];
      first.set(space, seq);
    }
    expect(first.size).toBe(400);
    expect([...new Set(first.values())]).toEqual([0]);
    const last = devices[399];
    if (last === undefined) throw new Error("there are 400");
    await last.push(await last.token(), [{ baseSeq: 0, envelope: makeEnvelope(last.space) }]);
    expect(await stream.next()).toEqual([spaceIdToHex(last.space), 1, 1]);
    await stream.hangUp();
    expect(here.parts.heads.watchers()).toEqual([]);
  });

  test("a key that loses one space of a stream loses that one", async () => {
    const { here, there, device, token } = await openTwo();
    const member = await newTestDevice(here.ask, testHost, device.space);
    const publicKey = bytesToHex(member.publicKey);
    await device.post(token, apiRoutes.access, { publicKey, role: "reader", epoch: 0 });
    const other = await newTestDevice(here.ask, testHost);
    await other.createSpace();
    const stream = await openStream(here.ask, [await member.token(), await other.token()]);
    await stream.next();
    await stream.next();
    const init = { method: "POST", headers: { authorization: `Bearer ${token}` } };
    await there.ask(apiRoutes.accessRemoval, { ...init, body: JSON.stringify({ publicKey }) });
    await pollHeads(here.parts.opened, here.parts.heads);
    expect(await stream.gone()).toEqual([spaceIdToHex(device.space), "access-denied"]);
    await other.push(await other.token(), [{ baseSeq: 0, envelope: makeEnvelope(other.space) }]);
    expect(await stream.next()).toEqual([spaceIdToHex(other.space), 1, 1]);
  });

  test("what was lost before the stream began is told in it, and the rest is watched", async () => {
    const { here, device, token } = await openTwo();
    const gone = await newTestDevice(here.ask, testHost);
    await gone.createSpace();
    const goneToken = await gone.token();
    await gone.post(goneToken, apiRoutes.spaceDeletion, { wraps: [] });
    const stream = await openStream(here.ask, [goneToken, token]);
    expect(await stream.gone()).toEqual([spaceIdToHex(gone.space), "space-gone"]);
    expect(await stream.next()).toEqual([spaceIdToHex(device.space), 0, 1]);
    const alone = await here.ask(apiRoutes.heads, {
      method: "POST",
      body: JSON.stringify({ tokens: [goneToken] }),
    });
    expect(alone.status).toBe(410);
  });

  test("of several tokens each is given or refused by itself", async () => {
    const { here, device } = await openTwo();
    const stranger = await newTestDevice(here.ask, testHost, device.space);
    const request = async (one: TestDevice, purpose: AccessPurpose) => JSON.parse(await one.signed(purpose));
    const ask = async (requests: readonly unknown[]) =>
      here.ask(apiRoutes.severalTokens, { method: "POST", body: JSON.stringify({ requests }) });
    const own = await request(device, accessPurposes.token);
    const forged = { ...own, signature: (await request(stranger, accessPurposes.token)).signature };
    const answer = await ask([
      await request(stranger, accessPurposes.token),
      own,
      forged,
      await request(device, accessPurposes.newSpace),
    ]);
    const { tokens } = v.parse(severalTokensAnswerSchema, await answer.json());
    expect(tokens.map((one) => one !== null)).toEqual([false, true, false, false]);
    expect((await device.pull(tokens[1] ?? "", 0)).headSeq).toBe(0);
    expect((await ask([])).status).toBe(400);
    expect((await ask(Array.from({ length: 513 }, () => own))).status).toBe(400);
  });

  test("a token that is not good opens no stream", async () => {
    const { here, token } = await openTwo();
    for (const tokens of [["x"], [token, "x"]]) {
      const answer = await here.ask(apiRoutes.heads, { method: "POST", body: JSON.stringify({ tokens }) });
      expect(answer.status).toBe(401);
    }
    for (const tokens of [[], "x", Array.from({ length: 1_025 }, () => token)]) {
      const answer = await here.ask(apiRoutes.heads, { method: "POST", body: JSON.stringify({ tokens }) });
      expect(answer.status).toBe(400);
    }
  });
});

async function makeSpaces(ask: Ask, count: number): Promise<readonly TestDevice[]> {
  const devices: TestDevice[] = [];
  for (let made = 0; made < count; made += 1) {
    const device = await newTestDevice(ask, testHost);
    await device.createSpace();
    devices.push(device);
  }
  return devices;
}

async function severalTokens(ask: Ask, devices: readonly TestDevice[]): Promise<readonly string[]> {
  const requests: unknown[] = [];
  for (const device of devices) requests.push(JSON.parse(await device.signed(accessPurposes.token)));
  const answer = await ask(apiRoutes.severalTokens, { method: "POST", body: JSON.stringify({ requests }) });
  const { tokens } = v.parse(severalTokensAnswerSchema, await answer.json());
  return tokens.flatMap((token) => token ?? []);
}

/** Gives the next event as space, seq and watchers; `null` at the end of the stream, which `hangUp` is too. */
async function openStream(ask: Ask, tokens: readonly string[]) {
  const answer = await ask(apiRoutes.heads, { method: "POST", body: JSON.stringify({ tokens }) });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const reader = answer.body?.getReader();
  if (reader === undefined) throw new Error("no stream");
  onTestFinished(async () => {
    await reader.cancel();
  });
  const read = async (name: string): Promise<unknown> => {
    const { value, done } = await reader.read();
    if (done) return null;
    const [, found, data] = /^event: (\w+)\ndata: (.+)\n\n$/.exec(Buffer.from(value).toString()) ?? [];
    expect(found).toBe(name);
    return JSON.parse(data ?? "");
  };
  const next = async (): Promise<readonly [string, number, number] | null> => {
    const data = await read("head");
    if (data === null) return null;
    const event = v.parse(headEventSchema, data);
    return [spaceIdToHex(event.space), event.seq, event.watchers];
  };
  const gone = async (): Promise<readonly [string, string]> => {
    const event = v.parse(goneEventSchema, await read("gone"));
    return [spaceIdToHex(event.space), event.reason];
  };
  return { next, gone, hangUp: () => reader.cancel() };
}

async function watch(ask: Ask, tokens: readonly string[]) {
  return (await openStream(ask, tokens)).next;
}

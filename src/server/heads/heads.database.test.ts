import { describe, expect, onTestFinished, test } from "vitest";
import { spaceIdToHex } from "../../crypto/keys.ts";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { headEventSchema } from "../../protocol/head-event.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { databaseKinds, openLocation } from "../testing/each-database.test-support.ts";
import { type Ask, newTestDevice } from "../testing/test-device.test-support.ts";
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

  test("a token that is not good opens no stream", async () => {
    const { here, token } = await openTwo();
    for (const tokens of [["x"], [token, "x"]]) {
      const answer = await here.ask(apiRoutes.heads, { method: "POST", body: JSON.stringify({ tokens }) });
      expect(answer.status).toBe(401);
    }
    for (const tokens of [[], "x", Array.from({ length: 33 }, () => token)]) {
      const answer = await here.ask(apiRoutes.heads, { method: "POST", body: JSON.stringify({ tokens }) });
      expect(answer.status).toBe(400);
    }
  });
});

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
  const next = async (): Promise<readonly [string, number, number] | null> => {
    const { value, done } = await reader.read();
    if (done) return null;
    const data = /^event: head\ndata: (.+)\n\n$/.exec(Buffer.from(value).toString())?.[1];
    const event = v.parse(headEventSchema, JSON.parse(data ?? ""));
    return [spaceIdToHex(event.space), event.seq, event.watchers];
  };
  return { next, hangUp: () => reader.cancel() };
}

async function watch(ask: Ask, tokens: readonly string[]) {
  return (await openStream(ask, tokens)).next;
}

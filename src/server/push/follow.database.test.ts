import { describe, expect, test } from "vitest";
import { bytesToHex } from "../../lib/bytes.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import type { OpenDatabase } from "../database/open-database.ts";
import { databaseKinds, openLocation, openNew } from "../testing/each-database.test-support.ts";
import { startFakePushService } from "../testing/fake-push-service.test-support.ts";
import { newTestDevice } from "../testing/test-device.test-support.ts";
import { makeEnvelope } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";
import { readPushKey } from "./push-key.ts";
import type { PushParts } from "./send-due-pushes.ts";
import { createFollowPushes } from "./send-follow-pushes.ts";

const noon = Date.UTC(2026, 0, 31, 12);
const lookMs = 10_000;
const minuteMs = 60_000;

async function partsOf(opened: OpenDatabase, services: readonly string[]): Promise<PushParts> {
  return { key: await readPushKey(opened), services, contact: null };
}

/** A space of an owner, somebody else who may write in it, and a push service that counts. */
async function openFollowed(opened: OpenDatabase) {
  const service = await startFakePushService();
  const push = await partsOf(opened, [service.origin]);
  const server = startTestServer(opened, { push });
  const owner = await newTestDevice(server.ask, testHost);
  await owner.createSpace();
  const ownerToken = await owner.token();
  const buddy = await newTestDevice(server.ask, testHost, owner.space);
  const publicKey = bytesToHex(buddy.publicKey);
  await owner.post(ownerToken, apiRoutes.access, { publicKey, role: "writer", epoch: 0 });
  const buddyToken = await buddy.token();
  const endpoint = `${service.origin}/buddy`;
  const follow = (seq: number, at = endpoint) =>
    buddy.post(buddyToken, apiRoutes.pushFollowing, { endpoint: at, seq });
  const news = async () => {
    await owner.push(ownerToken, [{ baseSeq: 0, envelope: makeEnvelope(owner.space) }]);
  };
  return { server, service, push, owner, ownerToken, buddy, buddyToken, endpoint, follow, news, publicKey };
}

async function countFollows({ database }: OpenDatabase): Promise<number> {
  return (await database.selectFrom("push_follow").select("seq").execute()).length;
}

describe.each(databaseKinds)("on $name", (kind) => {
  test("who follows a space is woken once for its news, at the second look, without a word", async () => {
    const opened = await openNew(kind);
    const { service, push, follow, news } = await openFollowed(opened);
    const look = createFollowPushes(opened, push);
    expect(await (await follow(0)).json()).toEqual({ stored: true });
    await look(noon);
    await look(noon + lookMs);
    expect(service.received).toEqual([]);
    await news();
    await look(noon + 2 * lookMs);
    expect(service.received).toEqual([]);
    expect(await look(noon + 3 * lookMs)).toBe(0);
    expect(service.received.map(({ method, path, bytes }) => [method, path, bytes])).toEqual([
      ["POST", "/buddy", 0],
    ]);
    for (const later of [4, 5, 60, 61]) await look(noon + later * lookMs);
    expect(service.received).toHaveLength(1);
  });

  test("who reads between two looks is not woken", async () => {
    const opened = await openNew(kind);
    const { service, push, follow, news } = await openFollowed(opened);
    const look = createFollowPushes(opened, push);
    await follow(0);
    await news();
    await look(noon);
    await follow(1);
    await look(noon + lookMs);
    await look(noon + 2 * lookMs);
    expect(service.received).toEqual([]);
  });

  test("news within five minutes waits until they are over, and then is told once", async () => {
    const opened = await openNew(kind);
    const { service, push, follow, news } = await openFollowed(opened);
    const look = createFollowPushes(opened, push);
    await follow(0);
    await news();
    await look(noon);
    await look(noon + lookMs);
    expect(service.received).toHaveLength(1);
    await news();
    await news();
    for (const minute of [1, 2, 3, 4]) {
      // Saying again what was read does not shorten it.
      await follow(1);
      await look(noon + minute * minuteMs);
      await look(noon + minute * minuteMs + lookMs);
    }
    expect(service.received).toHaveLength(1);
    await look(noon + 5 * minuteMs);
    await look(noon + 5 * minuteMs + lookMs);
    expect(service.received).toHaveLength(2);
    await look(noon + 60 * minuteMs);
    await look(noon + 61 * minuteMs);
    expect(service.received).toHaveLength(2);
    const kept = await opened.database.selectFrom("push_follow").select("woken_minute").execute();
    // Nothing holds anybody back any more, so nothing says when it was.
    expect(kept).toEqual([{ woken_minute: null }]);
  });

  test("two processes on one database wake nobody twice", async () => {
    const location = await kind.newLocation();
    const [here, there] = [await openLocation(location), await openLocation(location)];
    const { service, push, follow, news } = await openFollowed(here);
    const looks = [createFollowPushes(here, push), createFollowPushes(there, push)];
    await follow(0);
    await news();
    for (const step of [0, 1, 2]) {
      // SQLite in one thread cannot wait for itself, as two processes do.
      if (kind.name === "SQLite") for (const look of looks) await look(noon + step * lookMs);
      else await Promise.all(looks.map((look) => look(noon + step * lookMs)));
    }
    expect(service.received).toHaveLength(1);
  });

  test("it ends when the device says so, loses access, is unknown to its service, and with the space", async () => {
    const opened = await openNew(kind);
    const followed = await openFollowed(opened);
    const { service, push, owner, ownerToken, buddy, buddyToken, endpoint, follow, news, publicKey } =
      followed;
    await follow(0);
    const removal = await buddy.post(buddyToken, apiRoutes.pushFollowingRemoval, { endpoint });
    expect(await removal.json()).toEqual({ removed: true });
    expect(await countFollows(opened)).toBe(0);

    await follow(0);
    service.answer(410);
    await news();
    const look = createFollowPushes(opened, push);
    await look(noon);
    await look(noon + lookMs);
    expect(await countFollows(opened)).toBe(0);

    await follow(1);
    await owner.post(ownerToken, apiRoutes.accessRemoval, { publicKey });
    expect(await countFollows(opened)).toBe(0);
    expect((await follow(1)).status).toBe(401);

    await owner.post(ownerToken, apiRoutes.pushFollowing, { endpoint, seq: 1 });
    expect(await countFollows(opened)).toBe(1);
    await owner.post(ownerToken, apiRoutes.spaceDeletion, { wraps: [] });
    expect(await countFollows(opened)).toBe(0);
  });

  test("only who may enter follows, only at a service that is known, and eight devices at most", async () => {
    const opened = await openNew(kind);
    const { server, service, owner, follow } = await openFollowed(opened);
    const stranger = await newTestDevice(server.ask, testHost, owner.space);
    const good = { endpoint: `${service.origin}/a`, seq: 0 };
    for (const path of [apiRoutes.pushFollowing, apiRoutes.pushFollowingRemoval]) {
      expect((await stranger.post("", path, good)).status).toBe(401);
    }
    for (const bad of ["https://169.254.169.254/latest", `${service.origin}/${"a".repeat(1_024)}`]) {
      expect((await follow(0, bad)).status).toBe(400);
    }
    expect((await follow(-1)).status).toBe(400);
    for (let index = 0; index < 8; index += 1) {
      expect((await follow(0, `${service.origin}/${index}`)).status).toBe(200);
    }
    expect((await follow(0, `${service.origin}/8`)).status).toBe(429);
    expect((await follow(3, `${service.origin}/7`)).status).toBe(200);
    expect(await countFollows(opened)).toBe(8);
  });

  test("a server that wakes nobody takes nothing, and lets go of what it had", async () => {
    const opened = await openNew(kind);
    const { buddyToken, follow, endpoint } = await openFollowed(opened);
    await follow(0);
    const off = startTestServer(opened, { push: null });
    const ask = (path: string, body: unknown) =>
      off.ask(path, {
        method: "POST",
        headers: { authorization: `Bearer ${buddyToken}` },
        body: JSON.stringify(body),
      });
    expect((await ask(apiRoutes.pushFollowing, { endpoint, seq: 0 })).status).toBe(404);
    expect((await ask(apiRoutes.pushFollowingRemoval, { endpoint })).status).toBe(200);
    expect(await countFollows(opened)).toBe(0);
  });
});

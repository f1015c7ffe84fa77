import { describe, expect, test } from "vitest";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import {
  accessGrantAnswerSchema,
  accessListSchema,
  accessRemovalAnswerSchema,
} from "../../protocol/access-list.ts";
import { accessPurposes, newSpaceAnswerSchema } from "../../protocol/access-request.ts";
import { apiProblemSchema } from "../../protocol/api-problem.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { databaseKinds, openNew } from "../testing/each-database.test-support.ts";
import { newTestDevice } from "../testing/test-device.test-support.ts";
import { makeEnvelope } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

describe.each(databaseKinds)("on $name", (kind) => {
  async function openSpace() {
    const server = startTestServer(await openNew(kind));
    const owner = await newTestDevice(server.ask, testHost);
    await owner.createSpace();
    return { server, owner, token: await owner.token() };
  }

  test("making a space twice changes nothing, and nobody else can take its id", async () => {
    const { server, owner } = await openSpace();
    const again = await owner.createSpace();
    expect([again.status, v.parse(newSpaceAnswerSchema, await again.json())]).toEqual([
      200,
      { created: false },
    ]);
    const other = await newTestDevice(server.ask, testHost, owner.space);
    expect(await problemOf(await other.createSpace())).toEqual([409, "space-taken"]);
  });

  test("a signature for another purpose, host, key or space opens nothing", async () => {
    const { server, owner } = await openSpace();
    const stranger = await newTestDevice(server.ask, testHost, owner.space);
    const signed = JSON.parse(await owner.signed(accessPurposes.token));
    const bodies = [
      await owner.signed(accessPurposes.newSpace),
      await owner.signed(accessPurposes.token, "evil.example"),
      JSON.stringify({ ...signed, publicKey: bytesToHex(stranger.publicKey) }),
      JSON.stringify({ ...signed, space: "00".repeat(16) }),
      JSON.stringify({ ...signed, nonce: "00".repeat(32) }),
      JSON.stringify({ ...signed, signature: "00".repeat(64) }),
      await stranger.signed(accessPurposes.token),
    ];
    for (const [index, body] of bodies.entries()) {
      const answer = await server.ask(apiRoutes.tokens, { method: "POST", body });
      expect([index, ...(await problemOf(answer))]).toEqual([index, 401, "access-denied"]);
    }
    const good = await server.ask(apiRoutes.tokens, { method: "POST", body: JSON.stringify(signed) });
    expect(good.status).toBe(200);
  });

  test("a signature is worthless after its nonce's minute", async () => {
    const { server, owner } = await openSpace();
    const body = await owner.signed(accessPurposes.token);
    server.pass(60_000);
    expect(await problemOf(await server.ask(apiRoutes.tokens, { method: "POST", body }))).toEqual([
      401,
      "access-denied",
    ]);
  });

  test("whoever has no token is not told whether a space exists", async () => {
    const { server, owner } = await openSpace();
    const elsewhere = await newTestDevice(server.ask, testHost);
    const intruder = await newTestDevice(server.ask, testHost, owner.space);
    const answers = await Promise.all(
      [elsewhere, intruder].map(async (device) => {
        const body = await device.signed(accessPurposes.token);
        return problemOf(await server.ask(apiRoutes.tokens, { method: "POST", body }));
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test("no route of a space works without a token, or with an old one", async () => {
    const { server, token } = await openSpace();
    server.pass(15 * 60_000);
    const routes = [
      ["GET", apiRoutes.space],
      ["GET", apiRoutes.records],
      ["POST", apiRoutes.records],
      ["GET", apiRoutes.access],
      ["POST", apiRoutes.access],
      ["POST", apiRoutes.accessRemoval],
      ["POST", apiRoutes.spaceDeletion],
      ["POST", apiRoutes.wrapWriting],
    ] as const;
    for (const [method, path] of routes) {
      for (const authorization of ["", "Bearer ", "Bearer x", `Basic ${token}`, `Bearer ${token}`]) {
        const answer = await server.ask(path, { method, headers: { authorization } });
        expect([path, ...(await problemOf(answer))]).toEqual([path, 401, "access-denied"]);
      }
    }
  });

  test("a key that was removed is out at once, with a token that is still young", async () => {
    const { server, owner, token } = await openSpace();
    const member = await newTestDevice(server.ask, testHost, owner.space);
    const publicKey = bytesToHex(member.publicKey);
    const granted = await owner.post(token, apiRoutes.access, { publicKey, role: "writer", epoch: 0 });
    expect(v.parse(accessGrantAnswerSchema, await granted.json())).toEqual({ granted: true });
    const memberToken = await member.token();
    const push = () => member.push(memberToken, [{ baseSeq: 0, envelope: makeEnvelope(owner.space) }]);
    expect((await push()).status).toBe(200);
    const removed = await owner.post(token, apiRoutes.accessRemoval, { publicKey });
    expect(v.parse(accessRemovalAnswerSchema, await removed.json())).toEqual({ removed: true });
    expect(await problemOf(await push())).toEqual([401, "access-denied"]);
    const asMember = { headers: { authorization: `Bearer ${memberToken}` } };
    expect(await problemOf(await server.ask(apiRoutes.records, asMember))).toEqual([401, "access-denied"]);
    const again = await owner.post(token, apiRoutes.accessRemoval, { publicKey });
    expect(await again.json()).toEqual({ removed: false });
  });

  test("a reader cannot write, and only an owner decides who enters", async () => {
    const { server, owner, token } = await openSpace();
    for (const role of ["reader", "writer"] as const) {
      const member = await newTestDevice(server.ask, testHost, owner.space);
      const publicKey = bytesToHex(member.publicKey);
      await owner.post(token, apiRoutes.access, { publicKey, role, epoch: 3 });
      const memberToken = await member.token();
      expect((await member.pull(memberToken, 0)).records.length).toBeGreaterThanOrEqual(0);
      const pushed = await member.push(memberToken, [{ baseSeq: 0, envelope: makeEnvelope(owner.space) }]);
      expect(pushed.status).toBe(role === "reader" ? 403 : 200);
      const ownKey = bytesToHex(owner.publicKey);
      const attempts = [
        member.post(memberToken, apiRoutes.access, { publicKey, role: "owner", epoch: 0 }),
        member.post(memberToken, apiRoutes.accessRemoval, { publicKey: ownKey }),
        member.post(memberToken, apiRoutes.spaceDeletion, { wraps: [] }),
        server.ask(apiRoutes.access, { headers: { authorization: `Bearer ${memberToken}` } }),
      ];
      for (const attempt of attempts) expect(await problemOf(await attempt)).toEqual([403, "not-allowed"]);
      const left = await member.post(memberToken, apiRoutes.accessRemoval, { publicKey });
      expect(await left.json()).toEqual({ removed: true });
    }
  });

  test("an owner sees every key, and the last owner cannot be lost", async () => {
    const { server, owner, token } = await openSpace();
    const ownKey = bytesToHex(owner.publicKey);
    const removal = await owner.post(token, apiRoutes.accessRemoval, { publicKey: ownKey });
    expect(await problemOf(removal)).toEqual([409, "last-owner"]);
    const lesser = { publicKey: ownKey, role: "reader", epoch: 0 };
    expect(await problemOf(await owner.post(token, apiRoutes.access, lesser))).toEqual([409, "last-owner"]);
    const second = await newTestDevice(server.ask, testHost, owner.space);
    await owner.post(token, apiRoutes.access, {
      publicKey: bytesToHex(second.publicKey),
      role: "owner",
      epoch: 4,
    });
    const listed = await server.ask(apiRoutes.access, { headers: { authorization: `Bearer ${token}` } });
    const { access } = v.parse(accessListSchema, await listed.json());
    const seen = access.map(({ publicKey, role, epoch }) => `${bytesToHex(publicKey)} ${role} ${epoch}`);
    expect(seen.toSorted()).toEqual(
      [`${ownKey} owner 0`, `${bytesToHex(second.publicKey)} owner 4`].toSorted(),
    );
    expect((await owner.post(token, apiRoutes.accessRemoval, { publicKey: ownKey })).status).toBe(200);
  });
});

async function problemOf(answer: Response): Promise<readonly [number, string]> {
  return [answer.status, v.parse(apiProblemSchema, await answer.json()).type];
}

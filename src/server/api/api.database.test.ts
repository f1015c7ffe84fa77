import { describe, expect, test } from "vitest";
import { bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { apiProblemSchema, statusByProblem } from "../../protocol/api-problem.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { databaseKinds, openNew } from "../testing/each-database.test-support.ts";
import { type Ask, newTestDevice } from "../testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

const paths = Object.values(apiRoutes);

describe.each(databaseKinds)("on $name", (kind) => {
  test("a day of use leaves no id, key, address or content in the log, and every answer says no-store", async () => {
    const server = startTestServer(await openNew(kind), { addressHeader: "x-forwarded-for" });
    const answers: Response[] = [];
    const ask: Ask = async (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set("x-forwarded-for", "203.0.113.77");
      const answer = await server.ask(path, { ...init, headers });
      answers.push(answer.clone());
      return answer;
    };
    const owner = await newTestDevice(ask, testHost);
    await owner.createSpace();
    const token = await owner.token();
    const envelope = makeEnvelope(owner.space);
    await owner.push(token, [{ baseSeq: 0, envelope }]);
    await owner.pull(token, 0);
    const lookup = bytesToHex(random(16));
    const slot = bytesToHex(random(256));
    await owner.post(token, apiRoutes.wrapWriting, { lookup, previous: null, slot });
    await ask(apiRoutes.wrapReading, { method: "POST", body: JSON.stringify({ lookup }) });
    const [mailbox, message] = [bytesToHex(random(16)), bytesToHex(random(50))];
    await ask(apiRoutes.pairingWriting, {
      method: "POST",
      body: JSON.stringify({ mailbox, kind: 1, message }),
    });
    for (const path of paths) await owner.post(token, path, { m4rker: "m4rker" });
    await owner.post(token, apiRoutes.spaceDeletion, { wraps: [lookup] });

    const log = JSON.stringify(server.entries);
    expect(server.entries.length).toBeGreaterThan(15);
    const secrets = [owner.space, owner.publicKey, envelope].map((bytes) => bytesToHex(bytes).slice(0, 12));
    const posted = [token.slice(0, 12), lookup, slot, mailbox, message, "m4rker"];
    for (const secret of [...secrets, ...posted, "203.0.113"]) {
      expect(log).not.toContain(secret);
    }
    for (const answer of answers) expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("what is no request is refused with a type of the closed list and its status", async () => {
    const server = startTestServer(await openNew(kind));
    const owner = await newTestDevice(server.ask, testHost);
    await owner.createSpace();
    const token = await owner.token();
    const bodies = ["", "{", "null", "[]", '{"space":1}', `{"space":"${"0".repeat(5_000)}"}`, "\u0000"];
    let refusals = 0;
    for (const path of paths.filter((one) => one !== apiRoutes.health && one !== apiRoutes.nonce)) {
      for (const body of bodies) {
        for (const authorization of ["", `Bearer ${token}`]) {
          const answer = await server.ask(path, { method: "POST", body, headers: { authorization } });
          const { type } = v.parse(apiProblemSchema, await answer.json());
          expect([path, body, answer.status]).toEqual([path, body, statusByProblem[type]]);
          expect(answer.status).toBeLessThan(500);
          refusals += 1;
        }
      }
    }
    expect(refusals).toBeGreaterThan(100);
  });
});

describe("limits", () => {
  const [sqlite] = databaseKinds;
  const few = { capacity: 200, perSecond: 10 };
  const many = { capacity: 1e9, perSecond: 1e9 };

  async function open(rates: { readonly perPrefix: typeof few; readonly perSpace: typeof few }) {
    if (sqlite === undefined) throw new Error("no SQLite");
    return startTestServer(await openNew(sqlite), { rates, addressHeader: "x-forwarded-for" });
  }

  test("a network that asks too much is told to wait, and its neighbour is not", async () => {
    const server = await open({ perPrefix: few, perSpace: many });
    const askFrom = (address: string) =>
      server.ask(apiRoutes.nonce, { headers: { "x-forwarded-for": `198.51.100.1, ${address}` } });
    for (let index = 0; index < 200; index += 1) {
      expect((await askFrom(`192.0.2.${index}`)).status).toBe(200);
    }
    const refused = await askFrom("192.0.2.250");
    expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toEqual([
      429,
      "2",
      { type: "too-many" },
    ]);
    expect((await askFrom("192.0.3.1")).status).toBe(200);
    expect((await askFrom("2001:db8::1")).status).toBe(200);
    server.pass(1_000);
    expect((await askFrom("192.0.2.1")).status).toBe(200);
  });

  test("trying lookup ids is slow", async () => {
    const server = await open({ perPrefix: few, perSpace: many });
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const body = JSON.stringify({ lookup: bytesToHex(random(16)) });
      const headers = { "x-forwarded-for": "192.0.2.1" };
      statuses.push((await server.ask(apiRoutes.wrapReading, { method: "POST", body, headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });

  test("a space that is asked too much is told to wait, and another is not", async () => {
    const server = await open({ perPrefix: many, perSpace: few });
    const [busy, calm] = [
      await newTestDevice(server.ask, testHost),
      await newTestDevice(server.ask, testHost),
    ];
    await busy.createSpace();
    await calm.createSpace();
    const [busyToken, calmToken] = [await busy.token(), await calm.token()];
    for (let index = 0; index < 200; index += 1) await busy.pull(busyToken, 0);
    const headers = { authorization: `Bearer ${busyToken}` };
    expect((await server.ask(apiRoutes.records, { headers })).status).toBe(429);
    expect((await calm.pull(calmToken, 0)).headSeq).toBe(0);
  });
});

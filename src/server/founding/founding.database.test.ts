import { describe, expect, test } from "vitest";
import { bytesToHex } from "../../lib/bytes.ts";
import { accessPurposes } from "../../protocol/access-request.ts";
import { parseFoundingCode } from "../../protocol/founding.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { databaseKinds, openLocation } from "../testing/each-database.test-support.ts";
import { openTestDatabase } from "../testing/test-database.test-support.ts";
import { newTestDevice, type TestDevice } from "../testing/test-device.test-support.ts";
import { random } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";
import { firstPracticeLink, furtherPracticeLink } from "./practice-link.ts";

const dayMs = 24 * 3_600_000;

describe.each(databaseKinds)("on $name", (kind) => {
  /** Two servers on one database; their clock begins at noon on 31 January. */
  async function open() {
    const location = await kind.newLocation();
    const here = startTestServer(await openLocation(location));
    const there = startTestServer(await openLocation(location));
    const parts = () => ({
      store: here.parts.opened,
      origin: "https://example.org",
      random,
      nowMs: here.parts.clockMs(),
    });
    const newDevice = () => newTestDevice(here.ask, testHost);
    const found = async (device: TestDevice, code: string, ask = here.ask) => {
      const signed = JSON.parse(await device.signed(accessPurposes.newSpace));
      const body = JSON.stringify({ ...signed, code });
      return ask(apiRoutes.practices, { method: "POST", body });
    };
    const isOpen = async (code: string) => {
      const body = JSON.stringify({ code });
      const answer = await there.ask(apiRoutes.practiceCode, { method: "POST", body });
      return (await answer.json()).isOpen;
    };
    const pass = (ms: number) => {
      here.pass(ms);
      there.pass(ms);
    };
    return { here, there, parts, newDevice, found, isOpen, pass, database: here.parts.opened.database };
  }

  test("a link founds one practice, with the room of a practice, and no second one", async () => {
    const { here, there, parts, newDevice, found, isOpen, database } = await open();
    const code = codeOf(await firstPracticeLink(parts()));
    expect(await isOpen(code)).toBe(true);
    const [founder, stranger] = [await newDevice(), await newDevice()];
    expect((await found(founder, code)).status).toBe(201);
    expect(await isOpen(code)).toBe(false);
    const refused = await found(stranger, code, there.ask);
    expect([refused.status, await refused.json()]).toEqual([403, { type: "code-refused" }]);
    // A lost answer costs nobody their practice.
    expect((await found(founder, code, there.ask)).status).toBe(200);
    const spaces = await database.selectFrom("space").select("quota").execute();
    expect(spaces).toEqual([{ quota: here.parts.practiceQuota }]);
    expect(here.parts.practiceQuota).toBeGreaterThan(here.parts.quota);
  });

  test("once a practice was founded no start gives a link any more, and whoever runs the server still can", async () => {
    const { parts, newDevice, found } = await open();
    const first = codeOf(await firstPracticeLink(parts()));
    const further = codeOf(await furtherPracticeLink(parts()));
    expect((await found(await newDevice(), further)).status).toBe(201);
    expect(await firstPracticeLink(parts())).toBeNull();
    // What the first start gave is worth nothing any more either.
    expect((await found(await newDevice(), first)).status).toBe(403);
    const third = codeOf(await furtherPracticeLink(parts()));
    expect((await found(await newDevice(), third)).status).toBe(201);
  });

  test("of two starts only the newest link leads anywhere", async () => {
    const { parts, isOpen } = await open();
    const [older, newer] = [
      codeOf(await firstPracticeLink(parts())),
      codeOf(await firstPracticeLink(parts())),
    ];
    expect([await isOpen(older), await isOpen(newer)]).toEqual([false, true]);
  });

  test("of many who use one link at the same moment one founds, and the others leave nothing behind", async () => {
    const { here, there, parts, newDevice, found, database } = await open();
    const code = codeOf(await firstPracticeLink(parts()));
    const devices = await Promise.all([1, 2, 3, 4].map(newDevice));
    const answers = await Promise.all(
      devices.map((device, index) => found(device, code, index % 2 === 0 ? here.ask : there.ask)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403, 403, 403]);
    expect(await database.selectFrom("space").select("id").execute()).toHaveLength(1);
    expect(await database.selectFrom("access").select("space").execute()).toHaveLength(1);
  });

  test("a link is good for thirty days after the day it was made", async () => {
    const { parts, newDevice, found, isOpen, pass } = await open();
    const code = codeOf(await firstPracticeLink(parts()));
    pass(30 * dayMs);
    expect(await isOpen(code)).toBe(true);
    pass(dayMs);
    expect(await isOpen(code)).toBe(false);
    expect((await found(await newDevice(), code)).status).toBe(403);
  });

  test("a signature of somebody else, a space that is taken and a code of another length found nothing and spend nothing", async () => {
    const { here, parts, newDevice, found, isOpen } = await open();
    const code = codeOf(await firstPracticeLink(parts()));
    const [device, other] = [await newDevice(), await newDevice()];
    const mixed = {
      ...JSON.parse(await device.signed(accessPurposes.newSpace)),
      publicKey: bytesToHex(other.publicKey),
      code,
    };
    const forged = await here.ask(apiRoutes.practices, { method: "POST", body: JSON.stringify(mixed) });
    expect(forged.status).toBe(401);
    await device.createSpace();
    expect((await found(device, code)).status).toBe(409);
    expect((await found(other, code.slice(2))).status).toBe(400);
    expect(await isOpen(code)).toBe(true);
  });

  test("the database holds no code, and of a practice that is gone not which space it was", async () => {
    const { parts, newDevice, found, database } = await open();
    const code = codeOf(await firstPracticeLink(parts()));
    const device = await newDevice();
    await found(device, code);
    const [row] = await database.selectFrom("founding").selectAll().execute();
    if (row === undefined || row.space === null) throw new Error("a row names the space");
    expect(bytesToHex(row.space)).toBe(bytesToHex(device.space));
    expect(bytesToHex(row.hash)).not.toContain(code);
    await device.post(await device.token(), apiRoutes.spaceDeletion, { wraps: [] });
    const after = await database.selectFrom("founding").select(["state", "space"]).execute();
    expect(after).toEqual([{ state: "used", space: null }]);
    expect(await firstPracticeLink(parts())).toBeNull();
    expect((await found(device, code)).status).toBe(403);
  });
});

test("whoever tries many codes is slowed down", async () => {
  const { ask } = startTestServer(await openTestDatabase(), { addressHeader: "x-forwarded-for" });
  const statuses: number[] = [];
  for (let tried = 0; tried < 100; tried += 1) {
    const body = JSON.stringify({ code: bytesToHex(random(16)) });
    const headers = { "x-forwarded-for": "192.0.2.7" };
    statuses.push((await ask(apiRoutes.practiceCode, { method: "POST", body, headers })).status);
  }
  // 3,000 at once, 50 for each; the clock stands still.
  expect(statuses).toEqual([...Array(60).fill(200), ...Array(40).fill(429)]);
});

function codeOf(link: string | null): string {
  const code = /^https:\/\/example\.org\/praktijk\/oprichten#([0-9a-f]{32})$/.exec(link ?? "")?.[1] ?? "";
  if (parseFoundingCode(code) === null) throw new Error(`no link: ${link}`);
  return code;
}

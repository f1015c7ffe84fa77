import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Bytes, bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { wrapReadingAnswerSchema, wrapWritingAnswerSchema } from "../../protocol/wrap-slot.ts";
import { databaseKinds, openNew } from "../testing/each-database.test-support.ts";
import { newTestDevice } from "../testing/test-device.test-support.ts";
import { random } from "../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../testing/test-server.test-support.ts";

describe.each(databaseKinds)("on $name", (kind) => {
  async function openWraps() {
    const server = startTestServer(await openNew(kind));
    const owner = await newTestDevice(server.ask, testHost);
    await owner.createSpace();
    const token = await owner.token();
    const read = (lookup: string) =>
      server.ask(apiRoutes.wrapReading, { method: "POST", body: JSON.stringify({ lookup }) });
    const readSlot = async (lookup: string) =>
      bytesToHex(v.parse(wrapReadingAnswerSchema, await (await read(lookup)).json()).slot);
    const write = (lookup: string, previous: string | null, slot: Bytes) =>
      owner.post(token, apiRoutes.wrapWriting, { lookup, previous, slot: bytesToHex(slot) });
    return { server, owner, token, read, readSlot, write };
  }

  test("a wrap comes back from its lookup id, to whoever has nothing else", async () => {
    const { readSlot, write } = await openWraps();
    const [lookup, slot] = [bytesToHex(random(16)), random(256)];
    const answer = await write(lookup, null, slot);
    expect(v.parse(wrapWritingAnswerSchema, await answer.json())).toEqual({ stored: true });
    expect(await readSlot(lookup)).toBe(bytesToHex(slot));
  });

  test("an unknown lookup id gets an answer of the same shape, the same each time", async () => {
    const { read, readSlot, write } = await openWraps();
    const [known, unknown, another] = [1, 2, 3].map(() => bytesToHex(random(16)));
    if (known === undefined || unknown === undefined || another === undefined) throw new Error("three ids");
    await write(known, null, random(256));
    const [kept, made] = [await read(known), await read(unknown)];
    expect(made.status).toBe(kept.status);
    expect([...made.headers]).toEqual([...kept.headers]);
    expect(await made.text()).toHaveLength((await kept.text()).length);
    expect(await readSlot(unknown)).toBe(await readSlot(unknown));
    expect(await readSlot(unknown)).not.toBe(await readSlot(another));
    // As a recovery wrap begins: format 1, kind 3, and a sealed blob of format 1.
    expect((await readSlot(unknown)).slice(0, 6)).toBe("010301");
  });

  test("a wrap is replaced only by who knows the one that is there", async () => {
    const { readSlot, write } = await openWraps();
    const lookup = bytesToHex(random(16));
    const [first, second, third] = [random(256), random(256), random(256)];
    expect((await write(lookup, sha256(third), first)).status).toBe(409);
    expect((await write(lookup, null, first)).status).toBe(200);
    expect((await write(lookup, null, first)).status).toBe(200);
    expect((await write(lookup, null, second)).status).toBe(409);
    expect((await write(lookup, sha256(third), second)).status).toBe(409);
    expect(await readSlot(lookup)).toBe(bytesToHex(first));
    expect((await write(lookup, sha256(first), second)).status).toBe(200);
    expect((await write(lookup, sha256(first), second)).status).toBe(200);
    expect(await readSlot(lookup)).toBe(bytesToHex(second));
  });

  test("of writers at the same moment one is stored and the others are told", async () => {
    const { readSlot, write } = await openWraps();
    const lookup = bytesToHex(random(16));
    const slots = [1, 2, 3, 4].map(() => random(256));
    const statuses = (await Promise.all(slots.map((slot) => write(lookup, null, slot)))).map((a) => a.status);
    expect(statuses.toSorted()).toEqual([200, 409, 409, 409]);
    expect(await readSlot(lookup)).toBe(bytesToHex(slots[statuses.indexOf(200)] ?? random(0)));
  });

  test("the database does not say which space a wrap came from", async () => {
    const { server, owner, write } = await openWraps();
    await write(bytesToHex(random(16)), null, random(256));
    const rows = await server.parts.opened.database.selectFrom("wrap").selectAll().execute();
    expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([["body", "hash", "lookup"]]);
    expect(Buffer.from(rows[0]?.hash ?? []).toString("hex")).toBe(sha256(rows[0]?.body ?? new Uint8Array()));
    for (const secret of [owner.space, owner.publicKey]) {
      expect(Buffer.from(rows[0]?.body ?? []).includes(Buffer.from(secret))).toBe(false);
    }
  });
});

function sha256(bytes: Bytes): string {
  return createHash("sha256").update(bytes).digest("hex");
}

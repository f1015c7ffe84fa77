import { describe, expect, test } from "vitest";
import { type Bytes, bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import {
  type InvitationPart,
  invitationReadingAnswerSchema,
  maxInvitationMessageBytes,
} from "../../protocol/invitation-mailbox.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import { databaseKinds, openLocation } from "../testing/each-database.test-support.ts";
import type { Ask } from "../testing/test-device.test-support.ts";
import { random } from "../testing/test-envelope.test-support.ts";
import { startTestServer } from "../testing/test-server.test-support.ts";
import { clearInvitations, maxOpenInvitations } from "./invitation-store.ts";

const hourMs = 3_600_000;

describe.each(databaseKinds)("on $name", (kind) => {
  /** Two servers on one database. Their clock begins at noon on 31 January. */
  async function openTwo() {
    const location = await kind.newLocation();
    const here = startTestServer(await openLocation(location));
    const there = startTestServer(await openLocation(location));
    const pass = (ms: number) => {
      here.pass(ms);
      there.pass(ms);
    };
    return { here, there, pass, database: here.parts.opened.database, clockMs: here.parts.clockMs };
  }

  test("one leaves an offer, the other an answer, and both are read at any process", async () => {
    const { here, there } = await openTwo();
    const [mailbox, offer, answer] = [newMailbox(), random(50), random(maxInvitationMessageBytes)];
    expect(await read(there.ask, mailbox, "offer")).toBeNull();
    expect(await write(here.ask, mailbox, "offer", offer)).toBe(200);
    expect(await read(there.ask, mailbox, "answer")).toBeNull();
    expect(await write(there.ask, mailbox, "answer", answer)).toBe(200);
    expect(await read(there.ask, mailbox, "offer")).toEqual(offer);
    expect(await read(here.ask, mailbox, "answer")).toEqual(answer);
    expect(await write(here.ask, newMailbox(), "offer", random(maxInvitationMessageBytes + 1))).toBe(400);
  });

  test("a message is never replaced, and leaving the same one again is no mistake", async () => {
    const { here, there } = await openTwo();
    const [mailbox, first] = [newMailbox(), random(50)];
    expect(await write(here.ask, mailbox, "answer", first)).toBe(200);
    expect(await write(there.ask, mailbox, "answer", first)).toBe(200);
    expect(await write(there.ask, mailbox, "answer", random(50))).toBe(409);
    const raced = [1, 2, 3].map(() => write(here.ask, mailbox, "offer", random(50)));
    expect((await Promise.all(raced)).toSorted()).toEqual([200, 409, 409]);
    expect(await read(here.ask, mailbox, "answer")).toEqual(first);
  });

  test("when it was used it is deleted, both messages, and nothing else is", async () => {
    const { here, there, database } = await openTwo();
    const [mailbox, other] = [newMailbox(), newMailbox()];
    for (const one of [mailbox, other]) await write(here.ask, one, "offer", random(50));
    await write(here.ask, mailbox, "answer", random(50));
    expect(await remove(there.ask, mailbox)).toEqual({ removed: true });
    expect(await remove(there.ask, mailbox)).toEqual({ removed: false });
    expect(await read(here.ask, mailbox, "offer")).toBeNull();
    expect(await database.selectFrom("invitation").select("mailbox").execute()).toHaveLength(1);
  });

  test("it lives for fourteen days after the day it was made, whenever the answer came", async () => {
    const { here, there, pass, database, clockMs } = await openTwo();
    const [mailbox, offer] = [newMailbox(), random(50)];
    await write(here.ask, mailbox, "offer", offer);
    const row = await database.selectFrom("invitation").selectAll().executeTakeFirstOrThrow();
    expect(row.expires_day).toBe("2026-02-14");
    pass(13 * 24 * hourMs);
    await write(here.ask, mailbox, "answer", random(50));
    pass(24 * hourMs + 12 * hourMs - 1);
    expect(await read(there.ask, mailbox, "offer")).toEqual(offer);
    pass(1);
    expect(await read(there.ask, mailbox, "offer")).toBeNull();
    expect(await read(there.ask, mailbox, "answer")).toBeNull();
    const late = newMailbox();
    await clearInvitations(database, clockMs() - 1);
    expect(await database.selectFrom("invitation").select("part").execute()).toHaveLength(2);
    await write(there.ask, late, "offer", random(50));
    expect(await database.selectFrom("invitation").select("part").execute()).toHaveLength(1);
  });

  test("so many may be open and no more; the answer to one that is open always finds room", async () => {
    const { here, database } = await openTwo();
    const mailbox = newMailbox();
    await write(here.ask, mailbox, "offer", random(50));
    for (let start = 1; start < maxOpenInvitations; start += 500) {
      const rows = Array.from({ length: Math.min(500, maxOpenInvitations - start) }, () => ({
        mailbox: random(16),
        part: "offer" as const,
        body: random(1),
        expires_day: "2026-02-14",
      }));
      await database.insertInto("invitation").values(rows).execute();
    }
    expect(await write(here.ask, newMailbox(), "offer", random(50))).toBe(429);
    expect(await write(here.ask, mailbox, "answer", random(50))).toBe(200);
    expect(await remove(here.ask, mailbox)).toEqual({ removed: true });
    expect(await write(here.ask, newMailbox(), "offer", random(50))).toBe(200);
  });
});

function newMailbox(): Bytes {
  return random(16);
}

function post(ask: Ask, path: string, body: unknown): Promise<Response> {
  return ask(path, { method: "POST", body: JSON.stringify(body) });
}

async function write(ask: Ask, mailbox: Bytes, part: InvitationPart, message: Bytes): Promise<number> {
  const body = { mailbox: bytesToHex(mailbox), part, message: bytesToHex(message) };
  return (await post(ask, apiRoutes.invitationWriting, body)).status;
}

async function read(ask: Ask, mailbox: Bytes, part: InvitationPart): Promise<Bytes | null> {
  const answer = await post(ask, apiRoutes.invitationReading, { mailbox: bytesToHex(mailbox), part });
  return v.parse(invitationReadingAnswerSchema, await answer.json()).message;
}

async function remove(ask: Ask, mailbox: Bytes): Promise<unknown> {
  return (await post(ask, apiRoutes.invitationRemoval, { mailbox: bytesToHex(mailbox) })).json();
}

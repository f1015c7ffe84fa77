import { describe, expect, test } from "vitest";
import { type Bytes, bytesToHex } from "../../lib/bytes.ts";
import { v } from "../../lib/schema.ts";
import { maxPairingMessageBytes, pairingReadingAnswerSchema } from "../../protocol/pairing-mailbox.ts";
import { apiRoutes } from "../../protocol/routes.ts";
import type { Database } from "../database/schema.ts";
import { databaseKinds, openLocation } from "../testing/each-database.test-support.ts";
import type { Ask } from "../testing/test-device.test-support.ts";
import { random } from "../testing/test-envelope.test-support.ts";
import { startTestServer } from "../testing/test-server.test-support.ts";
import { clearMailboxes, maxOpenMailboxes } from "./mailbox-store.ts";

const minuteMs = 60_000;

describe.each(databaseKinds)("on $name", (kind) => {
  /** Two servers on one database, as a load balancer would have them. */
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

  test("a message that one device left is read by the other, also at another process", async () => {
    const { here, there } = await openTwo();
    const [mailbox, offer, answer] = [newMailbox(), random(50), random(2_048)];
    expect(await read(there.ask, mailbox, 1)).toBeNull();
    expect(await write(here.ask, mailbox, 1, offer)).toBe(200);
    expect(await read(there.ask, mailbox, 1)).toEqual(offer);
    expect(await read(there.ask, mailbox, 2)).toBeNull();
    expect(await write(there.ask, mailbox, 2, answer)).toBe(200);
    expect(await read(here.ask, mailbox, 2)).toEqual(answer);
    expect(await read(here.ask, newMailbox(), 1)).toBeNull();
  });

  test("a message is never replaced, and leaving the same one again is no mistake", async () => {
    const { here, there } = await openTwo();
    const [mailbox, first] = [newMailbox(), random(50)];
    expect(await write(here.ask, mailbox, 1, first)).toBe(200);
    expect(await write(there.ask, mailbox, 1, first)).toBe(200);
    expect(await write(there.ask, mailbox, 1, random(50))).toBe(409);
    expect(await write(there.ask, mailbox, 1, first.slice(0, 49))).toBe(409);
    expect(await read(here.ask, mailbox, 1)).toEqual(first);
  });

  test("of two that write at the same moment one is stored and the other is told", async () => {
    const { here } = await openTwo();
    const mailbox = newMailbox();
    const messages = [1, 2, 3, 4].map(() => random(50));
    const statuses = await Promise.all(messages.map((message) => write(here.ask, mailbox, 1, message)));
    expect(statuses.toSorted()).toEqual([200, 409, 409, 409]);
    expect(await read(here.ask, mailbox, 1)).toEqual(messages[statuses.indexOf(200)]);
  });

  test("all messages are gone a quarter of an hour after the first, and the mailbox can be used anew", async () => {
    const { here, there, pass } = await openTwo();
    const mailbox = newMailbox();
    await write(here.ask, mailbox, 1, random(50));
    pass(10 * minuteMs);
    const late = random(50);
    await write(here.ask, mailbox, 4, late);
    pass(5 * minuteMs - 1);
    expect(await read(there.ask, mailbox, 4)).toEqual(late);
    pass(1);
    expect(await read(there.ask, mailbox, 1)).toBeNull();
    expect(await read(there.ask, mailbox, 4)).toBeNull();
    const other = random(50);
    expect(await write(there.ask, mailbox, 1, other)).toBe(200);
    expect(await read(here.ask, mailbox, 1)).toEqual(other);
  });

  test("what has expired is deleted, by as many processes at once as there are, and nothing else is", async () => {
    const { here, there, pass, database, clockMs } = await openTwo();
    await write(here.ask, newMailbox(), 1, random(50));
    pass(14 * minuteMs);
    const mailbox = newMailbox();
    await write(here.ask, mailbox, 1, random(50));
    pass(minuteMs);
    const databases = [database, there.parts.opened.database, database];
    await Promise.all(databases.map((each) => clearMailboxes(each, clockMs())));
    expect(await readMailboxes(database)).toEqual([mailbox]);
  });

  test("somebody who writes clears up what has expired", async () => {
    const { here, pass, database } = await openTwo();
    await write(here.ask, newMailbox(), 1, random(50));
    pass(15 * minuteMs);
    const mailbox = newMailbox();
    await write(here.ask, mailbox, 1, random(50));
    expect(await readMailboxes(database)).toEqual([mailbox]);
  });

  test("when too many mailboxes are open no new one is, the open ones go on, and there is room again later", async () => {
    const { here, there, pass, database, clockMs } = await openTwo();
    await openMany(database, maxOpenMailboxes - 2, clockMs() + minuteMs);
    const [mailbox, message] = [newMailbox(), random(50)];
    expect(await write(here.ask, mailbox, 1, message)).toBe(200);
    const newOnes = [1, 2, 3, 4].map(() => write(here.ask, newMailbox(), 1, random(50)));
    const statuses = await Promise.all(newOnes);
    expect(statuses.toSorted()).toEqual([200, 429, 429, 429]);
    expect(await write(there.ask, mailbox, 2, random(50))).toBe(200);
    expect(await read(here.ask, mailbox, 1)).toEqual(message);
    pass(minuteMs);
    expect(await write(here.ask, newMailbox(), 1, random(50))).toBe(200);
  });

  test("another kind, an empty message, a longer one than 2 kB, or what is no mailbox is refused", async () => {
    const { here, database } = await openTwo();
    const [mailbox, message] = [newMailbox(), bytesToHex(random(50))];
    const bodies = [
      ...[0, 5, 1.5, "1", null].map((kindOf) => ({ mailbox, kind: kindOf, message })),
      ...["", "0", "zz", bytesToHex(random(maxPairingMessageBytes + 1))].map((text) => ({
        mailbox,
        kind: 1,
        message: text,
      })),
      ...["", mailbox.slice(2), `${mailbox}00`, mailbox.replace(/./, "g")].map((id) => ({
        mailbox: id,
        kind: 1,
        message,
      })),
    ];
    for (const body of bodies)
      expect((await post(here.ask, apiRoutes.pairingWriting, body)).status).toBe(400);
    expect(await readMailboxes(database)).toEqual([]);
    for (const body of [{ mailbox }, { mailbox, kind: 5 }, { kind: 1 }]) {
      expect((await post(here.ask, apiRoutes.pairingReading, body)).status).toBe(400);
    }
  });

  test("the log never sees a mailbox or a message", async () => {
    const { here } = await openTwo();
    const [mailbox, message] = [newMailbox(), random(50)];
    await write(here.ask, mailbox, 1, message);
    await write(here.ask, mailbox, 1, random(50));
    await read(here.ask, mailbox, 1);
    expect(here.entries).toHaveLength(3);
    const log = JSON.stringify(here.entries);
    expect(log).not.toContain(mailbox.slice(0, 8));
    expect(log).not.toContain(bytesToHex(message).slice(0, 8));
  });
});

test("filling the mailboxes is slow, and asking for an answer is not", async () => {
  const [sqlite] = databaseKinds;
  if (sqlite === undefined) throw new Error("no SQLite");
  const opened = await openLocation(await sqlite.newLocation());
  const server = startTestServer(opened, { addressHeader: "x-forwarded-for" });
  const from =
    (address: string): Ask =>
    (path, init = {}) =>
      server.ask(path, { ...init, headers: { "x-forwarded-for": address } });
  const writeFrom = (address: string) => write(from(address), newMailbox(), 1, random(50));
  for (let count = 0; count < 30; count += 1) expect(await writeFrom("192.0.2.1")).toBe(200);
  expect(await writeFrom("192.0.2.99")).toBe(429);
  expect(await writeFrom("192.0.3.1")).toBe(200);
  server.pass(1_000);
  expect(await writeFrom("192.0.2.1")).toBe(200);
  // A device that waits asks a few times a second, and several may sit behind one address.
  for (let second = 0; second < 60; second += 1) {
    server.pass(1_000);
    for (let ask = 0; ask < 10; ask += 1) await read(from("192.0.2.1"), newMailbox(), 2);
  }
});

function newMailbox(): string {
  return bytesToHex(random(16));
}

function post(ask: Ask, path: string, body: unknown): Promise<Response> {
  return ask(path, { method: "POST", body: JSON.stringify(body) });
}

async function write(ask: Ask, mailbox: string, kind: number, message: Bytes): Promise<number> {
  const body = { mailbox, kind, message: bytesToHex(message) };
  return (await post(ask, apiRoutes.pairingWriting, body)).status;
}

/** Throws when it is refused. */
async function read(ask: Ask, mailbox: string, kind: number): Promise<Bytes | null> {
  const answer = await post(ask, apiRoutes.pairingReading, { mailbox, kind });
  return v.parse(pairingReadingAnswerSchema, await answer.json()).message;
}

async function readMailboxes(database: Database): Promise<readonly string[]> {
  const rows = await database.selectFrom("pairing").select("mailbox").execute();
  return rows.map((row) => bytesToHex(row.mailbox));
}

async function openMany(database: Database, count: number, expiresMs: number): Promise<void> {
  const values = Array.from({ length: count }, () => ({
    mailbox: random(16),
    kind: 1,
    body: random(1),
    expires_ms: expiresMs,
  }));
  for (let start = 0; start < count; start += 1_000) {
    await database
      .insertInto("pairing")
      .values(values.slice(start, start + 1_000))
      .execute();
  }
}

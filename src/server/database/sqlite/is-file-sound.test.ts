import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { bytesToHex } from "../../../lib/bytes.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import { makeTemporaryFolder } from "../../testing/temporary-folder.test-support.ts";
import { openTestDatabase, toOpenOptions } from "../../testing/test-database.test-support.ts";
import { newTestDevice } from "../../testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../../testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../../testing/test-server.test-support.ts";
import { migrations } from "../migrations.ts";
import { openDatabase } from "../open-database.ts";
import { databaseFileName } from "./connect.ts";

const damaged = { ok: false, error: { type: "database-damaged" } };

/** A database with one row of everything, `pushes` of it in the log and not yet in the file itself. */
async function fillFolder(pushes = 3) {
  const folder = makeTemporaryFolder();
  const file = join(folder, databaseFileName);
  const opened = await openTestDatabase(folder);
  const { ask } = startTestServer(opened);
  const device = await newTestDevice(ask, testHost);
  await device.createSpace();
  const token = await device.token();
  const slot = { lookup: bytesToHex(random(16)), previous: null, slot: bytesToHex(random(256)) };
  await device.post(token, apiRoutes.wrapWriting, slot);
  new DatabaseSync(file).exec("pragma wal_checkpoint(truncate)");
  for (let push = 0; push < pushes; push += 1) {
    await device.push(token, [{ baseSeq: 0, envelope: makeEnvelope(device.space) }]);
  }
  /** As a power cut would leave it at this moment. */
  const copy = (): string => {
    const target = makeTemporaryFolder();
    for (const name of [databaseFileName, `${databaseFileName}-wal`]) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(target, name));
    }
    return target;
  };
  return { folder, file, opened, device, token, slot, copy };
}

async function open(folder: string) {
  const opened = await openDatabase(toOpenOptions(folder));
  if (opened.ok) await opened.value.close();
  return opened.ok ? { ok: true } : opened;
}

/** What a bit that fell over does to each column: `value` is another one of the same type. */
const changes = [
  ["a space's seq, to a lower one", "update space set seq = seq - 1"],
  ["a space's seq, to a higher one", "update space set seq = seq + 4096"],
  ["a space's seq, beyond every counter", "update space set seq = seq | (1 << 60)"],
  ["a space's bytes", "update space set bytes = bytes + 1"],
  ["a record's id", "update record set id = randomblob(16)"],
  ["a record's space", "update record set space = randomblob(16)"],
  ["a record's seq", "update record set seq = seq + 64"],
  ["a record's flags", "update record set flags = 1"],
  ["who sealed a record", "update record set sealed_by = randomblob(10)"],
  ["a record's size", "update record set size = size + 1"],
  ["a record's body, to a shorter one", "update record set body = substr(body, 1, 100)"],
  ["a record that is gone", "delete from record where seq = 3"],
] as const;

test.each(changes)("a file is refused in which nothing differs but %s", async (_what, statement) => {
  const { folder, opened } = await fillFolder();
  await opened.close();
  expect(await open(folder)).toEqual({ ok: true });
  const sqlite = new DatabaseSync(join(folder, databaseFileName));
  sqlite.exec(statement);
  sqlite.close();
  expect(await open(folder)).toEqual(damaged);
});

/** Everywhere that the bytes stand in the file. */
function placesOf(image: Buffer, bytes: Uint8Array): readonly number[] {
  const places: number[] = [];
  for (let at = image.indexOf(bytes); at !== -1; at = image.indexOf(bytes, at + 1)) places.push(at);
  return places;
}

test("a bit that falls over in a row of access, secret, space or instance is seen: each of them stands twice", async () => {
  const { folder, file, opened, device } = await fillFolder();
  await opened.close();
  const sound = readFileSync(file);
  const values: readonly (readonly [string, Uint8Array])[] = [
    ["a role", Buffer.from("owner")],
    ["an access key", device.publicKey],
    ["the secret", opened.secret.reveal()],
    ["the name of the instance", Buffer.from(opened.instanceId)],
    ["the days of the instance and of the space", Buffer.from("2026-01-31")],
  ];
  for (const [what, bytes] of values) {
    const places = placesOf(sound, bytes);
    expect(places.length, what).toBeGreaterThan(1);
    for (const place of places) {
      const image = Buffer.from(sound);
      image[place] = (image[place] ?? 0) ^ 1;
      writeFileSync(file, image);
      expect(await open(folder), `${what}, at ${place}`).toEqual(damaged);
    }
  }
});

test("a table that is not what the migrations make is refused", async () => {
  const { folder, file, opened } = await fillFolder();
  await opened.close();
  const image = readFileSync(file);
  // A page that was split keeps old bytes in what it gave up, and those mean nothing.
  for (const place of placesOf(image, Buffer.from("quota"))) image.write("quotb", place);
  writeFileSync(file, image);
  expect(await open(folder)).toEqual(damaged);
});

test("a file that is refused stays as it was, with its log", async () => {
  const { copy } = await fillFolder();
  const folder = copy();
  const [file, log] = [join(folder, databaseFileName), join(folder, `${databaseFileName}-wal`)];
  const image = readFileSync(file);
  image[5000] = (image[5000] ?? 0) ^ 1;
  image.fill(0xa5, 8192, 8300);
  writeFileSync(file, image);
  const before = [readFileSync(file), readFileSync(log)];
  expect(await open(folder)).toEqual(damaged);
  expect([readFileSync(file), readFileSync(log)]).toEqual(before);
});

test("a file of a step before is brought to the last one, and looked at on the way", async () => {
  const folder = makeTemporaryFolder();
  const older = await openDatabase({ ...toOpenOptions(folder), migrations: migrations.slice(0, 2) });
  if (!older.ok) throw new Error(older.error.type);
  await older.value.close();
  expect(await open(folder)).toEqual({ ok: true });
});

test("what changes on the disk while the server runs is not handed on: the answer is unavailable, the log says why", async () => {
  const { file, token, opened, slot } = await fillFolder();
  const { ask, entries } = startTestServer(opened);
  const other = new DatabaseSync(file);
  other.exec("update record set body = randomblob(length(body)) where seq = 2");
  other.exec("update wrap set body = randomblob(256)");
  other.close();
  const pull = (after: number) =>
    ask(`${apiRoutes.records}?after=${after}`, { headers: { authorization: `Bearer ${token}` } });
  expect((await pull(0)).status).toBe(503);
  expect(entries).toContainEqual(
    expect.objectContaining({
      event: "database-failed",
      error: expect.objectContaining({ name: "DamagedRow" }),
    }),
  );
  expect((await pull(2)).status).toBe(200);
  const reading = { method: "POST", body: JSON.stringify({ lookup: slot.lookup }) };
  expect((await ask(apiRoutes.wrapReading, reading)).status).toBe(503);
});

test("a cut in the log is a power cut: what was whole before it is there", async () => {
  const { copy } = await fillFolder();
  const folder = copy();
  const log = join(folder, `${databaseFileName}-wal`);
  truncateSync(log, readFileSync(log).length - 100);
  const opened = await openTestDatabase(folder);
  const rows = await opened.database.selectFrom("record").select("seq").orderBy("seq").execute();
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { makeTemporaryFolder } from "../../testing/temporary-folder.test-support.ts";
import { isLogDamaged } from "./is-log-damaged.ts";

const pageLength = 4096;
const frameLength = 24 + pageLength;
const headerLength = 32;

/** The log of transactions of the given numbers of pages, and where each of them begins. */
function writeLog(...pagesByTransaction: readonly number[]) {
  const file = join(makeTemporaryFolder(), "a.sqlite");
  const sqlite = new DatabaseSync(file);
  onTestFinished(() => sqlite.close());
  sqlite.exec("pragma journal_mode = wal; create table t (a); pragma wal_checkpoint(truncate)");
  const starts: number[] = [];
  for (const pages of pagesByTransaction) {
    starts.push(Math.max(headerLength, readFileSync(`${file}-wal`).length));
    sqlite.exec(`insert into t values (zeroblob(${pages * pageLength}))`);
  }
  const log = readFileSync(`${file}-wal`);
  return { log, starts, frames: (log.length - headerLength) / frameLength, file, sqlite };
}

function flip(log: Buffer, place: number): Buffer {
  const flipped = Buffer.from(log);
  flipped[place] = (flipped[place] ?? 0) ^ 0x10;
  return flipped;
}

test("a log as SQLite writes it is sound, and so is none, an empty one and one of zeros", () => {
  const { log } = writeLog(3, 1, 8);
  expect([log, Buffer.alloc(0), Buffer.alloc(31), Buffer.alloc(8_000)].map(isLogDamaged)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test.each([32, 512, 4096])("a log of which the first %i bytes are lost is damaged", (lost) => {
  const { log } = writeLog(3, 1, 8);
  expect(isLogDamaged(Buffer.from(log).fill(0, 0, lost))).toBe(true);
});

test("a log that was begun again over an older, longer one is sound", () => {
  const { sqlite, file, log } = writeLog(20);
  sqlite.exec("pragma wal_checkpoint(restart); insert into t values (1); insert into t values (2)");
  const again = readFileSync(`${file}-wal`);
  expect(again).toHaveLength(log.length);
  expect(again.equals(log)).toBe(false);
  expect(isLogDamaged(again)).toBe(false);
});

test("a log that was cut off anywhere is what a power cut leaves", () => {
  const { log } = writeLog(3, 1, 8);
  for (let length = 0; length < log.length; length += 997) {
    const cut = log.subarray(0, length);
    expect(isLogDamaged(cut), `cut at ${length}`).toBe(false);
  }
});

test("whatever part of the last transaction is missing is what a power cut leaves", () => {
  const { log, starts } = writeLog(3, 1, 8);
  const last = starts.at(-1) ?? 0;
  for (let place = last; place + 512 <= log.length; place += 512) {
    const torn = Buffer.from(log).fill(0, place, place + 512);
    expect(isLogDamaged(torn), `torn at ${place}`).toBe(false);
  }
});

test("a bit that fell over before the last transaction but one is damage, wherever it is", () => {
  const { log, starts } = writeLog(3, 1, 8);
  const [, , last = 0] = starts;
  const checked: number[] = [];
  for (let place = 0; place < last - frameLength; place += 61) {
    expect(isLogDamaged(flip(log, place)), `flipped at ${place}`).toBe(true);
    checked.push(place);
  }
  expect(checked.length).toBeGreaterThan(100);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { hasSpaces } from "./has-spaces.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-demo-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function makeDatabase(folder: string, statements: string) {
  const database = new DatabaseSync(join(folder, "loslaten.sqlite"));
  database.exec(statements);
  database.close();
}

test("a demo may fill a folder without a database, and one in which nobody has a space", () => {
  const folder = newFolder();
  expect(hasSpaces(folder)).toBe(false);
  expect(hasSpaces(join(folder, "nowhere"))).toBe(false);
  makeDatabase(folder, "create table space (id text)");
  expect(hasSpaces(folder)).toBe(false);
});

test("it may not touch one with a space, nor one that it cannot read", () => {
  const folder = newFolder();
  makeDatabase(folder, "create table space (id text); insert into space values ('a')");
  expect(hasSpaces(folder)).toBe(true);
  const other = newFolder();
  makeDatabase(other, "create table something (id text)");
  expect(hasSpaces(other)).toBe(true);
  const broken = newFolder();
  writeFileSync(join(broken, "loslaten.sqlite"), "not a database at all, but long enough to be looked at");
  expect(hasSpaces(broken)).toBe(true);
});

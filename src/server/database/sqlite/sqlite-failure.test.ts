import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../testing/temporary-folder.test-support.ts";
import { sqliteErrorToFailure } from "./sqlite-failure.ts";

/** The error that really comes out of SQLite or the file system. */
function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("a file that another program writes in is busy", () => {
  const file = join(makeTemporaryFolder(), "a.sqlite");
  const [first, second] = [new DatabaseSync(file), new DatabaseSync(file, { timeout: 0 })];
  first.exec("begin immediate");
  expect(sqliteErrorToFailure(catchError(() => second.exec("begin immediate")))).toEqual({
    type: "database-busy",
  });
  first.close();
  second.close();
});

test("a file that may not grow is a full disk", () => {
  const sqlite = new DatabaseSync(":memory:");
  sqlite.exec("create table t (a blob); pragma max_page_count = 2");
  const error = catchError(() => sqlite.exec("insert into t values (zeroblob(100000))"));
  expect(sqliteErrorToFailure(error)).toEqual({ type: "disk-full" });
  sqlite.close();
});

test("a database that may only be read, or has no folder, is not writable", () => {
  const folder = makeTemporaryFolder();
  const file = join(folder, "a.sqlite");
  new DatabaseSync(file).close();
  const readOnly = new DatabaseSync(file, { readOnly: true });
  const errors = [
    catchError(() => readOnly.exec("create table t (a)")),
    catchError(() => new DatabaseSync(join(folder, "none", "a.sqlite"))),
    catchError(() => mkdirSync(join(file, "below"))),
    catchError(() => writeFileSync(folder, "")),
  ];
  for (const error of errors)
    expect(sqliteErrorToFailure(error)).toEqual({ type: "data-folder-not-writable" });
  readOnly.close();
});

test("a file with other content is damaged", () => {
  const file = join(makeTemporaryFolder(), "a.sqlite");
  writeFileSync(file, "no database".repeat(100));
  const sqlite = new DatabaseSync(file);
  const error = catchError(() => sqlite.exec("select * from sqlite_schema"));
  expect(sqliteErrorToFailure(error)).toEqual({ type: "database-damaged" });
  sqlite.close();
});

test("a mistake of ours is not given a name", () => {
  const sqlite = new DatabaseSync(":memory:");
  expect(sqliteErrorToFailure(catchError(() => sqlite.exec("select * from nothing")))).toBeNull();
  expect(sqliteErrorToFailure(catchError(() => readFileSync("a\0b")))).toBeNull();
  expect(sqliteErrorToFailure("text")).toBeNull();
  sqlite.close();
});

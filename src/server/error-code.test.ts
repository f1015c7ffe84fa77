import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { errorToErrorCode } from "./error-code.ts";

test("an error is told by its kind, its code and where it happened", () => {
  const sqlite = new DatabaseSync(":memory:");
  try {
    sqlite.exec("select m4rker from nowhere");
    expect.unreachable();
  } catch (error) {
    const code = errorToErrorCode(error);
    // SQLite's 1 is "SQL error or missing database".
    expect(code).toMatchObject({ name: "Error", code: "SQLITE_1" });
    expect(code.places[0]).toMatch(/^error-code\.test\.ts:\d+$/);
    expect(JSON.stringify(code)).not.toContain("m4rker");
  }
});

test("nothing of a message passes, not even a message that looks like a place", () => {
  const messages = [
    "m4rker",
    "a\n    at m4rker (file:///m4rker.ts:1:2)",
    "m4rker.ts:1:2",
    "m4rker.js:1:2)\nm4rker.js:1:2)",
  ];
  for (const message of messages) {
    const error = new TypeError(message);
    expect(JSON.stringify(errorToErrorCode(error)), message).not.toContain("m4rker");
    expect(errorToErrorCode(error).places.length, message).toBeGreaterThan(0);
    error.message = "changed afterwards";
    expect(JSON.stringify(errorToErrorCode(error)), message).not.toContain("m4rker");
  }
});

test("a code is passed on only when it is one word", () => {
  expect(errorToErrorCode(Object.assign(new Error("x"), { code: "ENOSPC" })).code).toBe("ENOSPC");
  for (const code of ["/m4rker", "two words", "", 5, null]) {
    expect(errorToErrorCode(Object.assign(new Error("x"), { code })).code).toBeNull();
  }
});

test("what is thrown without being an error says nothing", () => {
  expect(errorToErrorCode("m4rker")).toEqual({ name: "not-an-error", code: null, places: [] });
});

import { expect, test } from "vitest";
import { createLog } from "./log.ts";
import { testInstanceId } from "./testing/test-database.test-support.ts";

test("every entry is one line of JSON, whatever it holds", () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const started = { event: "started", instance: testInstanceId, schemaVersion: 1 } as const;
  const crashed = {
    event: "crashed",
    error: { name: "a\nb\u2028", code: null, places: ["x.ts:1"] },
  } as const;
  log(started);
  log(crashed);
  expect(lines.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toEqual([started, crashed]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportFileSchema } from "./export-file.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/export-format.md"), "utf8");

/** The names of all properties, however deep, by the ways in which one schema stands in another. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const parts = new Map<string, unknown>(Object.entries(schema));
  const entries = Object.entries(parts.get("entries") ?? {});
  const within = [parts.get("item"), parts.get("wrapped"), parts.get("value")];
  return [...entries.flatMap(([name, entry]) => [name, ...namesIn(entry)]), ...within.flatMap(namesIn)];
}

test("every property of an export is explained", () => {
  const names = new Set(namesIn(exportFileSchema));
  expect([...names]).toEqual(expect.arrayContaining(["about", "questionsVersion", "onCourse", "writtenAt"]));
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

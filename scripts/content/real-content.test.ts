import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "./check-content.ts";
import { structureChecks } from "./checks.ts";
import { formatProblem } from "./problem.ts";
import { readContentFiles } from "./read-content-files.ts";

const root = resolve(import.meta.dirname, "../..");

test("the programme of this repository compiles, points at nothing that is missing, and is not empty", async () => {
  const files = await readContentFiles(resolve(root, "content"), root);
  const checked = checkContent(structureChecks, files, "nl", "2026-01-01");
  expect(checked.ok ? [] : checked.error.problems.map(formatProblem)).toEqual([]);
  expect(checked.ok && checked.value.modules.length).toBeGreaterThan(0);
  expect(checked.ok && checked.value.modules.every((module) => module.sections.length > 0)).toBe(true);
});

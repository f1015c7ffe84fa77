import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { galleryEntries } from "./entries.ts";

const componentFiles = readdirSync(dirname(import.meta.dirname))
  .filter((file) => file.endsWith(".tsx") && !file.includes(".test."))
  .map((file) => file.slice(0, -".tsx".length));

test("the folder of components was found", () => {
  expect(componentFiles.length).toBeGreaterThan(30);
});

test("every component can be seen in the gallery", () => {
  const shown = new Set(galleryEntries.map((entry) => entry.file));
  expect(componentFiles.filter((file) => !shown.has(file))).toEqual([]);
});

test("the gallery shows nothing that no longer exists", () => {
  expect(galleryEntries.map((entry) => entry.file).filter((file) => !componentFiles.includes(file))).toEqual(
    [],
  );
});

test("every entry shows at least one state, each once", () => {
  for (const { file, states } of galleryEntries) {
    expect(states.length, file).toBeGreaterThan(0);
    expect(new Set(states.map((state) => state.name)).size, file).toBe(states.length);
  }
});

import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { isBuildCurrent } from "./build-app.mjs";

const sources = [
  "src/app/main.tsx",
  "content/programme.yaml",
  "scripts/content/compile.ts",
  "vite.config.ts",
  "vite.server.config.ts",
  "package-lock.json",
];
const folders = ["src", "src/app", "content", "scripts", "scripts/content"];
const mark = "dist/server/main.js";
const builtAtSeconds = 1_000_000;

/** A tree of which every source is an hour older than the build. */
function plantBuild(): string {
  const root = plantFiles(Object.fromEntries([...sources, mark].map((path) => [path, "x"])));
  for (const path of [...sources, ...folders]) changeAt(root, path, builtAtSeconds - 3_600);
  changeAt(root, mark, builtAtSeconds);
  return root;
}

function changeAt(root: string, path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds);
}

test("a build that is newer than its sources is current", () => {
  expect(isBuildCurrent(plantBuild())).toBe(true);
});

test("without a finished build there is nothing to serve", () => {
  const root = plantBuild();
  rmSync(join(root, mark));
  expect(isBuildCurrent(root)).toBe(false);
});

test.each(sources)("a change in %s asks for a new build", (path) => {
  const root = plantBuild();
  changeAt(root, path, builtAtSeconds + 1);
  expect(isBuildCurrent(root)).toBe(false);
});

test("a source that was removed asks for a new build", () => {
  const root = plantBuild();
  rmSync(join(root, "src/app/main.tsx"));
  expect(isBuildCurrent(root)).toBe(false);
});

import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { browserLaunchOptions, findBrowser, findHeadlessShell } from "./find-browser.mjs";
import { plantFiles } from "./plant-files.ts";

function plantPrograms(...names: readonly string[]): string {
  const folder = plantFiles(Object.fromEntries(names.map((name) => [name, "#!/bin/sh\n"])));
  for (const name of names) chmodSync(join(folder, name), 0o755);
  return folder;
}

test("CHROMIUM_PATH goes before what is on PATH", () => {
  const folder = plantPrograms("mine", "chromium");
  expect(findBrowser({ CHROMIUM_PATH: join(folder, "mine"), PATH: folder })).toBe(join(folder, "mine"));
});

test("a CHROMIUM_PATH that can't be started is no browser, whatever is on PATH", () => {
  const folder = plantPrograms("chromium");
  expect(findBrowser({ CHROMIUM_PATH: join(folder, "gone"), PATH: folder })).toBeNull();
});

test.each(["chromium", "chromium-browser", "google-chrome"])("%s is found on PATH", (name) => {
  const folder = plantPrograms(name);
  expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(join(folder, name));
});

test("the headless shell is found on PATH, unless CHROMIUM_PATH says which browser it has to be", () => {
  const folder = plantPrograms("chromium", "chromium-headless-shell");
  expect(findHeadlessShell({ PATH: folder })).toBe(join(folder, "chromium-headless-shell"));
  expect(findHeadlessShell({ PATH: folder, CHROMIUM_PATH: join(folder, "chromium") })).toBeNull();
  expect(findHeadlessShell({ PATH: "/nowhere" })).toBeNull();
});

test("a file that may not be executed is no browser", () => {
  const folder = plantFiles({ chromium: "" });
  expect(findBrowser({ PATH: folder })).not.toBe(join(folder, "chromium"));
});

test("the sandbox is off for root only", () => {
  expect(browserLaunchOptions().chromiumSandbox).toBe(process.getuid?.() !== 0);
});

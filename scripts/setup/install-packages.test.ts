import { expect, test } from "vitest";
import { plantFiles } from "../../tests/support/plant-files.ts";
import { arePackagesCurrent } from "./install-packages.mjs";

const hono = { version: "4.1.0", integrity: "sha512-a" };
const otherPlatform = { version: "24.0.0", integrity: "sha512-b", optional: true };
const locked = { "": {}, "node_modules/hono": hono, "node_modules/node-other": otherPlatform };

function areCurrent(installed: unknown): boolean {
  const files = { "package-lock.json": JSON.stringify({ packages: locked }) };
  if (installed === null) return arePackagesCurrent(plantFiles(files));
  const text = JSON.stringify({ packages: installed });
  return arePackagesCurrent(plantFiles({ ...files, "node_modules/.package-lock.json": text }));
}

test("what the lock file asks for is current", () => {
  expect(areCurrent({ "node_modules/hono": hono, "node_modules/node-other": otherPlatform })).toBe(true);
});

test("a package for another platform may be absent", () => {
  expect(areCurrent({ "node_modules/hono": hono })).toBe(true);
});

test.each([
  ["nothing is installed", null],
  ["a package is absent", { "node_modules/node-other": otherPlatform }],
  ["a package has another version", { "node_modules/hono": { ...hono, version: "4.0.0" } }],
  ["a package has other content", { "node_modules/hono": { ...hono, integrity: "sha512-c" } }],
  [
    "an optional package has another version",
    { "node_modules/hono": hono, "node_modules/node-other": { ...otherPlatform, version: "23.0.0" } },
  ],
])("it is not current when %s", (_, installed) => {
  expect(areCurrent(installed)).toBe(false);
});

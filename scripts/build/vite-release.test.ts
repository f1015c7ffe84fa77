import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderServiceWorker } from "./vite-release.ts";

const source = await readFile(join(import.meta.dirname, "../../src/app/platform/service-worker.ts"), "utf8");

test("the worker that is served stays readable: the names and the comments of the source, and no types", async () => {
  const script = await renderServiceWorker(source);
  expect(script).toContain("All or nothing");
  expect(script).toContain("function pathsToServe(request)");
  expect(script).not.toContain("ServiceWorkerGlobalScope");
});

test("the worker imports nothing and holds nothing of one release: its bytes stay while releases come and go", async () => {
  const script = await renderServiceWorker(source);
  expect(await renderServiceWorker(source)).toBe(script);
  expect(script).not.toMatch(/^import\b|importScripts|\bimport\(/m);
  expect(script).not.toMatch(/sha256-[\w+/]{43}/);
  expect(script.length).toBeLessThan(12_000);
});

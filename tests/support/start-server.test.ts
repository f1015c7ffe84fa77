import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { plantFiles } from "./plant-files.ts";
import { startServer } from "./start-server.ts";

const app = { "index.html": "<!doctype html><title>x</title>" };

test("the server listens on a free port, and ends well when asked", async () => {
  const server = await startServer({ appFolder: plantFiles(app) });
  onTestFinished(server.kill);
  expect((await fetch(server.origin)).status).toBe(200);
  await server.stop();
  await expect(fetch(server.origin)).rejects.toThrow();
  expect(existsSync(server.dataFolder)).toBe(false);
});

test("what the server kept is there again after a kill", async () => {
  const dataFolder = plantFiles({});
  const appFolder = plantFiles(app);
  const first = await startServer({ appFolder, dataFolder });
  onTestFinished(first.kill);
  await first.kill();
  await first.stop();
  const second = await startServer({ appFolder, dataFolder, port: first.port });
  onTestFinished(second.kill);
  expect(second.origin).toBe(first.origin);
  await second.stop();
  expect(existsSync(dataFolder)).toBe(true);
});

test("a server that can't start says why", async () => {
  const appFolder = join(plantFiles({}), "gone");
  await expect(startServer({ appFolder })).rejects.toThrow(
    /ended before it listened: Loslaten could not start/,
  );
});

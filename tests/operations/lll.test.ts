import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { makeAppFolder } from "../../src/server/testing/app-folder.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { newTestDevice } from "../../src/server/testing/test-device.test-support.ts";
import { type BundledProgram, bundleProgram } from "../support/bundle-program.ts";
import { startServer } from "../support/start-server.ts";

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, "../../src/server/lll.ts"));
});
afterAll(() => program.remove());

type Settings = Readonly<Record<string, string>>;

function lll(settings: Settings, ...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program.file, ...args], { env: settings, encoding: "utf8" });
}

test("how a command ended is told by its exit code, in Dutch to people and as JSON to programs", () => {
  const empty: Settings = { DATA_DIR: makeTemporaryFolder() };
  const unreachable: Settings = { DATABASE_URL: "postgresql://me:5ecret@127.0.0.1:1/none" };
  const cases: readonly (readonly [Settings, readonly string[], number, RegExp])[] = [
    [empty, ["help"], 0, /Zo gebruik je lll/],
    [empty, ["herstel"], 2, /bestaat niet/],
    [empty, ["backup"], 2, /map of een bestand/],
    [{ PORT: "5ecret" }, ["check"], 3, /instellingen kloppen niet\. PORT must/],
    [empty, ["practice-link"], 3, /PUBLIC_ORIGIN/],
    [empty, ["migrate"], 3, /DATABASE_URL/],
    [empty, ["check"], 7, /nog geen database/],
    [empty, ["restore", "/nergens.sqlite"], 7, /back-up is er niet/],
    [unreachable, ["check"], 7, /antwoordt niet/],
  ];
  for (const [settings, args, code, sentence] of cases) {
    const { status, stdout, stderr } = lll(settings, ...args);
    expect(status, args.join(" ")).toBe(code);
    expect(code === 0 ? stdout : stderr).toMatch(sentence);
    expect(stdout + stderr).not.toMatch(/5ecret|\bat \S+:\d+/);
  }
  const { status, stdout } = lll(empty, "check", "--json");
  expect([status, JSON.parse(stdout)]).toEqual([7, { ok: false, type: "no-database" }]);
});

test("a backup is made and a practice link given while the server runs, with progress a program can read", async () => {
  const server = await startServer({ appFolder: makeAppFolder(), dataFolder: makeTemporaryFolder() });
  onTestFinished(() => server.kill());
  const device = await newTestDevice(
    (path, init) => fetch(`${server.origin}${path}`, init),
    new URL(server.origin).host,
  );
  await device.createSpace();
  const settings = { DATA_DIR: server.dataFolder, PUBLIC_ORIGIN: "https://loslaten.example.nl" };
  const folder = makeTemporaryFolder();
  const { status, stdout } = lll(settings, "backup", folder, "--json");
  expect(status).toBe(0);
  const facts = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(facts[0]).toEqual({ step: "copy", percent: 0 });
  expect(facts.at(-1)).toMatchObject({ ok: true, bodies: 0, removed: 0 });
  expect(readdirSync(folder).filter((name) => !name.endsWith(".json"))).toHaveLength(1);
  const link = lll(settings, "practice-link").stdout;
  const code = /^https:\/\/loslaten\.example\.nl\/praktijk\/oprichten#([0-9a-f]+)$/m.exec(link)?.[1];
  const asked = await fetch(`${server.origin}${apiRoutes.practiceCode}`, {
    method: "POST",
    body: JSON.stringify({ code }),
  });
  expect(await asked.json()).toEqual({ isOpen: true });
  await server.stop();
});

test("the server gives its counts on a port of its own, and nowhere else", async () => {
  const free = createServer().listen(0, "127.0.0.1");
  await once(free, "listening");
  const address = free.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  free.close();
  const server = await startServer({ appFolder: makeAppFolder(), metricsPort: address.port });
  onTestFinished(() => server.kill());
  expect(await (await fetch(`${server.origin}/api/ready`)).json()).toEqual({ status: "ok" });
  const text = await (await fetch(`http://127.0.0.1:${address.port}/metrics`)).text();
  expect(text).toContain('loslaten_requests_total{route="/api/ready",status="2xx"} 1');
  expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
  await server.stop();
});

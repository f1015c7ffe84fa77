import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { readBuiltFiles } from "../../scripts/build/built-files.ts";

const root = resolve(import.meta.dirname, "../..");
const configs = ["vite.config.ts", "vite.server.config.ts"];
const builtFrom = ["src", "content", "scripts", "package.json", "package-lock.json", ...configs];
const run = promisify(execFile);

/** Builds app and server from a copy of the source in another place, at another hour of the day. */
async function buildIn(folder: string, timeZone: string) {
  mkdirSync(folder, { recursive: true });
  for (const path of builtFrom) cpSync(join(root, path), join(folder, path), { recursive: true });
  const env = { PATH: process.env.PATH, SOURCE_DATE_EPOCH: "1700000000", TZ: timeZone };
  const vite = join(root, "node_modules/vite/bin/vite.js");
  for (const config of configs) {
    await run(process.execPath, [vite, "build", "--config", config], { cwd: folder, env });
  }
  await run(process.execPath, ["scripts/release/publish-hashes.ts"], { cwd: folder, env });
  return readBuiltFiles(join(folder, "dist"));
}

test("two builds of one source in different places are the same, byte for byte", {
  timeout: 240_000,
}, async () => {
  // Below this folder, so that both find the packages that are installed here.
  mkdirSync(join(root, "test-results"), { recursive: true });
  const place = mkdtempSync(join(root, "test-results/twice-"));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const first = await buildIn(join(place, "one"), "Europe/Amsterdam");
  const second = await buildIn(join(place, "a name with spaces"), "Pacific/Auckland");
  const paths = first.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["SHA256SUMS", "app/release.json", "server/main.js"]));
  expect(second.map(({ path }) => path)).toEqual(paths);
  const different = first.filter(
    ({ bytes }, index) => !Buffer.from(bytes).equals(second[index]?.bytes ?? Buffer.of()),
  );
  expect(different.map(({ path }) => path)).toEqual([]);
});

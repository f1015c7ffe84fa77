import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail, ok, type Result } from "../../../src/lib/result.ts";

/** Packages to measure against: never dependencies of the project, but installed into a folder for temporary files. */
export type PeerPackages = {
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  /** For packages of packages, where the wanted version needs a download that not every machine can do. */
  readonly overrides: Readonly<Record<string, string>>;
};

export type InstallFailure = { readonly type: "not-installed"; readonly reason: string };

const patienceMs = 180_000;

/** The folder that holds them, installed now or by an earlier run of the same versions. No install script is run. */
export async function installPeer(peer: PeerPackages): Promise<Result<string, InstallFailure>> {
  const { name, versions: dependencies, overrides } = peer;
  const label = Object.entries({ ...dependencies, ...overrides }).map(
    ([each, version]) => `${each}-${version}`,
  );
  const folder = join(tmpdir(), "loslaten-bench-peers", label.join("_").replaceAll(/[^\w.-]/g, "-"));
  const done = join(folder, "installed");
  if (existsSync(done)) return ok(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = { name: `bench-${name}`, version: "0.0.0", private: true, dependencies, overrides };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const problem = await runNpm(folder);
  if (problem !== null) return fail({ type: "not-installed", reason: problem });
  writeFileSync(done, "");
  return ok(folder);
}

/** What `require` gives in that folder. Its shape is what the caller says it is. */
export function loadPeerPackage<Module>(folder: string, name: string): Module {
  return createRequire(join(folder, "of-the-bench.js"))(name);
}

/** `null` when it went well. */
function runNpm(cwd: string): Promise<string | null> {
  const flags = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  return new Promise((resolve) => {
    execFile("npm", flags, { cwd, timeout: patienceMs }, (error, _stdout, stderr) => {
      if (error === null) return resolve(null);
      const lines = stderr.split("\n").filter((line) => line.includes("error"));
      resolve(`npm install failed: ${lines.slice(0, 2).join("; ") || error.message}`);
    });
  });
}

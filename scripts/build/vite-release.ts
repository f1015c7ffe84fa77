import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Plugin, transformWithOxc } from "vite";
import { readSourceState } from "../release/release-facts.ts";
import { readReleaseKey, signManifest, toPublicKeyText } from "../release/release-key.ts";
import {
  buildManifest,
  manifestName,
  manifestToText,
  type ReleaseFacts,
  signatureName,
  workerName,
} from "../release/release-manifest.ts";
import { readBuiltFiles } from "./built-files.ts";

type PrivateKey = ReturnType<typeof readReleaseKey>;

const root = resolve(import.meta.dirname, "../..");
const sourceFile = resolve(root, "src/app/platform/service-worker.ts");

/**
 * Writes `/sw.js`, `/release.json` and, when there is a key, `/release.sig`: when everything else is written, so that
 * the manifest says what lies on the disk. RELEASE_KEY names the file of the key, or several with commas between them:
 * all of them sign, and the first is the one that browsers are to know from then on.
 */
export function release(apiOrigin: string): Plugin {
  return {
    name: "loslaten:release",
    apply: "build",
    enforce: "post",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error("a release needs the folder of the build");
        const facts = { ...readSourceState(root, process.env), api: apiOrigin === "" ? null : apiOrigin };
        await writeRelease(dir, facts, readKeys(process.env.RELEASE_KEY ?? ""));
      },
    },
  };
}

/** Describes what lies in the folder, and signs that; with another worker than ours when a test brings one. */
export async function writeRelease(
  folder: string,
  state: Omit<ReleaseFacts, "key">,
  keys: readonly PrivateKey[],
  worker?: string,
): Promise<void> {
  const source = worker ?? (await readFile(sourceFile, "utf8"));
  await writeFile(join(folder, workerName), await renderServiceWorker(source));
  const [first] = keys;
  if (first !== undefined && state.madeAt === 0)
    throw new Error("a signed release needs the time of its commit: git, or SOURCE_DATE_EPOCH");
  const key = first === undefined ? null : toPublicKeyText(first);
  const manifest = manifestToText(buildManifest(await readBuiltFiles(folder), { ...state, key }));
  await writeFile(join(folder, manifestName), manifest);
  await writeFile(join(folder, signatureName), signManifest(manifest, keys));
}

/** The source without its types, not minified. */
export async function renderServiceWorker(source: string): Promise<string> {
  const { code } = await transformWithOxc(source, "service-worker.ts", { sourcemap: false });
  return code;
}

function readKeys(files: string): readonly PrivateKey[] {
  return files
    .split(",")
    .filter((file) => file !== "")
    .map((file) => readReleaseKey(readFileSync(resolve(file), "utf8")));
}

import type { KeyObject } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { writeRelease } from "../../scripts/build/vite-release.ts";
import { staticPages } from "../../scripts/build/vite-static-pages.ts";

const root = join(import.meta.dirname, "../..");
const appFolder = join(root, "src/app");

/** The addresses of modules that a test may import in the page, by name. */
export type HelpNowBuild = { readonly helpCardUrl: string; readonly serviceWorkerClientUrl: string };

/** When its commit was made, in seconds since 1970; what signs it, and where its API is: nothing when absent. */
export type Release = {
  readonly madeAt?: number;
  readonly keys?: readonly KeyObject[];
  readonly api?: string;
};

/**
 * Builds the part of the app that works without it: the help screen, the list page and the service worker, with an
 * empty start page. Takes well under a second, so that a test can have a release of its own to change.
 */
export async function buildHelpNow(folder: string, release: Release = {}): Promise<HelpNowBuild> {
  await build({
    configFile: false,
    root: appFolder,
    publicDir: "public",
    logLevel: "error",
    plugins: [staticPages(), emptyStartPage()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      manifest: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        preserveEntrySignatures: "exports-only",
        input: {
          "hulp-nu": join(appFolder, "hulp-nu.html"),
          "help-card": join(appFolder, "vault/help-card.ts"),
          "service-worker-client": join(appFolder, "platform/service-worker-client.ts"),
        },
      },
    },
  });
  await describeRelease(folder, release);
  const manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8"));
  return {
    helpCardUrl: `/${manifest["vault/help-card.ts"].file}`,
    serviceWorkerClientUrl: `/${manifest["platform/service-worker-client.ts"].file}`,
  };
}

/** Changes one file of a built release, as a next release would: manifest and signatures fit again. */
export async function releaseChange(
  folder: string,
  path: string,
  text: string,
  release: Release = {},
): Promise<void> {
  await writeFile(join(folder, path), text);
  await describeRelease(folder, release);
}

async function describeRelease(
  folder: string,
  { madeAt = 1_700_000_000, keys = [], api }: Release,
): Promise<void> {
  await writeRelease(folder, { version: "1.0.0", commit: null, madeAt, api: api ?? null }, keys);
}

function emptyStartPage(): Plugin {
  return {
    name: "empty-start-page",
    generateBundle() {
      const source = '<!doctype html><html lang="nl"><title>Loslaten</title><h1>Begin</h1></html>';
      this.emitFile({ type: "asset", fileName: "index.html", source });
    },
  };
}

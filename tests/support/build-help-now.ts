import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import {
  readBuiltFiles,
  renderServiceWorker,
  serviceWorker,
} from "../../scripts/build/vite-service-worker.ts";
import { staticPages } from "../../scripts/build/vite-static-pages.ts";

const root = join(import.meta.dirname, "../..");
const appFolder = join(root, "src/app");

/** The addresses of modules that a test may import in the page, by name. */
export type HelpNowBuild = { readonly helpCardUrl: string; readonly serviceWorkerClientUrl: string };

/**
 * Builds the part of the app that works without it: the help screen, the list page and the service worker, with an
 * empty start page. Takes well under a second, so that a test can have a release of its own to change.
 */
export async function buildHelpNow(folder: string): Promise<HelpNowBuild> {
  await build({
    configFile: false,
    root: appFolder,
    publicDir: "public",
    logLevel: "error",
    plugins: [staticPages(), emptyStartPage(), serviceWorker()],
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
  const manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8"));
  return {
    helpCardUrl: `/${manifest["vault/help-card.ts"].file}`,
    serviceWorkerClientUrl: `/${manifest["platform/service-worker-client.ts"].file}`,
  };
}

/** Changes one file of a built release, as a next release would: the service worker's list fits again. */
export async function releaseChange(folder: string, path: string, text: string): Promise<void> {
  await writeFile(join(folder, path), text);
  const source = await readFile(join(appFolder, "platform/service-worker.ts"), "utf8");
  await writeFile(join(folder, "sw.js"), await renderServiceWorker(source, await readBuiltFiles(folder)));
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

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "./temporary-folder.test-support.ts";

/** Long enough to be worth compressing. */
export const startPage = `<!doctype html><title>Start</title>${"<p>Dit is de startpagina van de app.</p>".repeat(40)}`;

/** A folder as the build makes it, with one file of every kind that a rule speaks about. */
export function makeAppFolder(more: Readonly<Record<string, string>> = {}): string {
  const folder = makeTemporaryFolder();
  const contentByName: Readonly<Record<string, string>> = {
    "index.html": startPage,
    "hulp-nu.html": "<!doctype html><title>Hulp nu</title><style>p{margin:0}</style>",
    "sw.js": "self.addEventListener('fetch', () => {});",
    "app.webmanifest": "{}",
    "icon.png": "png",
    "assets/app-C0ntentH.js": "export const app = 1;\n".repeat(100),
    "assets/app-C0ntentH.css": "p { color: red }",
    "assets/figtree-Ab12_d-4.woff2": "woff2",
    "assets/password-worker-Zz9yXx8w.js": "postMessage(1)",
    ".vite/manifest.json": "{}",
    ...more,
  };
  for (const [name, content] of Object.entries(contentByName)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

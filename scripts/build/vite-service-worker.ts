import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

/** A file as it was built; `path` is relative to the build folder, with forward slashes. */
export type BuiltFile = { readonly path: string; readonly bytes: Uint8Array };
export type ReleaseFile = { readonly path: string; readonly integrity: string };

const sourceFile = resolve(import.meta.dirname, "../../src/app/platform/service-worker.ts");

/** Writes `/sw.js` when everything else is written, so that its list is what lies on the disk. */
export function serviceWorker(): Plugin {
  return {
    name: "loslaten:service-worker",
    apply: "build",
    enforce: "post",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error("the service worker needs the folder of the build");
        const source = await readFile(sourceFile, "utf8");
        await writeFile(join(dir, "sw.js"), await renderServiceWorker(source, await readBuiltFiles(dir)));
      },
    },
  };
}

/** The files that a device keeps, in the order of their paths. A missing one would break the app offline. */
export function listReleaseFiles(files: readonly BuiltFile[]): readonly ReleaseFile[] {
  return files
    .filter(({ path }) => isServed(path))
    .map(({ path, bytes }) => ({ path: `/${path}`, integrity: `sha256-${sha256(bytes).toString("base64")}` }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The source without its types, not minified, with the list of files and the hash of the whole release in it. */
export async function renderServiceWorker(source: string, files: readonly BuiltFile[]): Promise<string> {
  const releaseFiles = listReleaseFiles(files);
  if (releaseFiles.length === 0) throw new Error("a release has at least one file");
  const list = JSON.stringify(releaseFiles, null, 2);
  const hash = sha256(`${source}\n${list}`).toString("hex").slice(0, 32);
  const { code } = await transformWithOxc(source, "service-worker.ts", { sourcemap: false });
  return fillIn(fillIn(code, `"RELEASE_HASH"`, `"${hash}"`), `JSON.parse("RELEASE_FILES")`, list);
}

function fillIn(code: string, placeholder: string, value: string): string {
  const parts = code.split(placeholder);
  if (parts.length !== 2)
    throw new Error(`the service worker holds ${placeholder} ${parts.length - 1} times`);
  return parts.join(value);
}

/** Left out: the worker itself, what only the server or a debugger reads. */
function isServed(path: string): boolean {
  return path !== "sw.js" && !path.startsWith(".vite/") && !path.endsWith(".map");
}

/** Everything below the folder, also what is not served. */
export async function readBuiltFiles(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(async (file) => ({
        path: relative(folder, file).split(sep).join("/"),
        bytes: await readFile(file),
      })),
  );
}

function sha256(data: Uint8Array | string): Buffer {
  return createHash("sha256").update(data).digest();
}

import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** A file as it was built; `path` is relative to the build folder, with forward slashes. */
export type BuiltFile = { readonly path: string; readonly bytes: Uint8Array };

/** Everything below the folder, also what is not served, in the order of the paths. */
export async function readBuiltFiles(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(async (file) => ({
        path: relative(folder, file).split(sep).join("/"),
        bytes: await readFile(file),
      })),
  );
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Every file under a content folder as text, by its path from `shownFrom`, with forward slashes. */
export async function readContentFiles(
  folder: string,
  shownFrom: string,
): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths
      .sort()
      .map(
        async (path) =>
          [relative(shownFrom, path).split(sep).join("/"), await readFile(path, "utf8")] as const,
      ),
  );
  return new Map(files);
}

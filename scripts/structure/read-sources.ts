import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface SourceTree {
  /** Every .ts and .tsx file, in the order of its path. */
  readonly sources: readonly SourceFile[];
  /** Every file of any kind, to tell whether an import points at something. */
  readonly paths: ReadonlySet<string>;
}

/** Reads `src` under the root. Throws when there is no such folder. */
export function readSources(root: string): SourceTree {
  const paths = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length))
    .sort();
  const sources = paths
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  return { sources, paths: new Set(paths) };
}

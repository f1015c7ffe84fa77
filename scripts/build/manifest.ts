import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, ManifestChunk | undefined>>;

export interface LoadedFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Keys that something loads and the manifest does not hold. */
  readonly missing: readonly string[];
}

export function readManifest(distFolder: string): Manifest {
  return JSON.parse(readFileSync(join(distFolder, ".vite/manifest.json"), "utf8"));
}

/** These entries with everything they import statically, however deep: what is loaded before anything of them runs. */
export function filesBehind(manifest: Manifest, entries: readonly string[]): LoadedFiles {
  return collectFiles(manifest, entries, ({ imports = [] }) => imports);
}

/** The same with what they load later, too. */
export function filesEverBehind(manifest: Manifest, entries: readonly string[]): LoadedFiles {
  return collectFiles(manifest, entries, ({ imports = [], dynamicImports = [] }) => [
    ...imports,
    ...dynamicImports,
  ]);
}

function collectFiles(
  manifest: Manifest,
  entries: readonly string[],
  importsOf: (chunk: ManifestChunk) => readonly string[],
): LoadedFiles {
  const keys = new Set(entries);
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const missing: string[] = [];
  for (const key of keys) {
    const chunk = manifest[key];
    if (chunk === undefined) {
      missing.push(key);
      continue;
    }
    if (chunk.file.endsWith(".js")) scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of importsOf(chunk)) keys.add(imported);
  }
  return { scripts: [...scripts], styles: [...styles], missing };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "vite";

export type BundledProgram = { readonly file: string; readonly remove: () => void };

/**
 * Makes one file of a program and all that it imports, packages too. It then starts in a tenth of a second: the fault
 * tests start theirs hundreds of times.
 */
export async function bundleProgram(entry: string): Promise<BundledProgram> {
  const folder = mkdtempSync(join(tmpdir(), "loslaten-program-"));
  await build({
    configFile: false,
    logLevel: "error",
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, target: "node24", rolldownOptions: { output: { comments: false } } },
  });
  return {
    file: join(folder, basename(entry).replace(/\.ts$/, ".js")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

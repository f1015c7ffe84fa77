import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a first visit may weigh, in bytes; everything but fonts (already compressed) is counted gzipped. */
export const budget = {
  firstLoadScript: 60_000,
  firstLoadStyle: 25_000,
  fonts: 60_000,
  helpNowScript: 10_000,
} as const;

export interface BudgetReport {
  /** One line a measure: what it weighs and what it may weigh. */
  readonly lines: readonly string[];
  /** What is over budget, missing, or does not belong. Empty when the build is good. */
  readonly problems: readonly string[];
}

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, ManifestChunk | undefined>>;

/** Weighs what `vite build` wrote into the folder. */
export function checkBudget(distFolder: string): BudgetReport {
  try {
    return weigh(distFolder);
  } catch (error) {
    if (!isMissingFile(error)) throw error;
    return { lines: [], problems: [`missing: ${error.path}`] };
  }
}

function weigh(distFolder: string): BudgetReport {
  const manifest: Manifest = JSON.parse(readFileSync(join(distFolder, ".vite/manifest.json"), "utf8"));
  const gzippedSize = (file: string) => gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length;
  const total = (files: readonly string[], size: (file: string) => number) =>
    files.reduce((sum, file) => sum + size(file), 0);

  const index = filesBehindEntry(manifest, "index.html");
  const helpNow = filesBehindEntry(manifest, "hulp-nu.html");
  const fonts = readdirSync(distFolder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(woff2?|ttf|otf)$/.test(file),
  );
  const measures = [
    ["first-load script", total(index.scripts, gzippedSize), budget.firstLoadScript],
    ["first-load style", total(index.styles, gzippedSize), budget.firstLoadStyle],
    ["fonts", total(fonts, (file) => readFileSync(join(distFolder, file)).length), budget.fonts],
    ["help-now script", total(helpNow.scripts, gzippedSize), budget.helpNowScript],
  ] as const;

  const problems = [...index.missing, ...helpNow.missing].map((key) => `missing in the manifest: ${key}`);
  if (index.scripts.length === 0) problems.push("index.html loads no script");
  for (const [name, size, limit] of measures) {
    if (size > limit) problems.push(`${name} is ${size} bytes, over its budget of ${limit}`);
  }
  for (const file of helpNow.scripts) {
    if (holdsPreact(readFileSync(join(distFolder, file), "utf8")))
      problems.push(`help-now loads Preact: ${file}`);
  }
  return { lines: measures.map(([name, size, limit]) => `${name}: ${size} of ${limit} bytes`), problems };
}

/** The entry with everything it imports statically, however deep: what is loaded before anything runs. */
function filesBehindEntry(manifest: Manifest, entry: string) {
  const keys = new Set([entry]);
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
    for (const imported of chunk.imports ?? []) keys.add(imported);
  }
  return { scripts: [...scripts], styles: [...styles], missing };
}

/** Property names that survive minifying: Preact's children of a vnode, and the brand of its signals. */
function holdsPreact(script: string): boolean {
  return /\.__k\b|preact-signals/.test(script);
}

function isMissingFile(error: unknown): error is NodeJS.ErrnoException & { readonly path: string } {
  return error instanceof Error && "code" in error && error.code === "ENOENT" && "path" in error;
}

if (import.meta.main) {
  const { lines, problems } = checkBudget(join(import.meta.dirname, "../../dist/app"));
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

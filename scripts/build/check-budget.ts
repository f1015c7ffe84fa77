import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesBehind, filesEverBehind, readManifest } from "./manifest.ts";
import { weighModules } from "./weigh-modules.ts";

/** What a first visit may weigh, in bytes; everything but fonts (already compressed) is counted gzipped. */
export const budget = {
  firstLoadScript: 60_000,
  firstLoadStyle: 25_000,
  fonts: 60_000,
  helpNowScript: 10_000,
  /** Beyond the first load, for any module: to show its first page, and to have shown every page. */
  moduleOpening: 15_000,
  moduleWhole: 25_000,
} as const;

export interface BudgetReport {
  /** One line a measure: what it weighs and what it may weigh. */
  readonly lines: readonly string[];
  /** What is over budget, missing, or does not belong. Empty when the build is good. */
  readonly problems: readonly string[];
}

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
  const manifest = readManifest(distFolder);
  const gzippedSize = (file: string) => gzipSync(readFileSync(join(distFolder, file)), { level: 9 }).length;
  const total = (files: readonly string[], size: (file: string) => number) =>
    files.reduce((sum, file) => sum + size(file), 0);

  const index = filesBehind(manifest, ["index.html"]);
  const helpNow = filesBehind(manifest, ["hulp-nu.html"]);
  const everInHelpNow = filesEverBehind(manifest, ["hulp-nu.html"]);
  const fonts = readdirSync(distFolder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(woff2?|ttf|otf)$/.test(file),
  );
  const modules = weighModules(distFolder, manifest).map(({ id, opening, whole, missing }) => ({
    id,
    opening: total(opening, gzippedSize),
    whole: total(whole, gzippedSize),
    missing,
  }));
  const measures = [
    ["first-load script", total(index.scripts, gzippedSize), budget.firstLoadScript],
    ["first-load style", total(index.styles, gzippedSize), budget.firstLoadStyle],
    ["fonts", total(fonts, (file) => readFileSync(join(distFolder, file)).length), budget.fonts],
    ["help-now script", total(helpNow.scripts, gzippedSize), budget.helpNowScript],
    ...modules.flatMap(({ id, opening, whole }) => [
      [`opening of module ${id}`, opening, budget.moduleOpening] as const,
      [`whole of module ${id}`, whole, budget.moduleWhole] as const,
    ]),
  ] as const;

  const missing = new Set([index, everInHelpNow, ...modules].flatMap((each) => each.missing));
  const problems = [...missing].map((key) => `missing in the manifest: ${key}`);
  if (modules.length === 0) problems.push("there is no module to weigh");
  if (index.scripts.length === 0) problems.push("index.html loads no script");
  for (const [name, size, limit] of measures) {
    if (size > limit) problems.push(`${name} is ${size} bytes, over its budget of ${limit}`);
  }
  // Its style stands in the page itself, and another would come over it.
  for (const file of everInHelpNow.styles) problems.push(`help-now loads a style: ${file}`);
  for (const file of everInHelpNow.scripts) {
    if (holdsPreact(readFileSync(join(distFolder, file), "utf8")))
      problems.push(`help-now loads Preact: ${file}`);
  }
  return { lines: measures.map(([name, size, limit]) => `${name}: ${size} of ${limit} bytes`), problems };
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

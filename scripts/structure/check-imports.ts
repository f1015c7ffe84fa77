import { checkBorders } from "./check-borders.ts";
import { checkReach } from "./check-reach.ts";
import { findCycles } from "./find-cycles.ts";
import { type ImportTable, isTestFile } from "./import-table.ts";
import type { Problem } from "./problem.ts";
import { readImports } from "./read-imports.ts";
import { readSources } from "./read-sources.ts";

export interface ImportReport {
  readonly fileCount: number;
  readonly importCount: number;
  readonly problems: readonly Problem[];
}

/** Reads `src` under the root and holds it against the table. Reading nothing is a problem, not a pass. */
export function checkImports(root: string, table: ImportTable): ImportReport {
  const { sources, paths } = readSources(root);
  const files = sources.map(readImports);
  const hasSource = files.some(({ path }) => !isTestFile(path));
  const problems = hasSource
    ? [
        ...files.flatMap((file) => file.problems),
        ...checkBorders(files, paths, table),
        ...findCycles(files),
        ...checkReach(files, table),
      ]
    : [{ file: "src", line: 1, message: "no source files were read" }];
  return {
    fileCount: files.length,
    importCount: files.reduce((count, file) => count + file.imports.length, 0),
    problems,
  };
}

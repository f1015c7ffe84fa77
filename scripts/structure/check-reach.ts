import { isPackageIn } from "./check-borders.ts";
import { type ImportTable, isInside, isTestFile, type ReachRule } from "./import-table.ts";
import type { Problem } from "./problem.ts";
import type { FileImports } from "./read-imports.ts";

/** Follows every import that exists at run time from each entry, and reports what may not be there. */
export function checkReach(files: readonly FileImports[], table: ImportTable): readonly Problem[] {
  return table.reach.flatMap((rule) => {
    const entries = files.filter(({ path }) => isInside(path, rule.from) && !isTestFile(path));
    if (entries.length === 0) {
      return [
        { file: rule.from, line: 1, message: "this entry was not found, so nothing behind it was checked" },
      ];
    }
    return followFromEntries(entries, files, rule);
  });
}

function followFromEntries(
  entries: readonly FileImports[],
  files: readonly FileImports[],
  rule: ReachRule,
): readonly Problem[] {
  const fileByPath = new Map(files.map((file) => [file.path, file]));
  const problems: Problem[] = [];
  const queue = entries.map((file) => ({ file, trail: [file.path] }));
  const seen = new Set(entries.map(({ path }) => path));

  for (const { file, trail } of queue) {
    for (const one of file.imports) {
      if (one.isTypeOnly) continue;
      const name = one.target ?? one.specifier;
      if (one.target === null ? isPackageIn(name, rule.mustNotReachPackages) : isForbiddenPath(name, rule)) {
        const message = `${rule.from} reaches ${name}: ${[...trail, name].join(" → ")}`;
        problems.push({ file: file.path, line: one.line, message });
        continue;
      }
      const next = one.target === null ? undefined : fileByPath.get(one.target);
      if (next === undefined || seen.has(next.path)) continue;
      seen.add(next.path);
      queue.push({ file: next, trail: [...trail, next.path] });
    }
  }
  return problems;
}

function isForbiddenPath(path: string, rule: ReachRule): boolean {
  return (
    rule.mustNotReach.some((folder) => isInside(path, folder)) &&
    !rule.except.some((folder) => isInside(path, folder))
  );
}

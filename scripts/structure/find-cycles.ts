import type { Problem } from "./problem.ts";
import type { FileImports } from "./read-imports.ts";

/**
 * Every import that closes a loop, reported once with the whole loop. Type imports count:
 * two files that need each other's types are one subject cut in two.
 */
export function findCycles(files: readonly FileImports[]): readonly Problem[] {
  const fileByPath = new Map(files.map((file) => [file.path, file]));
  const problems: Problem[] = [];
  const finished = new Set<string>();

  function visit(path: string, trail: readonly string[]): void {
    const open = [...trail, path];
    for (const { target, line } of fileByPath.get(path)?.imports ?? []) {
      if (target === null || finished.has(target)) continue;
      const start = open.indexOf(target);
      if (start === -1) visit(target, open);
      else
        problems.push({
          file: path,
          line,
          message: `import loop: ${loopToText([...open.slice(start), target])}`,
        });
    }
    finished.add(path);
  }

  for (const { path } of files) if (!finished.has(path)) visit(path, []);
  return problems;
}

function loopToText(paths: readonly string[]): string {
  return paths.join(" → ");
}

import { type FolderRule, type ImportTable, isInside, isTestFile } from "./import-table.ts";
import type { Problem } from "./problem.ts";
import type { FileImports, Import } from "./read-imports.ts";

/** Holds every import against the row of its folder. */
export function checkBorders(
  files: readonly FileImports[],
  paths: ReadonlySet<string>,
  table: ImportTable,
): readonly Problem[] {
  return files.flatMap((file) => {
    const rule = ruleForFile(file.path, table);
    if (rule === null) {
      return [{ file: file.path, line: 1, message: "this folder has no row in the import table" }];
    }
    return file.imports.flatMap((one) => {
      const message =
        one.target === null
          ? packageObjection(file.path, one.specifier, rule, table)
          : fileObjection(file.path, one, one.target, rule, paths);
      return message === null ? [] : [{ file: file.path, line: one.line, message }];
    });
  });
}

/** The row of the deepest folder that holds the file. */
function ruleForFile(path: string, table: ImportTable): FolderRule | null {
  const [rule] = table.folders
    .filter(({ folder }) => isInside(path, folder))
    .sort((left, right) => right.folder.length - left.folder.length);
  if (rule === undefined) return null;
  const isDeeper = path.slice(rule.folder.length + 1).includes("/");
  return rule.isOnlyTopLevel && isDeeper ? null : rule;
}

function fileObjection(
  path: string,
  one: Import,
  target: string,
  rule: FolderRule,
  paths: ReadonlySet<string>,
): string | null {
  if (!/\.\w+$/.test(target)) return `"${one.specifier}" has no ending: write .ts or .tsx`;
  if (!paths.has(target)) return `"${one.specifier}" points at no file under src`;
  if (isTestFile(target) && !isTestFile(path)) return `only a test may import ${target}`;
  const allowed = [rule.folder, ...rule.mayImport, ...(one.isTypeOnly ? (rule.mayImportTypes ?? []) : [])];
  if (allowed.some((folder) => isInside(target, folder))) return null;
  return `${rule.folder} may not import ${target}`;
}

function packageObjection(
  path: string,
  specifier: string,
  rule: FolderRule,
  table: ImportTable,
): string | null {
  if (/^([#/~]|@\/)/.test(specifier)) return `"${specifier}" is an alias: write a relative path`;
  const allowed = [
    ...rule.packages,
    ...table.gates
      .filter((gate) => gate.file === path.replace(".test.", "."))
      .flatMap((gate) => gate.packages),
    ...(isTestFile(path) ? table.testPackages : []),
  ];
  return isPackageIn(specifier, allowed) ? null : `${path} may not import the package "${specifier}"`;
}

/** Sub-paths go with their package: "preact" allows "preact/hooks". */
export function isPackageIn(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith("*") ? specifier.startsWith(name.slice(0, -1)) : isInside(specifier, name),
  );
}

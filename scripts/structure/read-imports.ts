import { dirname, join, normalize } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./read-sources.ts";

/** One place in a file that asks for another file or a package. */
export interface Import {
  /** What stands between the quotes, without `?query`. */
  readonly specifier: string;
  readonly line: number;
  /** True when the whole statement is `import type` or `export type`: nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
  /** The path it points at, relative to the root; null for a package. */
  readonly target: string | null;
}

export interface FileImports {
  readonly path: string;
  readonly imports: readonly Import[];
  /** What hides an import from these checks: a computed path, a glob, a reference comment. */
  readonly problems: readonly Problem[];
}

/** Finds static and dynamic imports, re-exports, `import("…")` types and `new URL("…", import.meta.url)`. */
export function readImports({ path, text }: SourceFile): FileImports {
  const imports: Import[] = [];
  const problems: Problem[] = [];
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const report = (offset: number, message: string) =>
    problems.push({ file: path, line: lineAt(offset), message });
  const add = (offset: number, specifier: string, isTypeOnly: boolean) =>
    imports.push(makeImport(path, specifier, lineAt(offset), isTypeOnly));
  const addFrom = (source: ESTree.StringLiteral | null, isTypeOnly: boolean) => {
    if (source !== null) add(source.start, source.value, isTypeOnly);
  };

  const parsed = parseSync(path, text);
  for (const error of parsed.errors) report(error.labels[0]?.start ?? 0, `does not parse: ${error.message}`);
  for (const comment of parsed.comments) {
    if (/^\/\s*<reference\b/.test(comment.value))
      report(comment.start, "a reference comment brings in types unseen");
  }
  new Visitor({
    ImportDeclaration: (node) => addFrom(node.source, node.importKind === "type"),
    ExportAllDeclaration: (node) => addFrom(node.source, node.exportKind === "type"),
    ExportNamedDeclaration: (node) => addFrom(node.source, node.exportKind === "type"),
    TSImportType: (node) => addFrom(node.source, true),
    ImportExpression: (node) => {
      const specifier = literalText(node.source);
      if (specifier === null) report(node.start, "import() of a computed path");
      else add(node.source.start, specifier, false);
    },
    NewExpression: (node) => {
      if (!isName(node.callee, "URL") || !isImportMeta(node.arguments[1], "url")) return;
      const specifier = literalText(node.arguments[0]);
      if (specifier === null) report(node.start, "new URL() of a computed path");
      else add(node.start, specifier, false);
    },
    CallExpression: (node) => {
      if (isImportMeta(node.callee, "glob")) report(node.start, "import.meta.glob hides what is imported");
    },
  }).visit(parsed.program);
  return { path, imports: imports.sort((left, right) => left.line - right.line), problems };
}

function makeImport(path: string, written: string, line: number, isTypeOnly: boolean): Import {
  const specifier = written.split("?")[0] ?? written;
  const isRelative = specifier.startsWith("./") || specifier.startsWith("../");
  return {
    specifier,
    line,
    isTypeOnly,
    target: isRelative ? normalize(join(dirname(path), specifier)) : null,
  };
}

function literalText(node: ESTree.Argument | undefined): string | null {
  return node?.type === "Literal" && typeof node.value === "string" ? node.value : null;
}

function isName(node: ESTree.Expression, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function isImportMeta(node: ESTree.Argument | undefined, property: string): boolean {
  return (
    node?.type === "MemberExpression" &&
    node.object.type === "MetaProperty" &&
    node.property.type === "Identifier" &&
    node.property.name === property
  );
}

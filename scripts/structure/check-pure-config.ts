import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

const compiler = join(import.meta.dirname, "../../node_modules/.bin/tsc");

interface ShownConfig {
  readonly compilerOptions: { readonly lib?: readonly string[]; readonly types?: readonly string[] };
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The pure project must know the language and nothing else, and must hold every pure folder. */
export function checkPureConfig(root: string, pureFolders: readonly string[]): readonly Problem[] {
  const file = "tsconfig.pure.json";
  const shown = execFileSync(compiler, ["--showConfig", "-p", join(root, file)], { encoding: "utf8" });
  const { compilerOptions, include = [], exclude = [] }: ShownConfig = JSON.parse(shown);
  const { lib, types } = compilerOptions;
  const messages: string[] = [];
  if (lib === undefined || lib.length === 0) messages.push("lib is not set, so the DOM is known");
  for (const name of lib ?? []) {
    if (!/^es\w+(\.\w+)*$/i.test(name)) messages.push(`lib "${name}" is not the language alone`);
  }
  if (types === undefined || types.length > 0) messages.push("types must be [], or Node's types are known");
  for (const folder of pureFolders) {
    if (!include.includes(folder)) messages.push(`${folder} is not in "include"`);
  }
  for (const pattern of exclude) {
    if (!pattern.startsWith("**/*.test.")) messages.push(`"exclude" may only name tests, not "${pattern}"`);
  }
  return messages.map((message) => ({ file, line: 1, message }));
}

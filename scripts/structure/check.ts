import { join } from "node:path";
import { checkImports } from "./check-imports.ts";
import { checkPureConfig } from "./check-pure-config.ts";
import { importTable } from "./import-table.ts";
import { problemToText } from "./problem.ts";

const root = join(import.meta.dirname, "../..");
const { fileCount, importCount, problems: importProblems } = checkImports(root, importTable);
const problems = [...importProblems, ...checkPureConfig(root, importTable.pureFolders)];

for (const problem of problems) console.error(problemToText(problem));
console.log(`structure: ${fileCount} files, ${importCount} imports, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

import { join, resolve } from "node:path";
import { checkContent } from "./check-content.ts";
import { editorialChecks, structureChecks } from "./checks.ts";
import { compileProgramme } from "./compile-programme.ts";
import { formatProblem } from "./problem.ts";
import type { Programme } from "./programme.ts";
import { readContentFiles } from "./read-content-files.ts";
import { readabilityTable } from "./readability-table.ts";

/** `node scripts/content/check.ts [--table]`: exit 1 when a promise about the content is broken. */
const language = "nl";
const root = resolve(import.meta.dirname, "../..");
const files = await readContentFiles(join(root, "content"), root);
const compiled = compileProgramme(files, language);
if (compiled.ok) {
  if (process.argv.includes("--table")) console.log(readabilityTable(compiled.value));
  console.log(countsOf(compiled.value));
}

const today = new Date().toISOString().slice(0, 10);
const checked = checkContent([...structureChecks, ...editorialChecks], files, language, today);
if (!checked.ok) {
  for (const problem of checked.error.problems) console.error(formatProblem(problem));
  console.error(`${checked.error.problems.length} problems in the content`);
  process.exitCode = 1;
}

/** Throws when nothing was read: a check of nothing must not pass. */
function countsOf(programme: Programme): string {
  const pages = programme.modules.flatMap((module) => module.sections.flatMap((section) => section.pages));
  if (pages.length === 0) throw new Error("the check read no module at all");
  return (
    `${language}: ${programme.modules.length} of ${programme.summaries.length} modules, ${pages.length} pages, ` +
    `${programme.exercises.length} exercises, ${programme.helpLines.length} help lines`
  );
}

import type { NamedCheck } from "./checks.ts";
import { compileProgramme } from "./compile-programme.ts";
import { failWith, type Read } from "./problem.ts";
import type { Programme } from "./programme.ts";
import { runChecks } from "./run-checks.ts";

/** The compiled content when it keeps every promise in `checks`; else all that is wrong, in the order of the files. */
export function checkContent(
  checks: readonly NamedCheck[],
  files: ReadonlyMap<string, string>,
  language: string,
  today: string,
): Read<Programme> {
  const programme = compileProgramme(files, language);
  if (!programme.ok) return programme;
  const problems = runChecks(checks, programme.value, today);
  return problems.length > 0 ? failWith(problems) : programme;
}

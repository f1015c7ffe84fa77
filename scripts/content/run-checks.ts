import type { NamedCheck } from "./checks.ts";
import { comparePlaces, type Problem } from "./problem.ts";
import type { Programme } from "./programme.ts";

/** The problems of all checks in the order of the files; each names the check that found it. */
export function runChecks(
  checks: readonly NamedCheck[],
  programme: Programme,
  today: string,
): readonly Problem[] {
  return checks
    .flatMap(({ name, check }) =>
      check(programme, today).map((problem) => ({ ...problem, message: `${problem.message} (${name})` })),
    )
    .sort(comparePlaces);
}

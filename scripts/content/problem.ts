import { fail, type Result } from "../../src/lib/result.ts";

/** Where something stands in the content; line and column count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** Something that the writer has to change. */
export type Problem = Place & { readonly message: string };

export function problemAt(place: Place, message: string): Problem {
  return { file: place.file, line: place.line, column: place.column, message };
}

/** What reading a piece of content gives: the piece, or all that is wrong with it. */
export type Read<Value> = Result<
  Value,
  { readonly type: "content-problems"; readonly problems: readonly Problem[] }
>;

export function failWith(problems: readonly Problem[]) {
  return fail({ type: "content-problems" as const, problems });
}

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}  ${problem.message}`;
}

export function comparePlaces(left: Place, right: Place): number {
  return left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column;
}

/** One broken rule, at the line that broke it. `file` is relative to the root; lines count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** `src/lib/a.ts:3 message`, as editors and terminals can follow it. */
export function problemToText({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}

import type { Result } from "../lib/result.ts";

/** The value, or a failing test. */
export function expectOk<Value>(result: Result<Value, { readonly type: string }>): Value {
  if (!result.ok) throw new Error(`expected a value, got ${result.error.type}`);
  return result.value;
}

/** The type of the error; `null` when there was none. */
export function errorIn(result: Result<unknown, { readonly type: string }>): string | null {
  return result.ok ? null : result.error.type;
}

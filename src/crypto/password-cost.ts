import type { Brand } from "../lib/brand.ts";
import { fail, ok, type Result } from "../lib/result.ts";

/** What one guess of a PIN or phrase costs (RFC 9106: m and t; p is always 1). Never below `defaultCost`. */
export type PasswordCost = Brand<{ readonly memoryKiB: number; readonly passes: number }, "PasswordCost">;

export type PasswordCostError =
  /** Somebody may have lowered it to make guessing cheap. */
  | { readonly type: "weak-cost" }
  /** More than a phone can give: it would only make the app hang. */
  | { readonly type: "excessive-cost" };

/** 64 MiB and three passes: the second recommended option of RFC 9106, section 4, with one lane. */
export const defaultCost = { memoryKiB: 64 * 1024, passes: 3 } as PasswordCost;

const highestCost = { memoryKiB: 1024 * 1024, passes: 64 };

export function parsePasswordCost(cost: {
  readonly memoryKiB: number;
  readonly passes: number;
}): Result<PasswordCost, PasswordCostError> {
  const { memoryKiB, passes } = cost;
  const isEnough = memoryKiB >= defaultCost.memoryKiB && passes >= defaultCost.passes;
  if (!isEnough || !Number.isInteger(memoryKiB) || !Number.isInteger(passes))
    return fail({ type: "weak-cost" });
  if (memoryKiB > highestCost.memoryKiB || passes > highestCost.passes)
    return fail({ type: "excessive-cost" });
  return ok({ memoryKiB, passes } as PasswordCost);
}

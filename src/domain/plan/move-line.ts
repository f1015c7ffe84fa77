import type { PlanLine } from "./build-plan.ts";

type Placed = Pick<PlanLine, "id" | "order">;
type NewOrder = { readonly id: string; readonly order: number };

/**
 * Moves a line one place up (−1) or down (1) in its part. Gives the items that get a new order: the one line, between
 * its new neighbours; or all of them when there is no number left in between. None at the end of the part.
 */
export function moveLine(lines: readonly Placed[], id: string, by: -1 | 1): readonly NewOrder[] {
  const from = lines.findIndex((line) => line.id === id);
  const moved = lines[from];
  if (moved === undefined || lines[from + by] === undefined) return [];
  const others = lines.filter((line) => line.id !== id);
  const to = from + by;
  const before = others[to - 1]?.order ?? Number.NEGATIVE_INFINITY;
  const after = others[to]?.order ?? Number.POSITIVE_INFINITY;
  const order = between(before, after);
  if (order > before && order < after) return [{ id, order }];
  return others.toSpliced(to, 0, moved).map((line, index) => ({ id: line.id, order: index }));
}

function between(before: number, after: number): number {
  if (after === Number.POSITIVE_INFINITY) return before + 1;
  if (before === Number.NEGATIVE_INFINITY) return after - 1;
  return (before + after) / 2;
}

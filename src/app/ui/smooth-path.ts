export type PathPoint = { readonly x: number; readonly y: number };

/**
 * A line through all points that never goes beyond them: cubic pieces whose slope is nothing at every turn (Fritsch and
 * Carlson 1980), so that a chart shows no high or low that was not there. The points go from left to right.
 */
export function smoothPath(points: readonly PathPoint[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  const slopes = slopesOf(points);
  let path = `M${round(first.x)} ${round(first.y)}`;
  let from = first;
  for (const [index, to] of rest.entries()) {
    const third = (to.x - from.x) / 3;
    const [leaving = 0, arriving = 0] = [slopes[index], slopes[index + 1]];
    path += `C${round(from.x + third)} ${round(from.y + leaving * third)} ${round(to.x - third)} ${round(to.y - arriving * third)} ${round(to.x)} ${round(to.y)}`;
    from = to;
  }
  return path;
}

function slopesOf(points: readonly PathPoint[]): readonly number[] {
  const secants = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return (to.y - from.y) / (to.x - from.x);
  });
  return points.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

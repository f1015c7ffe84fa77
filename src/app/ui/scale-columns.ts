const mostInARow = 6;

/** Cells side by side on a narrow phone, where six targets of 44 px fit: rows as even as can be, the last one never longer. */
export function scaleColumns(count: number): number {
  if (count <= mostInARow) return Math.max(1, count);
  const rows = Math.ceil(count / mostInARow);
  return Math.ceil(count / rows);
}

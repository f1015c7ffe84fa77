/** Of an even number the upper one of the two in the middle: a value that was really measured. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("no value, no median");
  return middle;
}

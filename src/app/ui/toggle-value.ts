/**
 * The chosen ids after one is tapped. An exclusive id ("none of these") stands alone: it clears the others,
 * and any other choice clears it.
 */
export function toggleValue(
  values: readonly string[],
  id: string,
  exclusive: readonly string[],
): readonly string[] {
  if (values.includes(id)) return values.filter((value) => value !== id);
  if (exclusive.includes(id)) return [id];
  return [...values.filter((value) => !exclusive.includes(value)), id];
}

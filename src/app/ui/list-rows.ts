/** The rows of a list that is being filled in: an empty list shows one empty row to begin with. */
export function listRows(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [""] : items;
}

export function replaceRow(rows: readonly string[], index: number, text: string): readonly string[] {
  return rows.map((row, at) => (at === index ? text : row));
}

export function removeRow(rows: readonly string[], index: number): readonly string[] {
  return rows.filter((_, at) => at !== index);
}

/** A new row only after the ones before it hold something, and never more than allowed. */
export function canAddRow(rows: readonly string[], maxItems: number): boolean {
  return rows.length < maxItems && rows.every((row) => row.trim() !== "");
}

import { maxPageBytes, maxPageRecords } from "../../protocol/pull-page.ts";

/** The seq of the last record that fits in a page; `null` when all of them do. The first always fits. */
export function lastThatFits(
  rows: readonly { readonly seq: number; readonly size: number }[],
): number | null {
  let bytes = 0;
  for (const [index, { size }] of rows.entries()) {
    bytes += size;
    const last = rows[index - 1];
    if (last !== undefined && (bytes > maxPageBytes || index === maxPageRecords)) return last.seq;
  }
  return null;
}

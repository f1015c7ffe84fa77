import { v } from "../../lib/schema.ts";

/** How far somebody has read in one circle: of the newest entry, its number at the server and the clock of its author. */
export const readMarkSchema = v.object({ circle: v.string(), seq: v.number(), atMs: v.number() });
export type ReadMark = v.InferOutput<typeof readMarkSchema>;

type Written = { readonly author: string; readonly seq: number; readonly atMs: number };

/**
 * What others wrote since the mark. By the number at the server, which grows with every write; and by the clock as well,
 * because a server that was set back counts anew.
 */
export function unreadEntries<Entry extends Written>(
  entries: readonly Entry[],
  mark: Omit<ReadMark, "circle"> | null,
  own: string,
): readonly Entry[] {
  return entries.filter(
    ({ author, seq, atMs }) => author !== own && (mark === null || seq > mark.seq || atMs > mark.atMs),
  );
}

/** The mark of somebody who has read all of it; `null` when there is nothing. */
export function markAllRead(entries: readonly Written[]): Omit<ReadMark, "circle"> | null {
  if (entries.length === 0) return null;
  return {
    seq: Math.max(...entries.map(({ seq }) => seq)),
    atMs: Math.max(...entries.map(({ atMs }) => atMs)),
  };
}

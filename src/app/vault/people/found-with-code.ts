import type { Result } from "../../../lib/result.ts";
import { openCircle } from "./circle-at-server.ts";
import { keptCircles } from "./circle-record.ts";
import type { KeepFailure } from "./keep-owned-circle.ts";
import type { People } from "./people.ts";
import { foundPractice, keepPractice } from "./practice.ts";

/**
 * Founds a practice with the code of a link (hex), and tells the server at once. Asked again after an interruption it
 * goes on with the same practice. `code-refused`: the link was used or has expired; nothing was made.
 */
export async function foundWithCode(
  people: People,
  start: { readonly title: string; readonly name: string; readonly code: string },
): Promise<Result<unknown, KeepFailure>> {
  const standing = keptCircles(people).find(
    ({ foundingCode, isEnded }) => foundingCode === start.code && !isEnded,
  );
  if (standing === undefined) {
    const founded = await foundPractice(people, start);
    if (!founded.ok) return founded;
    return foundWithCode(people, start);
  }
  const opened = await openCircle(people, standing.space);
  return opened.ok ? keepPractice(opened.value) : opened;
}

import type { Slip } from "../slip/slip.ts";
import type { Urge } from "../urge/urge.ts";

/** How often something was named before an urge, and how often before a slip. */
export type TriggerCount = { readonly text: string; readonly urges: number; readonly slips: number };

/**
 * What was named before urges and before slips, most often first. A slip is an urge that ended as one, or the record of a
 * slip, of which the links before it count; one that stands as both, on the same day, counts once a trigger. The same
 * words in capitals or not are the same trigger, shown as they were written first.
 */
export function countTriggers(
  urges: readonly Urge[],
  slips: readonly Pick<Slip, "day" | "links">[],
): readonly TriggerCount[] {
  const countByKey = new Map<string, { text: string; urges: number; slips: Set<string> }>();
  const entry = (text: string): { urges: number; slips: Set<string> } => {
    const key = text.trim().toLocaleLowerCase("nl");
    const standing = countByKey.get(key) ?? { text: text.trim(), urges: 0, slips: new Set() };
    countByKey.set(key, standing);
    return standing;
  };
  for (const { triggers, day, ended } of urges)
    for (const trigger of triggers) {
      const count = entry(trigger);
      count.urges += 1;
      if (ended === "slip") count.slips.add(day);
    }
  for (const { day, links } of slips)
    for (const { part, text } of links)
      if (part === "before" && text.trim() !== "") entry(text).slips.add(day);
  return [...countByKey.values()]
    .map(({ text, urges, slips: days }) => ({ text, urges, slips: days.size }))
    .toSorted((left, right) => right.urges + right.slips - (left.urges + left.slips));
}

import type { Tool } from "../programme/exercise.ts";
import type { FedLines } from "./collect-feeds.ts";
import type { ToolItem } from "./tool-item.ts";

export type ToolItemChange =
  | { readonly type: "put"; readonly source: string; readonly item: ToolItem }
  | { readonly type: "remove"; readonly tool: Tool; readonly source: string };

/** What stands in the fed tool now under one source; `removed` when the participant took the item away. */
export type StandingItem = { readonly item: ToolItem; readonly removed: boolean };

/**
 * The changes that bring a tool in line with an exercise. An item is left alone as long as the exercise says the same
 * as before: what was edited or taken away in the tool stays edited or away. Only new words from the exercise count.
 */
export function mergeFedLines(
  fed: FedLines,
  sourcePrefix: string,
  standingBySource: ReadonlyMap<string, StandingItem>,
): readonly ToolItemChange[] {
  const changes: ToolItemChange[] = [];
  const sources = fed.lines.map((_, index) => `${sourcePrefix}/${fed.field}/${index}`);
  for (const [index, source] of sources.entries()) {
    const line = fed.lines[index] ?? "";
    if (standingBySource.get(source)?.item.sourceText === line) continue;
    changes.push({
      type: "put",
      source,
      item: { tool: fed.tool, slot: fed.slot, text: line, source, sourceText: line, order: index },
    });
  }
  for (const [source, { removed }] of standingBySource) {
    const cameFromHere = source.startsWith(`${sourcePrefix}/${fed.field}/`);
    if (cameFromHere && !removed && !sources.includes(source))
      changes.push({ type: "remove", tool: fed.tool, source });
  }
  return changes;
}

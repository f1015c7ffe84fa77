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
  const sources = new Set<string>();
  for (const [order, { text, key, values }] of fed.lines.entries()) {
    const source = `${sourcePrefix}/${fed.field}/${key ?? order}`;
    sources.add(source);
    const standing = standingBySource.get(source);
    const saysTheSame = standing?.item.sourceText === text;
    if (saysTheSame && (standing.removed || isBeside(standing.item, order, values))) continue;
    const item: ToolItem = {
      tool: fed.tool,
      slot: fed.slot,
      text: saysTheSame ? standing.item.text : text,
      source,
      sourceText: text,
      order,
      ...(values === undefined ? {} : { values }),
    };
    changes.push({ type: "put", source, item });
  }
  for (const [source, { removed }] of standingBySource) {
    const cameFromHere = source.startsWith(`${sourcePrefix}/${fed.field}/`);
    if (cameFromHere && !removed && !sources.has(source))
      changes.push({ type: "remove", tool: fed.tool, source });
  }
  return changes;
}

/** Whether the place and the numbers beside the text are what the exercise says. */
function isBeside(item: ToolItem, order: number, values: ToolItem["values"]): boolean {
  return item.order === order && JSON.stringify(item.values ?? {}) === JSON.stringify(values ?? {});
}

import type { Tool } from "../programme/exercise.ts";
import type { Values } from "../programme/field-base.ts";
import type { FedLines } from "./collect-feeds.ts";
import type { ToolItem } from "./tool-item.ts";

export type ToolItemChange =
  | { readonly type: "put"; readonly source: string; readonly item: ToolItem }
  | { readonly type: "remove"; readonly tool: Tool; readonly source: string };

/** What stands in the fed tool now under one source; `removed` when the participant took the item away. */
export type StandingItem = { readonly item: ToolItem; readonly removed: boolean };

/**
 * The changes that bring a tool in line with an exercise. An item is left alone as long as the exercise says the same
 * as before: what was edited, moved or taken away in the tool stays so. Only what the exercise says anew counts: its
 * words, each of its numbers, or the place of a line in its list.
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
    const before = standing !== undefined && (saysTheSame || key !== undefined) ? standing.item : null;
    const item: ToolItem = {
      tool: fed.tool,
      slot: fed.slot,
      text: saysTheSame ? standing.item.text : text,
      source,
      sourceText: text,
      order: before !== null && saidOrder(before) === order ? before.order : order,
      sourceOrder: order,
      ...valuesBeside(before, standing?.item ?? null, values),
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

/** Whether the place and the numbers beside the text are what the exercise said before. */
function isBeside(item: ToolItem, order: number, values: ToolItem["values"]): boolean {
  return saidOrder(item) === order && JSON.stringify(saidValues(item)) === JSON.stringify(values ?? {});
}

function saidOrder(item: ToolItem): number {
  return item.sourceOrder ?? item.order;
}

function saidValues(item: ToolItem): Values {
  return item.sourceValues ?? item.values ?? {};
}

/** What the tool added stays, and so does its own number until the exercise gives a new one. */
function valuesBeside(
  before: ToolItem | null,
  standing: ToolItem | null,
  values: ToolItem["values"],
): Pick<ToolItem, "values" | "sourceValues"> {
  // A line without a place of its own that got other words is another thing: nothing of the old one belongs to it.
  if (before === null) {
    const hadValues = standing?.values !== undefined;
    if (values === undefined && !hadValues) return {};
    return { values: values ?? {}, sourceValues: values ?? {} };
  }
  if (values === undefined && before.values === undefined) return {};
  const said = saidValues(before);
  const fresh = Object.entries(values ?? {}).filter(([name, value]) => said[name] !== value);
  return { values: { ...before.values, ...Object.fromEntries(fresh) }, sourceValues: values ?? {} };
}

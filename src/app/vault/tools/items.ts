import type { Values } from "../../../domain/programme/field-base.ts";
import { moveItemUp } from "../../../domain/tools/move-item.ts";
import type { ToolItem } from "../../../domain/tools/tool-item.ts";
import { ok } from "../../../lib/result.ts";
import type { HomeChange } from "../open-space.ts";
import type { ItemView, ParticipantData, Saved } from "../participant-data.ts";
import { jsonOf } from "../put-record.ts";

/** Values that change; null takes one away. */
export type ValueChanges = Readonly<Record<string, string | number | null>>;

/** New words and new values beside them, of an item that stands in a tool. */
export function changeItemWith(
  data: ParticipantData,
  item: ItemView,
  text: string,
  values: ValueChanges,
): Saved {
  return data.write([itemChange(item, { text, ...newValues(item.value, values) })]);
}

/** The change of values alone, for a write that keeps more beside it. */
export function valuesChange(item: ItemView, values: ValueChanges): HomeChange {
  return itemChange(item, newValues(item.value, values));
}

/** One higher in its part of the tool. */
export function moveUp(data: ParticipantData, item: ItemView): Saved {
  const items = data.items(item.value.tool, item.value.slot);
  const placed = items.map(({ id, value }) => ({ id, order: value.order }));
  const viewById = new Map(items.map((view) => [view.id, view]));
  return data.write(
    moveItemUp(placed, item.id).flatMap(({ id, order }) => {
      const view = viewById.get(id);
      return view === undefined ? [] : [itemChange(view, { order, ...saidOrder(view.value) })];
    }),
  );
}

/** One lower: the one below it goes up. The last stays where it is. */
export async function moveDown(data: ParticipantData, item: ItemView): Saved {
  const items = data.items(item.value.tool, item.value.slot);
  const below = items[items.findIndex(({ id }) => id === item.id) + 1];
  return below === undefined ? ok(null) : moveUp(data, below);
}

function itemChange({ id }: ItemView, values: Partial<ToolItem>): HomeChange {
  return { type: "put", id, kind: "tool-item", values: jsonOf(values) };
}

/** What the exercise said stays beside what the tool makes of it: only what it says anew will count. */
function newValues(item: ToolItem, changes: ValueChanges): Partial<ToolItem> {
  const values: Values = Object.fromEntries(
    Object.entries({ ...item.values, ...changes }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );
  if (item.source === null || item.sourceValues !== undefined) return { values };
  return { values, sourceValues: item.values ?? {} };
}

function saidOrder({ source, sourceOrder, order }: ToolItem): Partial<ToolItem> {
  return source === null || sourceOrder !== undefined ? {} : { sourceOrder: order };
}

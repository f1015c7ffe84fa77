type Placed = { readonly id: string; readonly order: number };

/**
 * The new places when an item goes one higher in its list: all of them, because items from different exercises may share
 * a number. `items` stand in the order of the tool; only places that change are given. The first stays where it is.
 */
export function moveItemUp(items: readonly Placed[], id: string): readonly Placed[] {
  const index = items.findIndex((item) => item.id === id);
  const moving = items[index];
  if (moving === undefined || index === 0) return [];
  const others = items.filter((item) => item.id !== id);
  const moved = [...others.slice(0, index - 1), moving, ...others.slice(index - 1)];
  return moved.flatMap((item, order) => (item.order === order ? [] : [{ id: item.id, order }]));
}

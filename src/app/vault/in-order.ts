import { compareText } from "../../lib/compare-text.ts";

/** In the order of the programme; what it does not know comes behind, by its id. */
export function inOrder<Item>(
  items: readonly Item[],
  order: readonly { readonly id: string }[],
  idOf: (item: Item) => string,
): Item[] {
  const place = (item: Item): number => {
    const index = order.findIndex(({ id }) => id === idOf(item));
    return index === -1 ? order.length : index;
  };
  return items.toSorted((left, right) => place(left) - place(right) || compareText(idOf(left), idOf(right)));
}

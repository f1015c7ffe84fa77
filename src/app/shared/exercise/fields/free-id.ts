/** `<prefix>-<n>` with the first number from `from` on that nobody has: ids of own items stay theirs while others go. */
export function freeId(prefix: string, items: readonly { readonly id: string }[], from = 1): string {
  let number = from;
  while (items.some(({ id }) => id === `${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

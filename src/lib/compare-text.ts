/** For sorting: by UTF-16 units, so the same in every language and on every device. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

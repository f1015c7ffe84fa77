/** Records in which the app keeps keys, or what leads to them. Nobody wrote them, and no file may carry them outside. */
const namedKinds: ReadonlySet<string> = new Set([
  "keyring",
  "members",
  "recovery",
  "checkpoint",
  "pack",
  "pack-index",
]);

/**
 * A new kind of this sort begins with "keys-": then a version that does not know it yet keeps it to itself as well,
 * while everything else that it does not know goes along in an export.
 */
export function isKeyKind(kind: string): boolean {
  return namedKinds.has(kind) || kind.startsWith("keys-");
}

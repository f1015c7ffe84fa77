/** Records that are never merged and that no screen shows: they change at the server in one step each. */
const directKinds: ReadonlySet<string> = new Set(["members", "checkpoint", "pack", "pack-index"]);

export function isDirectKind(kind: string): boolean {
  return directKinds.has(kind);
}

import { type Bytes, bytesToHex, hexToBytes } from "../../lib/bytes.ts";
import type { Store } from "../database/open-database.ts";
import type { HeadHub } from "./head-hub.ts";

const maxSpacesAtOnce = 500;

/**
 * Tells the watchers what other processes on the same database have stored, and ends the watch of a key that has no
 * access any more. One call reads every watched space once; when nobody watches it reads nothing.
 */
export async function pollHeads({ database }: Store, hub: HeadHub): Promise<void> {
  const watchers = hub.watchers();
  const spaces = [...new Set(watchers.map(({ space }) => space))];
  for (let start = 0; start < spaces.length; start += maxSpacesAtOnce) {
    const ids = spaces.slice(start, start + maxSpacesAtOnce);
    const rows = await database
      .selectFrom("space")
      .innerJoin("access", "access.space", "space.id")
      .select(["space.id", "space.seq", "access.public_key"])
      .where("space.id", "in", ids.map(fromHex))
      .execute();
    const seqBySpace = new Map(rows.map((row) => [bytesToHex(row.id), row.seq]));
    const accesses = new Set(rows.map((row) => `${bytesToHex(row.id)}${bytesToHex(row.public_key)}`));
    const asked = new Set(ids);
    for (const { space, publicKey, end } of watchers) {
      if (asked.has(space) && !accesses.has(`${space}${publicKey}`)) end();
    }
    for (const [space, seq] of seqBySpace) hub.tell(space, seq);
  }
}

function fromHex(hex: string): Bytes {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("an id that is no hex");
  return bytes;
}

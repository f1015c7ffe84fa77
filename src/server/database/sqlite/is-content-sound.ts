import { sql } from "kysely";
import { envelopeOffset } from "../../../crypto/envelope-header.ts";
import type { Database } from "../schema.ts";

/**
 * Whether rows agree with their own bytes and with each other. What stands nowhere a second time by itself stands in
 * an index as well, and SQLite compares those two. Whether a body is what was pushed is found out when it is read:
 * one that is not concerns one space, and the others must go on.
 */
export async function isContentSound(database: Database): Promise<boolean> {
  const { spaceId, recordId, epoch, deviceId, salt } = envelopeOffset;
  const checks = [
    sql`select 1 from record
      where size <> length(body)
        or hex(substr(body, ${envelopeOffset.flags + 1}, 1)) <> printf('%02X', flags)
        or substr(body, ${spaceId + 1}, ${recordId - spaceId}) <> space
        or substr(body, ${recordId + 1}, ${epoch - recordId}) <> id
        or substr(body, ${deviceId + 1}, ${salt - deviceId}) <> sealed_by
      limit 1`,
    sql`select 1 from record where space not in (select id from space) limit 1`,
    // The newest record has the seq of its space.
    sql`select 1 from space left join
        (select space, max(seq) as seq, sum(size) as bytes from record group by space) as content
        on content.space = space.id
      where space.seq <> coalesce(content.seq, 0) or space.bytes <> coalesce(content.bytes, 0)
      limit 1`,
  ];
  for (const check of checks) {
    if ((await check.execute(database)).rows.length > 0) return false;
  }
  return true;
}

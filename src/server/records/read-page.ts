import { ok, type Result } from "../../lib/result.ts";
import { maxPageRecords, type PullPage } from "../../protocol/pull-page.ts";
import { type AccessFailure, findAccess } from "../access/find-access.ts";
import type { Bearer } from "../access/token.ts";
import type { Store } from "../database/open-database.ts";
import { wholeBody } from "../database/whole-body.ts";
import { lastThatFits } from "./cut-page.ts";

/**
 * The records after `afterSeq`, as many as fit in a page. The head is read first: whatever has a seq up to it was
 * committed by then, because pushes to one space come one after the other. A record that is overwritten meanwhile has
 * moved behind the head, and comes with a later page.
 */
export async function readPage(
  { database }: Store,
  bearer: Bearer,
  afterSeq: number,
): Promise<Result<PullPage, AccessFailure>> {
  const access = await findAccess(database, bearer);
  if (!access.ok) return access;
  const headSeq = access.value.seq;
  const sizes = await database
    .selectFrom("record")
    .select(["seq", "size"])
    .where("space", "=", bearer.space)
    .where("seq", ">", afterSeq)
    .where("seq", "<=", headSeq)
    .orderBy("seq")
    .limit(maxPageRecords + 1)
    .execute();
  const upToSeq = lastThatFits(sizes) ?? Math.max(headSeq, 0);
  const rows = await database
    .selectFrom("record")
    .select(["seq", "hash", "body"])
    .where("space", "=", bearer.space)
    .where("seq", ">", afterSeq)
    .where("seq", "<=", upToSeq)
    .orderBy("seq")
    .execute();
  return ok({ upToSeq, headSeq, records: rows.map((row) => ({ seq: row.seq, envelope: wholeBody(row) })) });
}

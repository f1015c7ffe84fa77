import type { RecordId } from "../../crypto/keys.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { PullPage } from "../../protocol/pull-page.ts";
import { type AccessFailure, findAccess } from "../access/find-access.ts";
import type { Bearer } from "../access/token.ts";
import type { Store } from "../database/open-database.ts";
import { wholeBody } from "../database/whole-body.ts";
import { lastThatFits } from "./cut-page.ts";

/**
 * Those of these records that the space has. One snapshot for all statements: a record that is overwritten meanwhile
 * must not look as if it were not there.
 */
export function readRecords(
  { database }: Store,
  bearer: Bearer,
  ids: readonly RecordId[],
): Promise<Result<PullPage, AccessFailure>> {
  const reading = database.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return reading.execute(async (transaction) => {
    const access = await findAccess(transaction, bearer);
    if (!access.ok) return access;
    const headSeq = access.value.seq;
    const asked = transaction
      .selectFrom("record")
      .where("space", "=", bearer.space)
      .where("id", "in", ids)
      .orderBy("seq");
    const upToSeq = lastThatFits(await asked.select(["seq", "size"]).execute()) ?? headSeq;
    const rows = await asked.select(["seq", "hash", "body"]).where("seq", "<=", upToSeq).execute();
    return ok({ upToSeq, headSeq, records: rows.map((row) => ({ seq: row.seq, envelope: wholeBody(row) })) });
  });
}

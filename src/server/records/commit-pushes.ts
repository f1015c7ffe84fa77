import { spaceIdToHex } from "../../crypto/keys.ts";
import { fail, ok } from "../../lib/result.ts";
import type { Store } from "../database/open-database.ts";
import { planPush } from "./plan-pushes.ts";
import type { PushJob, PushResult } from "./push-queue.ts";
import { accessName, readForPushes } from "./read-for-pushes.ts";
import { type RecordWrite, writeRecords, writeSpaces } from "./write-records.ts";

/** One transaction for many pushes, with as many statements as for one. */
export function commitPushes(
  { transact, words }: Store,
  jobs: readonly PushJob[],
): Promise<readonly PushResult[]> {
  return transact(async (transaction) => {
    const state = await readForPushes(transaction, words, jobs);
    const contentBySpace = new Map(state.contentBySpace);
    const writeByRecord = new Map<string, RecordWrite>();
    const changed = new Set<string>();
    const results = jobs.map((job): PushResult => {
      const space = spaceIdToHex(job.space);
      const content = contentBySpace.get(space);
      if (content === undefined) return fail({ type: "space-gone" });
      const role = state.roleByAccess.get(accessName(job));
      if (role === undefined) return fail({ type: "access-denied" });
      if (role === "reader") return fail({ type: "not-allowed" });
      const plan = planPush(content, job.records);
      contentBySpace.set(space, { ...plan.content, createdDay: content.createdDay });
      for (const record of plan.writes) {
        changed.add(space);
        writeByRecord.set(`${space}${record.recordId}`, { ...record, space: job.space });
      }
      return ok(plan.answer);
    });
    await writeRecords(transaction, [...writeByRecord.values()]);
    await writeSpaces(
      transaction,
      [...changed].map((id) => ({ id, content: contentBySpace.get(id) })),
    );
    return results;
  });
}

import { spaceIdToHex } from "../../crypto/keys.ts";
import { fail, ok } from "../../lib/result.ts";
import type { Store } from "../database/open-database.ts";
import { planPush } from "./plan-pushes.ts";
import type { PushJob, PushResult } from "./push-queue.ts";
import { accessName, type RecordWrite, type SpaceWrite } from "./push-statements.ts";

/** One transaction for many pushes. */
export function commitPushes(
  { transact, pushStatements }: Store,
  jobs: readonly PushJob[],
): Promise<readonly PushResult[]> {
  return transact(async (transaction) => {
    const state = await pushStatements.readGroup(transaction, jobs);
    const contentBySpace = new Map(state.contentBySpace);
    const writeByRecord = new Map<string, RecordWrite>();
    const writeBySpace = new Map<string, SpaceWrite>();
    const results = jobs.map((job): PushResult => {
      const space = spaceIdToHex(job.space);
      const content = contentBySpace.get(space);
      if (content === undefined) return fail({ type: "space-gone" });
      const role = state.roleByAccess.get(accessName(job));
      if (role === undefined) return fail({ type: "access-denied" });
      if (role === "reader") return fail({ type: "not-allowed" });
      const plan = planPush(content, job.records);
      const { createdDay } = content;
      contentBySpace.set(space, { ...plan.content, createdDay });
      for (const record of plan.writes) {
        writeByRecord.set(`${space}${record.recordId}`, { ...record, space: job.space });
      }
      if (plan.writes.length > 0) writeBySpace.set(space, { ...plan.content, createdDay, space: job.space });
      return ok(plan.answer);
    });
    const changes = { records: [...writeByRecord.values()], spaces: [...writeBySpace.values()] };
    await pushStatements.writeGroup(transaction, changes);
    return results;
  });
}

import { checkServerView } from "../crypto/checkpoint-book.ts";
import { ok, type Result } from "../lib/result.ts";
import type { Finding, SignedBook } from "./checkpoint-records.ts";
import type { StoreFailure } from "./local-store.ts";
import type { RecordLog } from "./record-log.ts";
import { serverView } from "./server-view.ts";

/**
 * What is known of the server, held against what the devices signed. What could not be read may be merged records or
 * none, so then only the certain is held: how far the server goes, and how many it has at most.
 */
export async function holdAgainstBook(
  log: RecordLog,
  { book }: SignedBook,
): Promise<Result<Finding | null, StoreFailure>> {
  return log.alone(async (inside) => {
    const { recordById, sync } = inside.state();
    const view = await serverView({ recordById });
    const unread = Object.values(sync.heldBack);
    for (const { server } of recordById.values()) if (server?.hash === null) unread.push(server.seq);
    const atMost = {
      ...view,
      serverSeq: Math.max(view.serverSeq, ...unread),
      count: view.count + unread.length,
    };
    const problem = checkServerView(atMost, book);
    if (problem === null || (problem.type === "different" && unread.length > 0)) return ok(null);
    const number = book.get(problem.deviceId)?.number ?? 0;
    return ok({ problem: problem.type, evidence: `${problem.deviceId} ${number}` });
  });
}

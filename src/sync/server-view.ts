import type { ServerView } from "../crypto/checkpoint-book.ts";
import { parseRecordId } from "../crypto/keys.ts";
import { type RecordMark, recordRoot } from "../crypto/record-root.ts";
import { hexToBytes } from "../lib/bytes.ts";
import type { LogState } from "./log-state.ts";

/** What this device knows of the server's copy: merged records only, as members, checkpoints and packs never count. */
export async function serverView({ recordById }: Pick<LogState, "recordById">): Promise<ServerView> {
  const marks: RecordMark[] = [];
  let serverSeq = 0;
  for (const [id, { server }] of recordById) {
    const recordId = parseRecordId(id);
    const hash = server?.hash == null ? null : hexToBytes(server.hash);
    if (server === null || recordId === null || hash === null) continue;
    marks.push({ recordId, version: server.version, envelopeHash: hash });
    serverSeq = Math.max(serverSeq, server.seq);
  }
  return { ...(await recordRoot(marks)), serverSeq };
}

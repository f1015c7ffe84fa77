import { envelopeToRecordId } from "../crypto/envelope-header.ts";
import type { RecordId } from "../crypto/keys.ts";
import { recordIdToHex } from "../crypto/keys.ts";
import { ok, type Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import type { ServerFailure, SpaceServer } from "./space-server.ts";

/** The server takes so many at once. */
const maxIds = 64;

/** What the server has of these records, however many and long they are. */
export async function readById(
  server: SpaceServer,
  ids: readonly RecordId[],
): Promise<Result<readonly PulledRecord[], ServerFailure>> {
  const records: PulledRecord[] = [];
  let missing = ids;
  while (missing.length > 0) {
    const asked = missing.slice(0, maxIds);
    const answer = await server.read(asked);
    if (!answer.ok) return answer;
    const { records: found, upToSeq, headSeq } = answer.value;
    records.push(...found);
    const isCut = upToSeq < headSeq && found.length > 0;
    const seen = new Set(isCut ? found.map(({ envelope }) => idOf(envelope)) : asked.map(recordIdToHex));
    missing = missing.filter((id) => !seen.has(recordIdToHex(id)));
  }
  return ok(records);
}

function idOf(envelope: PulledRecord["envelope"]): string | null {
  const id = envelopeToRecordId(envelope);
  return id === null ? null : recordIdToHex(id);
}

import { parseRecordId, type RecordId } from "../crypto/keys.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import { addKeyringKeys } from "./keyring-keys.ts";
import type { StoreFailure } from "./local-store.ts";
import { readById } from "./read-by-id.ts";
import type { RecordLog } from "./record-log.ts";
import { takeInPage } from "./take-in-page.ts";

/** A server that goes on while it is read: so often it is followed before what is here goes there. */
const maxExtraPages = 3;

export type Pulled =
  | { readonly type: "pulled"; readonly standing: ExchangeStanding }
  /** The server ends before what was pulled from it, or before what it said it had stored. */
  | { readonly type: "set-back" };

/**
 * Takes in page after page until the server has no more. One page more than that tells that nothing was written while
 * the last one was read: only then can what is known of the server be held against what others saw.
 */
export async function pullEverything(
  parts: ExchangeParts,
  before: ExchangeStanding,
): Promise<Result<Pulled, ExchangeStop>> {
  let standing: ExchangeStanding = { ...before, isSettled: false };
  let extraPages = 0;
  while (extraPages <= maxExtraPages) {
    const after = parts.log.syncState().pulledSeq;
    const answer = await parts.server.pull(after);
    if (!answer.ok) return answer;
    const { upToSeq, headSeq, records } = answer.value;
    if (headSeq < after) return ok({ type: "set-back" });
    if (headSeq === after && records.length === 0) {
      const claimed = await findHighestSeq(parts.log);
      if (!claimed.ok) return claimed;
      if (claimed.value > headSeq) return ok({ type: "set-back" });
      standing = { ...standing, isSettled: true };
      break;
    }
    // An answer that leads nowhere, or holds what was not asked for: the two do not speak the same language.
    if (upToSeq <= after || records.some(({ seq }) => seq <= after)) return fail({ type: "outdated" });
    const options = { isStrangerHeldBack: true, state: { pulledSeq: upToSeq } };
    const taken = await takeInPage(parts, standing, records, options);
    if (!taken.ok) return taken;
    standing = taken.value;
    if (upToSeq === headSeq) extraPages += 1;
  }
  const retried = await retryHeldBack(parts, standing);
  return retried.ok ? ok({ type: "pulled", standing: retried.value }) : retried;
}

/** Of all that the server showed, or called stored. */
function findHighestSeq(log: RecordLog): Promise<Result<number, StoreFailure>> {
  return log.alone(async (inside) => {
    let highest = 0;
    for (const { server } of inside.state().recordById.values()) {
      if (server !== null && server.seq > highest) highest = server.seq;
    }
    return ok(highest);
  });
}

/** Members may have come, or keys, or a newer app. */
async function retryHeldBack(
  parts: ExchangeParts,
  standing: ExchangeStanding,
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  const ids = Object.keys(parts.log.syncState().heldBack);
  if (ids.length === 0) return ok(standing);
  const records = parts.log.recordById().values();
  const gate = await addKeyringKeys(standing.gate, parts.access.spaceId, records);
  return readAgain(parts, { ...standing, gate }, ids);
}

/** Reads these records by their id and takes in what the server has of them. */
export async function readAgain(
  parts: ExchangeParts,
  standing: ExchangeStanding,
  ids: readonly string[],
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  const recordIds = ids.flatMap((id): readonly RecordId[] => {
    const recordId = parseRecordId(id);
    return recordId === null ? [] : [recordId];
  });
  const records = await readById(parts.server, recordIds);
  if (!records.ok) return records;
  if (records.value.length === 0) return ok(standing);
  return takeInPage(parts, standing, records.value, { isStrangerHeldBack: false, state: {} });
}

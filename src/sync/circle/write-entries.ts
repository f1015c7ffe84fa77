import { recordIdToHex } from "../../crypto/keys.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { maxPushBytes, maxPushRecords, type Push } from "../../protocol/push-request.ts";
import type { NotChanged } from "../change-directly.ts";
import type { ServerFailure, SpaceServer } from "../space-server.ts";
import { type Entry, type EntryDraft, entryId, sealEntry } from "./entry.ts";

type SealOptions = Parameters<typeof sealEntry>[2];

/**
 * Writes entries of one author, each in the place of what stands of it. What stands is asked of `standing`; whoever
 * meets a conflict was slower, follows the side again, and asks for the same once more.
 */
export async function writeEntries(
  server: Pick<SpaceServer, "push">,
  drafts: readonly EntryDraft[],
  standing: ReadonlyMap<string, Entry>,
  options: SealOptions,
): Promise<Result<null, ServerFailure | NotChanged>> {
  let batch: Push[] = [];
  let bytes = 0;
  const send = async (): Promise<Result<null, ServerFailure | NotChanged>> => {
    if (batch.length === 0) return ok(null);
    const answer = await server.push(batch);
    [batch, bytes] = [[], 0];
    if (!answer.ok) return answer;
    const { outcomes } = answer.value;
    if (outcomes.some(({ type }) => type === "over-quota")) return fail({ type: "over-quota" });
    return outcomes.every(({ type }) => type === "stored") ? ok(null) : fail({ type: "contended" });
  };
  for (const draft of drafts) {
    const id = recordIdToHex(await entryId(options.place, options.author.authorId, draft.name));
    const before = standing.get(id);
    const envelope = await sealEntry(draft, before?.version ?? null, options);
    const isFull = batch.length === maxPushRecords || bytes + envelope.length + 100 > maxPushBytes;
    const sent = isFull ? await send() : ok(null);
    if (!sent.ok) return sent;
    batch.push({ baseSeq: before?.seq ?? 0, envelope });
    bytes += envelope.length + 20;
  }
  return send();
}

/**
 * What has to be written so that exactly `wanted` stands: what is new or reads otherwise, what stands under an earlier
 * epoch, and a tombstone for what is wanted no longer.
 */
export function draftsToMatch(
  wanted: readonly (EntryDraft & { readonly values: NonNullable<EntryDraft["values"]> })[],
  standing: readonly Entry[],
  epoch: number,
): readonly EntryDraft[] {
  const byName = new Map(standing.map((entry) => [entry.name, entry]));
  const names = new Set(wanted.map(({ name }) => name));
  const changed = wanted.filter(({ name, values }) => {
    const entry = byName.get(name);
    return (
      entry === undefined ||
      entry.isRemoved ||
      !entry.isAtServer ||
      entry.epoch < epoch ||
      !isSame(entry.values, { ...values, name })
    );
  });
  const gone = standing.filter(
    ({ name, isRemoved, isAtServer }) => (!isRemoved || !isAtServer) && !names.has(name),
  );
  return [...changed, ...gone.map(({ name, kind }) => ({ name, kind, values: null }))];
}

function isSame(left: Entry["values"], right: Entry["values"]): boolean {
  const names = Object.keys(right);
  return (
    names.length === Object.keys(left).length &&
    names.every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]))
  );
}

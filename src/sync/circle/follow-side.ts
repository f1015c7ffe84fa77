import { envelopeToRecordId } from "../../crypto/envelope-header.ts";
import { recordIdToHex } from "../../crypto/keys.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { PulledRecord } from "../../protocol/pull-page.ts";
import type { ServerFailure, SpaceServer } from "../space-server.ts";
import type { Entry } from "./entry.ts";
import { type EntryOpener, openEntries, type RefusedEntry } from "./open-entries.ts";

/** What a device knows of one of the two spaces of a circle. */
export type KnownSide = {
  /** Up to which seq of the server it was taken in. */
  readonly seq: number;
  readonly entryById: ReadonlyMap<string, Entry>;
  /** What did not open or may not be: looked at again whenever the circle has changed. */
  readonly refused: readonly RefusedEntry[];
  /** The server has shown less than it had. */
  readonly wasSetBack: boolean;
};

export const unknownSide: KnownSide = { seq: 0, entryById: new Map(), refused: [], wasSetBack: false };

/** Pulls what is new and opens it. Nothing that was believed is lost by it. */
export async function followSide(
  server: Pick<SpaceServer, "pull">,
  known: KnownSide,
  opener: Omit<EntryOpener, "standing">,
): Promise<Result<KnownSide, ServerFailure>> {
  const news: PulledRecord[] = [];
  let { seq, wasSetBack } = known;
  let isLost = false;
  for (;;) {
    const page = await server.pull(seq);
    if (!page.ok) return page;
    if (page.value.headSeq < seq) {
      [seq, wasSetBack] = [0, true];
      isLost = true;
      continue;
    }
    news.push(...page.value.records.filter((record) => !isRecordOfCircle(record, opener)));
    seq = page.value.upToSeq;
    if (seq === page.value.headSeq) break;
  }
  const before = isLost ? [] : known.refused;
  const again = before.filter(
    ({ envelope }) => !news.some((record) => isSameRecord(record.envelope, envelope)),
  );
  const opened = await openEntries([...again, ...news], { ...opener, standing: known.entryById });
  const entryById = new Map(known.entryById);
  // Nothing is known to be there any more but what comes now.
  if (isLost) for (const [id, entry] of entryById) entryById.set(id, { ...entry, seq: 0, isAtServer: false });
  for (const { seq: at, envelope } of opened.refused) {
    const standing = entryById.get(idOf(envelope));
    if (standing !== undefined) entryById.set(standing.id, { ...standing, seq: at, isAtServer: false });
  }
  for (const entry of opened.entries) entryById.set(entry.id, entry);
  return ok({ seq, entryById, refused: opened.refused, wasSetBack });
}

/** Read by itself, as the first. */
function isRecordOfCircle(
  { envelope }: PulledRecord,
  { place, side }: Omit<EntryOpener, "standing">,
): boolean {
  return side === "own" && idOf(envelope) === recordIdToHex(place.recordId);
}

function isSameRecord(left: PulledRecord["envelope"], right: PulledRecord["envelope"]): boolean {
  return idOf(left) === idOf(right);
}

function idOf(envelope: PulledRecord["envelope"]): string {
  const id = envelopeToRecordId(envelope);
  return id === null ? "" : recordIdToHex(id);
}

/** Of those who belong or belonged, the newest entry of a name. */
export function entriesOfKind(side: KnownSide, kind: string): readonly Entry[] {
  return [...side.entryById.values()].filter((entry) => entry.kind === kind && !entry.isRemoved);
}

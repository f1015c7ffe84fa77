import { envelopeToRecordId } from "../crypto/envelope-header.ts";
import { areBytesEqual } from "../lib/bytes.ts";
import { ok, type Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import {
  addPresentCheckpoint,
  checkpointInRecord,
  checkpointKind,
  type Finding,
} from "./checkpoint-records.ts";
import { isDirectKind } from "./direct-kinds.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import { followMembers } from "./follow-members.ts";
import { type HeldBack, type OpenedPulled, openPulled, type RefusedPulled } from "./open-pulled.ts";
import { readPackIndex } from "./pack-format.ts";
import type { SyncState } from "./sync-state.ts";
import { takeInFromServer } from "./take-in-from-server.ts";

/**
 * Takes in some of what the server has: members first, as they say who may have sealed the rest. `isStrangerHeldBack`:
 * a device that nobody knows may stand in members that come with a later page.
 */
export async function takeInPage(
  parts: ExchangeParts,
  before: ExchangeStanding,
  records: readonly PulledRecord[],
  options: { readonly isStrangerHeldBack: boolean; readonly state: Partial<SyncState> },
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  const isMembers = ({ envelope }: PulledRecord): boolean => {
    const id = envelopeToRecordId(envelope);
    return id !== null && areBytesEqual(id, parts.members.recordId);
  };
  const followed = await followThose(parts, before, records.filter(isMembers));
  if (!followed.ok) return followed;
  const { gate } = followed.value;

  const others = records.filter((record) => !isMembers(record));
  const { opened, heldBack, refused } = await openPulled(others, parts.access.spaceId, gate);
  const strangers = refused.filter(({ reason }) => reason.type === "unknown-device");
  const isHeldBack = (one: RefusedPulled): boolean => options.isStrangerHeldBack && strangers.includes(one);
  const direct = opened.filter(({ record }) => isDirectKind(record.kind));
  const judged = await judgeDirect(parts, followed.value, direct);
  const arrival = {
    opened: opened.filter(({ record }) => !isDirectKind(record.kind)),
    direct: direct.map(({ record }) => record.id),
    heldBack: [...heldBack, ...refused.filter(isHeldBack).flatMap(toHeldBack)],
    refused: refused.filter((one) => !isHeldBack(one)),
    state: { ...options.state, ...judged.state },
  };
  const taken = await takeInFromServer(parts.log, arrival);
  if (!taken.ok) return taken;
  const finding = judged.standing.finding ?? taken.value ?? findJunk(arrival.refused);
  return ok({ ...judged.standing, finding, hasNews: true });
}

async function followThose(
  parts: ExchangeParts,
  before: ExchangeStanding,
  records: readonly PulledRecord[],
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  let standing = before;
  for (const record of records) {
    const followed = await followMembers(parts, record);
    if (!followed.ok) return followed;
    if (followed.value.type === "believed") {
      standing = { ...standing, gate: followed.value.gate, isToPutBackMembers: false };
      continue;
    }
    const { problem, isToPutBack } = followed.value;
    const finding = standing.finding ?? { problem, evidence: `members ${record.seq}` };
    standing = { ...standing, finding, isToPutBackMembers: isToPutBack };
  }
  return ok(standing);
}

/** Checkpoints go into the book, and how far the newest pack goes is kept; the rest is read when somebody needs it. */
async function judgeDirect(
  { access, log }: ExchangeParts,
  before: ExchangeStanding,
  records: readonly OpenedPulled[],
): Promise<{ readonly standing: ExchangeStanding; readonly state: Partial<SyncState> }> {
  let { book, finding } = before;
  let packedSeq = 0;
  for (const opened of records) {
    if (opened.record.kind === checkpointKind) {
      const checkpoint = await checkpointInRecord(opened, access, before.gate);
      if (checkpoint === null) continue;
      const added = addPresentCheckpoint(book, checkpoint);
      book = added.book;
      finding ??= added.finding;
    }
    packedSeq = readPackIndex(opened.record)?.seq ?? packedSeq;
  }
  return {
    standing: { ...before, book, finding },
    state: {
      ...(book === before.book ? {} : { checkpoints: [...book.signedByDevice.values()] }),
      ...(packedSeq > log.syncState().packedSeq ? { packedSeq } : {}),
    },
  };
}

/** What devices that left wrote too late is refused without alarm: it is what their removal is for. */
function findJunk(refused: readonly RefusedPulled[]): Finding | null {
  const junk = refused.find(({ reason: { type } }) => type !== "closed-epoch" && type !== "removed-device");
  return junk === undefined ? null : { problem: "refused-records", evidence: `record ${junk.seq}` };
}

function toHeldBack({ seq, id }: RefusedPulled): readonly HeldBack[] {
  return id === null ? [] : [{ seq, id }];
}

import type { Epoch } from "../crypto/keys.ts";
import { ok, type Result } from "../lib/result.ts";
import {
  type ExchangeDirection,
  type ExchangeOutcome,
  type ExchangeParts,
  type ExchangeReport,
  type ExchangeStop,
  problemOf,
} from "./exchange-parts.ts";
import { beginStanding, type ExchangeStanding } from "./exchange-standing.ts";
import { findGate, putBackMembers } from "./follow-members.ts";
import type { StoreFailure } from "./local-store.ts";
import { readAgain } from "./pull-everything.ts";
import { beginAnew, pullInOrder } from "./pull-in-order.ts";
import { type Pushed, pushEverything } from "./push-everything.ts";
import { readPack } from "./read-pack.ts";
import type { RecordConflict } from "./take-in-answers.ts";
import { writeCheckpoint } from "./write-checkpoint.ts";
import { writePackWhenDue } from "./write-pack.ts";

const nothingPushed: Pushed = { conflicts: [], isFull: false, headSeq: null };

/** Each round pulls and pushes; other devices that write at the same time take a few. */
const maxRounds = 8;

/**
 * Brings this device and its copy at the server in step: pull, merge, push, until neither has anything the other lacks.
 * Everything is durable here before it counts, so it may end anywhere and be begun again; what it reports is where it
 * ended. Run one at a time over all tabs.
 */
export async function exchange(
  parts: ExchangeParts,
  direction: ExchangeDirection = "both",
): Promise<ExchangeReport> {
  const { log } = parts;
  if (!log.syncState().isOn) throw new Error("there is no server copy to exchange with");
  const outcome = await runRounds(parts, direction);
  const sync = log.syncState();
  return {
    outcome,
    problem: problemOf(sync),
    unsent: log.unsentCount(),
    heldBack: Object.keys(sync.heldBack).length,
    lowestEpoch: await findLowestEpoch(parts),
  };
}

async function runRounds(parts: ExchangeParts, direction: ExchangeDirection): Promise<ExchangeOutcome> {
  const mended = await pullWhatIsDamaged(parts);
  if (!mended.ok) return mended.error;
  const gate = await findGate(parts);
  if (!gate.ok) return gate.error;
  const packed = await readPack(parts, await beginStanding(parts, gate.value));
  if (!packed.ok) return packed.error;
  let standing = packed.value;
  let conflicts: readonly RecordConflict[] = [];
  for (let round = 0; round < maxRounds; round += 1) {
    const pulled = await pullInOrder(parts, standing);
    if (!pulled.ok) return pulled.error;
    const resolved = await resolveConflicts(parts, pulled.value, conflicts);
    if (!resolved.ok) return resolved.error;
    standing = resolved.value;
    if (standing.isToPutBackMembers) {
      const put = await putBackMembers(parts);
      if (!put.ok) return put.error;
      standing = { ...standing, isToPutBackMembers: false, isSettled: false };
    }
    const pushed = direction === "both" ? await pushEverything(parts) : ok(nothingPushed);
    if (!pushed.ok) return pushed.error;
    conflicts = pushed.value.conflicts;
    if (isInStep(parts, standing, pushed.value)) {
      const closed = direction === "both" ? await closeExchange(parts, standing) : ok(null);
      if (!closed.ok) return closed.error;
      return pushed.value.isFull ? { type: "full" } : { type: "in-step" };
    }
  }
  return { type: "unfinished" };
}

/** What does not open on this device may stand at the server: everything is pulled once more, and merged. */
function pullWhatIsDamaged({ log }: ExchangeParts): Promise<Result<null, StoreFailure>> {
  return log.alone(async (inside) => {
    const mendedDamage = log.damagedCount();
    if (mendedDamage <= inside.state().sync.mendedDamage) return ok(null);
    return inside.appendFromServer({ state: { pulledSeq: 0, mendedDamage } });
  });
}

/** Nothing was written at the server since it was read, but by this device. */
function isInStep({ log }: ExchangeParts, { isSettled }: ExchangeStanding, pushed: Pushed): boolean {
  if (pushed.conflicts.length > 0) return false;
  return pushed.headSeq === null ? isSettled : pushed.headSeq === log.syncState().pulledSeq;
}

/** A pull brings what others wrote; what it does not bring, because it was refused before, is read by its id. */
async function resolveConflicts(
  parts: ExchangeParts,
  standing: ExchangeStanding,
  conflicts: readonly RecordConflict[],
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  if (conflicts.length === 0) return ok(standing);
  const read = await parts.log.alone(async (inside) => ok(inside.state().recordById));
  if (!read.ok) return read;
  const isUnseen = ({ id, seq }: RecordConflict): boolean => (read.value.get(id)?.server?.seq ?? 0) < seq;
  const seen = await readAgain(
    parts,
    standing,
    conflicts.filter(isUnseen).map(({ id }) => id),
  );
  if (!seen.ok) return seen;
  const fallen = conflicts.find(({ seq, baseSeq }) => seq < baseSeq);
  if (fallen === undefined) return seen;
  // The server has an older version of a record than it had, or none.
  const begun = await beginAnew(parts, { problem: "rollback", evidence: `record ${fallen.baseSeq}` });
  return begun.ok ? pullInOrder(parts, seen.value) : begun;
}

async function closeExchange(
  parts: ExchangeParts,
  standing: ExchangeStanding,
): Promise<Result<null, ExchangeStop>> {
  const { owesCheckpoint, heldBack } = parts.log.syncState();
  // Who can't read everything can't say what there is.
  if (Object.keys(heldBack).length > 0) return ok(null);
  const written = owesCheckpoint ? await writeCheckpoint(parts, standing) : ok(null);
  return written.ok ? writePackWhenDue(parts, standing) : written;
}

async function findLowestEpoch({ log }: ExchangeParts): Promise<Epoch | null> {
  const read = await log.alone(async (inside) => {
    let lowest: Epoch | null = null;
    for (const { server } of inside.state().recordById.values()) {
      if (server !== null && (lowest === null || server.epoch < lowest)) lowest = server.epoch;
    }
    return ok(lowest);
  });
  return read.ok ? read.value : null;
}

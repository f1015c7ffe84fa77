import { lookupIdToHex } from "../../../crypto/keys.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { exchange } from "../../../sync/exchange.ts";
import {
  type ExchangeDirection,
  type ExchangeOutcome,
  type ExchangeReport,
  problemOf,
} from "../../../sync/exchange-parts.ts";
import type { NoHomeKey } from "../../../sync/members/open-home-epoch.ts";
import { findRecoveryRecord } from "../recovery-record.ts";
import { closeEpochsAtServer } from "./close-epochs.ts";
import { type HomeAtServer, type HomeMembersFailure, readKnownMembers } from "./home-at-server.ts";
import { keepAccess } from "./keep-access.ts";
import { keepKeyring } from "./keep-keyring.ts";
import { keepMembersAtServer, type OwnName } from "./keep-members.ts";
import { keepSlots } from "./keep-slots.ts";

/** What has to be right around the records before all is in step: members, access, slots and keyring. */
export type Upkeep = {
  /** What stood when all of it was last seen to; null before that. */
  readonly doneFor: string | null;
};

export type Round = { readonly report: ExchangeReport; readonly upkeep: Upkeep };

/** What one round brings may call for upkeep, and upkeep for another round; a third time is for the next round. */
const maxTurns = 3;

/**
 * Brings this device and the server in step, and all that stands around the records with it. Each step asks what is
 * there first, so it may end anywhere: what is left undone is done by the next round.
 */
export async function runRound(
  home: HomeAtServer,
  before: Upkeep,
  own: OwnName,
  direction: ExchangeDirection = "both",
): Promise<Round> {
  let upkeep = before;
  for (let turn = 1; ; turn += 1) {
    const kept = await keepUp(home, upkeep, own);
    if (!kept.ok) return { report: stoppedReport(home, toOutcome(kept.error)), upkeep };
    upkeep = kept.value;
    const report = await exchange(home.exchangeParts, direction);
    if (report.outcome.type !== "in-step") return { report, upkeep };
    const finished = await finish(home, report);
    if (!finished.ok) return { report: { ...report, outcome: toOutcome(finished.error) }, upkeep };
    const unsent = home.space.log.unsentCount();
    const isSent = unsent === 0 || direction === "pull";
    const isDone = isSent && upkeep.doneFor === whatStands(home);
    if (isDone || turn === maxTurns) return { report: { ...report, unsent }, upkeep };
  }
}

async function keepUp(
  home: HomeAtServer,
  upkeep: Upkeep,
  own: OwnName,
): Promise<Result<Upkeep, HomeMembersFailure | NoHomeKey>> {
  if (upkeep.doneFor === whatStands(home)) return ok(upkeep);
  const known = await readKnownMembers(home);
  const early = known === null ? ok(null) : await keepKeyring(home, known);
  if (!early.ok) return early;
  const members = await keepMembersAtServer(home, own);
  if (!members.ok) {
    // The server lost the members, or shows others: the exchange says so, and puts back those that are known.
    const isForExchange = members.error.type === "no-members" || members.error.type === "refused-members";
    return isForExchange && known !== null ? ok(upkeep) : members;
  }
  const access = await keepAccess(home);
  if (!access.ok) return access;
  const slots = await keepSlots(home, home.space.log.syncState().heeded !== null);
  if (!slots.ok) return slots;
  const keyring = await keepKeyring(home, members.value);
  return keyring.ok ? ok({ doneFor: whatStands(home) }) : keyring;
}

async function finish(
  home: HomeAtServer,
  report: ExchangeReport,
): Promise<Result<null, HomeMembersFailure | NoHomeKey>> {
  const members = await readKnownMembers(home);
  if (members === null) return ok(null);
  const keyring = await keepKeyring(home, members);
  return keyring.ok ? closeEpochsAtServer(home, members, report) : keyring;
}

/** Changes with everything that upkeep goes by. */
function whatStands({ space }: HomeAtServer): string {
  const { members, heeded } = space.log.syncState();
  const recovery = findRecoveryRecord(space.log.recordById().values());
  const words = recovery === null ? "" : lookupIdToHex(recovery.current.lookup);
  const slots =
    recovery?.slots.map(({ lookup, state, hash }) => `${lookupIdToHex(lookup)} ${state} ${hash}`) ?? [];
  return JSON.stringify([members, heeded, words, slots]);
}

function stoppedReport({ space }: HomeAtServer, outcome: ExchangeOutcome): ExchangeReport {
  const { log } = space;
  const sync = log.syncState();
  const heldBack = Object.keys(sync.heldBack).length;
  return { outcome, problem: problemOf(sync), unsent: log.unsentCount(), heldBack, lowestEpoch: null };
}

function toOutcome(failure: HomeMembersFailure | NoHomeKey): ExchangeOutcome {
  switch (failure.type) {
    case "over-quota":
      return { type: "full" };
    case "contended":
      return { type: "unfinished" };
    case "refused-members":
    case "no-home-key":
    case "unusable-key":
    case "not-present":
    case "already-present":
    case "resurrected":
    case "nobody-left":
      // Nothing that could be gone by; what was believed before is dealt with by the exchange.
      return { type: "no-members" };
    case "no-members":
    case "removed":
    case "offline":
    case "busy":
    case "access-denied":
    case "space-gone":
    case "outdated":
    case "storage-full":
    case "storage-failed":
      return failure;
    default:
      return exhaustive(failure);
  }
}

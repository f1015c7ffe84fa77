import { ok, type Result } from "../lib/result.ts";
import { emptyBook, type Finding } from "./checkpoint-records.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import { holdAgainstBook } from "./hold-against-book.ts";
import type { StoreFailure } from "./local-store.ts";
import { pullEverything } from "./pull-everything.ts";
import type { SyncState } from "./sync-state.ts";

/** A server that is set back again and again is not followed for ever. */
const maxFreshStarts = 2;

/** As long as it is wrong, everything is pulled anew so often: it takes as long as a first pull. */
const freshStartEveryMs = 60 * 60 * 1000;

/**
 * Pulls everything and holds it against what the devices signed. Where the server lacks what it had, everything is
 * pulled anew and what it lacks is to be sent: nothing that stands here is ever taken away by it. For one piece of
 * evidence that happens once an hour; in between it is told and no more.
 */
export async function pullInOrder(
  parts: ExchangeParts,
  before: ExchangeStanding,
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  let standing = before;
  for (let freshStarts = 0; ; freshStarts += 1) {
    const pulled = await pullEverything(parts, standing);
    if (!pulled.ok) return pulled;
    const isSetBack = pulled.value.type === "set-back";
    if (pulled.value.type === "pulled") standing = pulled.value.standing;
    const found = isSetBack ? ok(setBack) : await findFault(parts, standing);
    if (!found.ok) return found;
    const finding = found.value;
    if (finding === null) return ok({ ...standing, hasNews: false });
    const isTold = !isSetBack && (finding.problem === "refused-records" || isHeeded(parts, finding));
    if (isTold || freshStarts === maxFreshStarts) {
      const told = await tellProblem(parts, finding);
      return told.ok ? ok({ ...standing, finding: null, hasNews: false }) : told;
    }
    const begun = await beginAnew(parts, finding);
    if (!begun.ok) return begun;
    standing = { ...standing, book: emptyBook, finding: null };
  }
}

const setBack: Finding = { problem: "rollback", evidence: "head" };

async function findFault(
  { log }: ExchangeParts,
  { finding, book, isSettled, hasNews }: ExchangeStanding,
): Promise<Result<Finding | null, StoreFailure>> {
  const { heeded } = log.syncState();
  if (finding !== null || !isSettled || (!hasNews && heeded === null)) return ok(finding);
  const found = await holdAgainstBook(log, book);
  if (!found.ok || found.value !== null || heeded === null) return found;
  const righted = await log.alone((inside) => inside.appendFromServer({ state: { heeded: null } }));
  return righted.ok ? ok(null) : righted;
}

function isHeeded({ log, nowMs }: ExchangeParts, finding: Finding): boolean {
  const [evidence, atMs] = log.syncState().heeded ?? ["", 0];
  return evidence === evidenceOf(finding) && Math.abs(nowMs() - atMs) < freshStartEveryMs;
}

/** All that was known of the server is void; what stands here is not. */
export function beginAnew(
  { log, nowMs }: ExchangeParts,
  finding: Finding,
): Promise<Result<null, StoreFailure>> {
  return log.alone((inside) => {
    const state: Partial<SyncState> = {
      pulledSeq: 0,
      packedSeq: 0,
      checkpoints: [],
      heldBack: {},
      // The first problem stands until the participant has seen it.
      problem: inside.state().sync.problem ?? problemToState(finding),
      heeded: [evidenceOf(finding), nowMs()],
    };
    return inside.appendFromServer({ isReset: true, state });
  });
}

function tellProblem({ log }: ExchangeParts, finding: Finding): Promise<Result<null, StoreFailure>> {
  return log.alone(async (inside) => {
    const { problem } = inside.state().sync;
    return problem === null
      ? inside.appendFromServer({ state: { problem: problemToState(finding) } })
      : ok(null);
  });
}

function problemToState({ problem, evidence }: Finding): [string, string] {
  return [problem, evidence];
}

function evidenceOf({ problem, evidence }: Finding): string {
  return `${problem} ${evidence}`;
}

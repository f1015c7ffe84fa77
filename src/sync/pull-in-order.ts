import { ok, type Result } from "../lib/result.ts";
import { emptyBook, type Finding } from "./checkpoint-records.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import { holdAgainstBook } from "./hold-against-book.ts";
import type { StoreFailure } from "./local-store.ts";
import { pullEverything } from "./pull-everything.ts";

/** A server that is set back again and again is not followed for ever. */
const maxFreshStarts = 2;

/**
 * Pulls everything and holds it against what the devices signed. Where the server lacks what it had, everything is
 * pulled anew and what it lacks is to be sent: nothing that stands here is ever taken away by it. Once for each piece of
 * evidence: what stays wrong after that is told and not tried again.
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
    const { heeded } = parts.log.syncState();
    const isKnown = finding.problem === "refused-records" || (!isSetBack && evidenceOf(finding) === heeded);
    if (isKnown || freshStarts === maxFreshStarts) {
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
  if (finding !== null || !isSettled || !hasNews) return ok(finding);
  return holdAgainstBook(log, book);
}

/** All that was known of the server is void; what stands here is not. */
export function beginAnew({ log }: ExchangeParts, finding: Finding): Promise<Result<null, StoreFailure>> {
  const state = {
    pulledSeq: 0,
    packedSeq: 0,
    checkpoints: [],
    heldBack: {},
    problem: problemToState(finding),
    heeded: evidenceOf(finding),
  };
  return log.alone((inside) => inside.appendFromServer({ isReset: true, state }));
}

function tellProblem({ log }: ExchangeParts, finding: Finding): Promise<Result<null, StoreFailure>> {
  return log.alone(async (inside) => {
    const { problem } = inside.state().sync;
    // The first problem stands until the participant has seen it.
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

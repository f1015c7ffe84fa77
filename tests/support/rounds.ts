import { appendFileSync } from "node:fs";
import { seededRandom } from "./seeded-random.ts";

/** How often a test meets its fault: seldom in `npm test`, often in the long run, which asks through the environment. */
export type Rounds = {
  readonly name: string;
  readonly asked: number;
  readonly seed: number;
  /** After this the rounds end early; how many there were is told. */
  readonly budgetMs: number;
};

export type RoundsResult = {
  readonly rounds: number;
  /** What was acknowledged and is not there, or was served and is wrong; and whatever else the test counts. */
  readonly lost: number;
  readonly [counted: string]: number;
};

const defaultSeed = 20261122;

/** `variable` names the number of rounds in the environment; `usual` is that of `npm test`. */
export function readRounds(name: string, variable: string, usual: number): Rounds {
  const { FAULT_SEED = "", FAULT_BUDGET_MS = "" } = process.env;
  return {
    name,
    asked: Number(process.env[variable] || usual),
    seed: Number(FAULT_SEED || defaultSeed),
    budgetMs: Number(FAULT_BUDGET_MS || Number.POSITIVE_INFINITY),
  };
}

/** Runs rounds 1, 2, … in that order, and resolves to how many there were. At least one. */
export async function runRounds(
  { asked, seed, budgetMs }: Rounds,
  run: (round: number, random: () => number) => Promise<void>,
): Promise<number> {
  const random = seededRandom(seed);
  const endMs = performance.now() + budgetMs;
  for (let round = 1; ; round += 1) {
    await run(round, random);
    if (round >= asked || performance.now() > endMs) return round;
  }
}

/** Says it in the output of the test, and to the long run when that listens. */
export function reportRounds({ name, asked, seed }: Rounds, result: RoundsResult): void {
  const counts = Object.entries(result).map(([what, count]) => `${count} ${what}`);
  console.log(`${name}: ${counts.join(", ")} (asked ${asked}, seed ${seed})`);
  const { FAULT_REPORT = "" } = process.env;
  if (FAULT_REPORT !== "")
    appendFileSync(FAULT_REPORT, `${JSON.stringify({ name, asked, seed, ...result })}\n`);
}

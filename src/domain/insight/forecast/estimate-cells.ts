import { logGamma } from "./log-gamma.ts";
import { partsOfDay } from "./part-of-day.ts";
import type { CellCount } from "./urge-cells.ts";

/** The chance of an urge, as a Beta distribution: its mean, and how many observations it stands for. */
export type Estimate = { readonly mean: number; readonly strength: number };

type Counted = { readonly hits: number; readonly seen: number };

/** How strongly a part is drawn to the whole: as if so many more observations had been as the whole. */
const strengths = [2, 4, 8, 16, 32, 64, 128, 512, 4096] as const;

/**
 * Beta-binomial in two steps, each part of the day drawn to the person's own base rate and each weekday in it drawn to
 * its part of the day. How strongly is taken from the person's own log: the strength under which the counts are most
 * likely (empirical Bayes; Casella 1985, The American Statistician 39:83–87). Where the weekdays do not differ more than
 * chance would have it, they end up alike, and the estimate is the base rate. Chances are 0 to 1; `cells` as `countCells`
 * gives them.
 */
export function estimateCells(cells: readonly CellCount[]): {
  readonly base: Estimate;
  readonly parts: readonly Estimate[];
  readonly cells: readonly Estimate[];
} {
  const all = sumOf(cells);
  // Half an observation of each kind keeps the base rate off 0 and 1.
  const base: Estimate = { mean: (all.hits + 0.5) / (all.seen + 1), strength: all.seen + 1 };
  const countByPart = partsOfDay.map((_, part) =>
    sumOf(cells.filter((_, index) => index % partsOfDay.length === part)),
  );
  const partStrength = likeliestStrength(countByPart.map((count) => ({ count, mean: base.mean })));
  const parts = countByPart.map((count) => drawTo(base.mean, partStrength, count));
  const meanOfCell = (index: number): number => parts[index % partsOfDay.length]?.mean ?? base.mean;
  const cellStrength = likeliestStrength(cells.map((count, index) => ({ count, mean: meanOfCell(index) })));
  return {
    base,
    parts,
    cells: cells.map((count, index) => drawTo(meanOfCell(index), cellStrength, count)),
  };
}

function drawTo(mean: number, strength: number, { hits, seen }: Counted): Estimate {
  return { mean: (hits + strength * mean) / (seen + strength), strength: seen + strength };
}

function likeliestStrength(groups: readonly { readonly count: Counted; readonly mean: number }[]): number {
  let best: { readonly strength: number; readonly likelihood: number } | null = null;
  for (const strength of strengths) {
    const likelihood = groups.reduce(
      (sum, { count, mean }) => sum + logBetaBinomial(count, strength * mean, strength * (1 - mean)),
      0,
    );
    if (best === null || likelihood > best.likelihood) best = { strength, likelihood };
  }
  return best?.strength ?? strengths[0];
}

/** Of one order of hits and misses, so without the binomial coefficient, which does not depend on the strength. */
function logBetaBinomial({ hits, seen }: Counted, alpha: number, beta: number): number {
  return logBeta(hits + alpha, seen - hits + beta) - logBeta(alpha, beta);
}

function logBeta(alpha: number, beta: number): number {
  return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
}

function sumOf(counts: readonly Counted[]): Counted {
  return counts.reduce((sum, { hits, seen }) => ({ hits: sum.hits + hits, seen: sum.seen + seen }), {
    hits: 0,
    seen: 0,
  });
}

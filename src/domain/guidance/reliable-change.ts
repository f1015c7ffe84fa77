/**
 * What may be said of two scores on one questionnaire. "own-line": the product's own questions; nobody examined how
 * exactly they measure, so nothing is said. "reliability": its spread in a norm group (`sd`, in points) and test-retest or
 * internal reliability (0 to 1) are known. "points": its authors give the difference that counts.
 */
export type Precision =
  | { readonly type: "own-line" }
  | { readonly type: "reliability"; readonly sd: number; readonly reliability: number }
  | { readonly type: "points"; readonly points: number };

export type ScoreLine = {
  readonly min: number;
  readonly max: number;
  readonly better: "lower" | "higher";
  readonly precision: Precision;
};

/** "noise": the difference may be chance alone. "unknown": nothing can be said about chance. Never a diagnosis. */
export type ScoreChange = "better" | "worse" | "noise" | "unknown";

/**
 * The six symptoms of this programme, 0 to 24, lower is fewer complaints. Not validated: no norm group, no reliability, no
 * cut-off. Source: `score-symptoms.ts`.
 */
export const symptomLine: ScoreLine = { min: 0, max: 24, better: "lower", precision: { type: "own-line" } };

/** WHO-5: 0 to 100, higher is better; 10 points count as a change. Source: WHO-5 manual, Topp 2015, doi 10.1159/000376585. */
export const whoFiveLine: ScoreLine = {
  min: 0,
  max: 100,
  better: "higher",
  precision: { type: "points", points: 10 },
};

/** Two-sided, 95 %. */
const certain = 1.96;

/**
 * The smallest difference between two scores that chance alone makes in fewer than one of twenty people, in points; null
 * where it is not known. With a reliability: 1.96 × sd × √2 × √(1 − reliability). Source: Jacobson & Truax 1991, doi
 * 10.1037/0022-006X.59.1.12. Throws on a spread below 0 or a reliability outside 0 to 1.
 */
export function smallestReliableChange(precision: Precision): number | null {
  if (precision.type === "own-line") return null;
  if (precision.type === "points") return precision.points;
  const { sd, reliability } = precision;
  if (sd < 0 || reliability < 0 || reliability > 1) throw new RangeError("no spread or no reliability");
  return certain * sd * Math.SQRT2 * Math.sqrt(1 - reliability);
}

/** Whether the change from one score to a later one is larger than chance. Throws on a score outside the line. */
export function scoreChange(
  { min, max, better, precision }: ScoreLine,
  from: number,
  to: number,
): ScoreChange {
  for (const score of [from, to])
    if (!(score >= min && score <= max)) throw new RangeError("a score outside its line");
  const smallest = smallestReliableChange(precision);
  if (smallest === null) return "unknown";
  const difference = Math.abs(to - from);
  const isReal = precision.type === "points" ? difference >= smallest : difference > smallest;
  if (!isReal || difference === 0) return "noise";
  return to < from === (better === "lower") ? "better" : "worse";
}

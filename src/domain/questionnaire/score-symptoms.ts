/** The six statements of the rationale, in its order. */
export const symptomIds = [
  "control",
  "suppress",
  "tolerance",
  "life-suffers",
  "preoccupied",
  "despite-risks",
] as const;

export type SymptomId = (typeof symptomIds)[number];
export type SymptomAnswers = Readonly<Partial<Record<SymptomId, number>>>;

/**
 * The sum of the six symptoms, 0 to 4 each: 0 to 24, higher is more complaints. `null` while one is unanswered.
 * It is the participant's own line over time: not validated, no cut-off, no verdict. Source: the statements of the
 * rationale, which gives neither a scale nor a limit; the scale is this programme's own.
 */
export function scoreSymptoms(answers: SymptomAnswers): number | null {
  let sum = 0;
  for (const id of symptomIds) {
    const answer = answers[id];
    if (answer === undefined) return null;
    if (!Number.isInteger(answer) || answer < 0 || answer > 4)
      throw new RangeError("a symptom is scored 0 to 4");
    sum += answer;
  }
  return sum;
}

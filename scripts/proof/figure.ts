/** One thing that was measured or counted, beside what the plan asks of it. Words are Dutch: a practice reads them. */
export type Figure = {
  readonly what: string;
  readonly value: string;
  readonly target: string;
  /** Null when nothing is asked of it, such as a peer that stands beside ours. */
  readonly isMet: boolean | null;
};

/** What came of one command. */
export type StepResult = {
  readonly title: string;
  readonly command: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
};

/** `number` with a comma where Dutch has one. */
export function toDutch(number: number, decimals = 0): string {
  return number.toLocaleString("nl", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Held to a ceiling. */
export function atMost(what: string, value: number, limit: number, unit: string, decimals = 0): Figure {
  const target = `≤ ${toDutch(limit, decimals)} ${unit}`;
  return { what, value: `${toDutch(value, decimals)} ${unit}`, target, isMet: value <= limit };
}

/** Held to a floor. */
export function atLeast(what: string, value: number, limit: number, unit: string, decimals = 0): Figure {
  const target = `≥ ${toDutch(limit, decimals)} ${unit}`;
  return { what, value: `${toDutch(value, decimals)} ${unit}`, target, isMet: value >= limit };
}

const oneDecimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** "6,5", or "6". */
export function numberText(number: number): string {
  return oneDecimal.format(number);
}

/** A dash where there is none. */
export function numberOrDash(number: number | null): string {
  return number === null ? "–" : numberText(number);
}

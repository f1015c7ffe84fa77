/**
 * The natural logarithm of the gamma function, for x > 0, to about ten digits: Stirling's series (Abramowitz and Stegun
 * 6.1.41) from 8 on, and the recurrence Γ(x + 1) = xΓ(x) below.
 */
export function logGamma(x: number): number {
  let shift = 0;
  let from = x;
  while (from < 8) {
    shift += Math.log(from);
    from += 1;
  }
  const inverse = 1 / (from * from);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / from;
  return (from - 0.5) * Math.log(from) - from + Math.log(2 * Math.PI) / 2 + series - shift;
}

import { medianOf } from "./median-of.ts";
import { tableToText } from "./table-to-text.ts";

/** Times and their target in milliseconds; the median has to reach it. */
export type Timing = {
  readonly what: string;
  readonly times: readonly number[];
  readonly target: number;
};

export function isReached({ times, target }: Timing): boolean {
  return medianOf(times) <= target;
}

export function timingsToText(timings: readonly Timing[]): string {
  return tableToText(
    ["", "median", "slowest", "target", ""],
    timings.map((timing) => [
      timing.what,
      `${Math.round(medianOf(timing.times))} ms`,
      `${Math.round(Math.max(...timing.times))} ms`,
      `≤ ${timing.target} ms`,
      isReached(timing) ? "reached" : "MISSED",
    ]),
  );
}

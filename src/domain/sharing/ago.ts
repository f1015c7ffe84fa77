/** How long ago something was, in the one unit that a person would use. */
export type Ago =
  | { readonly type: "now" }
  | { readonly type: "minutes"; readonly count: number }
  | { readonly type: "hours"; readonly count: number }
  | { readonly type: "days"; readonly count: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** From milliseconds since 1970, rounded down. A clock that runs ahead of ours counts as now. */
export function agoOf(atMs: number, nowMs: number): Ago {
  const passed = nowMs - atMs;
  if (passed < minuteMs) return { type: "now" };
  if (passed < hourMs) return { type: "minutes", count: Math.floor(passed / minuteMs) };
  if (passed < dayMs) return { type: "hours", count: Math.floor(passed / hourMs) };
  return { type: "days", count: Math.floor(passed / dayMs) };
}

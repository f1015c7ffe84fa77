/** Times are wall-clock milliseconds. While running, only the moment of starting is kept: nothing is counted. */
export type WaveTimerState =
  | { readonly type: "idle" }
  | { readonly type: "running"; readonly startMs: number }
  | { readonly type: "stopped"; readonly elapsedMs: number }
  | { readonly type: "finished" };

/** Begins, or goes on where it was stopped. */
export function startTimer(state: WaveTimerState, nowMs: number): WaveTimerState {
  return { type: "running", startMs: nowMs - (state.type === "stopped" ? state.elapsedMs : 0) };
}

export function stopTimer(state: WaveTimerState, nowMs: number): WaveTimerState {
  return state.type === "running"
    ? { type: "stopped", elapsedMs: Math.max(0, nowMs - state.startMs) }
    : state;
}

/** Milliseconds that the wave has been watched, never more than the whole time. */
export function watchedMs(state: WaveTimerState, nowMs: number, totalSeconds: number): number {
  const totalMs = totalSeconds * 1000;
  switch (state.type) {
    case "idle":
      return 0;
    case "running":
      return Math.min(totalMs, Math.max(0, nowMs - state.startMs));
    case "stopped":
      return Math.min(totalMs, state.elapsedMs);
    case "finished":
      return totalMs;
  }
}

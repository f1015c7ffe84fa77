import { elapsedShare, remainingSeconds } from "../../ui/wave-motion.ts";

export const waveMinutes = [1, 3, 5, 10] as const;
export const defaultWaveMinutes = 3;

/** It remembers when it began, not how often it ticked: a phone that slept shows the right time when it wakes. */
export type WaveTimer =
  | { readonly type: "running"; readonly totalSeconds: number; readonly startMs: number }
  | { readonly type: "paused"; readonly totalSeconds: number; readonly elapsedMs: number };

export type WaveReading = {
  readonly state: "running" | "paused" | "done";
  readonly remainingSeconds: number;
  /** From 0 (start) to 1 (end). */
  readonly share: number;
};

export function startWave(minutes: number, nowMs: number): WaveTimer {
  return { type: "running", totalSeconds: minutes * 60, startMs: nowMs };
}

/** Pauses a running wave, goes on with a paused one. */
export function togglePause(timer: WaveTimer, nowMs: number): WaveTimer {
  const { totalSeconds } = timer;
  return timer.type === "running"
    ? { type: "paused", totalSeconds, elapsedMs: nowMs - timer.startMs }
    : { type: "running", totalSeconds, startMs: nowMs - timer.elapsedMs };
}

export function readWave(timer: WaveTimer, nowMs: number): WaveReading {
  const { totalSeconds } = timer;
  const [startMs, readMs] = timer.type === "running" ? [timer.startMs, nowMs] : [0, timer.elapsedMs];
  const left = remainingSeconds(startMs, readMs, totalSeconds);
  return {
    state: left === 0 ? "done" : timer.type,
    remainingSeconds: left,
    share: elapsedShare(startMs, readMs, totalSeconds),
  };
}

import type { SetTimer } from "./keep-watching.ts";

/** A clock that stands still until a test moves it on, and whoever waits for it. */
export type PlayedClock = {
  readonly nowMs: () => number;
  readonly setTimer: SetTimer;
  readonly wait: (ms: number) => Promise<void>;
  /** Lets time pass, with everything that happens in it. */
  readonly pass: (ms: number) => Promise<void>;
  /** Puts the clock elsewhere, as a person may; whoever waits goes on waiting for as long as before. */
  readonly setTo: (ms: number) => void;
  readonly timers: () => number;
};

type Timer = { readonly atMs: number; readonly run: () => void };

/** More turns than anything takes that does not wait for the clock. */
const turns = 100;

export function playClock(startMs: number): PlayedClock {
  let passedMs = 0;
  let zeroMs = startMs;
  const timers = new Set<Timer>();

  const setTimer: SetTimer = (run, afterMs) => {
    const timer = { atMs: passedMs + Math.max(0, Math.floor(afterMs)), run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < turns; turn += 1) await null;
  };

  return {
    nowMs: () => zeroMs + passedMs,
    setTimer,
    wait: (ms) => new Promise((resolve) => setTimer(resolve, ms)),
    pass: async (ms) => {
      const endMs = passedMs + ms;
      await settle();
      for (;;) {
        const [next] = [...timers].toSorted((left, right) => left.atMs - right.atMs);
        if (next === undefined || next.atMs > endMs) break;
        timers.delete(next);
        passedMs = next.atMs;
        next.run();
        await settle();
      }
      passedMs = endMs;
    },
    setTo: (ms) => {
      zeroMs = ms - passedMs;
    },
    timers: () => timers.size,
  };
}

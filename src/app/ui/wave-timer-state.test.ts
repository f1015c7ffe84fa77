import { expect, test } from "vitest";
import { startTimer, stopTimer, type WaveTimerState, watchedMs } from "./wave-timer-state.ts";

const start = Date.UTC(2025, 10, 22, 23, 10);
const seconds = (count: number) => count * 1000;
const idle: WaveTimerState = { type: "idle" };

test("nothing has been watched before the start, everything after the end", () => {
  expect(watchedMs(idle, start, 180)).toBe(0);
  expect(watchedMs({ type: "finished" }, start, 180)).toBe(seconds(180));
});

test("a pause does not count", () => {
  const running = startTimer(idle, start);
  const stopped = stopTimer(running, start + seconds(50));
  expect(watchedMs(stopped, start + seconds(5000), 180)).toBe(seconds(50));

  const resumed = startTimer(stopped, start + seconds(5000));
  expect(watchedMs(resumed, start + seconds(5010), 180)).toBe(seconds(60));
});

test("a tab that slept beyond the end has watched the whole time and no more", () => {
  expect(watchedMs(startTimer(idle, start), start + seconds(9000), 180)).toBe(seconds(180));
});

test("a clock that was set back takes nothing below zero", () => {
  const running = startTimer(idle, start);
  expect(watchedMs(running, start - seconds(30), 180)).toBe(0);
  expect(stopTimer(running, start - seconds(30))).toEqual({ type: "stopped", elapsedMs: 0 });
});

test("stopping what does not run changes nothing", () => {
  expect(stopTimer(idle, start)).toBe(idle);
});

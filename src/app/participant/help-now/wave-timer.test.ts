import { expect, test } from "vitest";
import { readWave, startWave, togglePause } from "./wave-timer.ts";

const start = Date.UTC(2025, 10, 22, 23, 10);
const seconds = (count: number) => start + count * 1000;

test("a wave starts with its whole time", () => {
  expect(readWave(startWave(3, start), start)).toEqual({ state: "running", remainingSeconds: 180, share: 0 });
});

test("it counts by the clock, however long nobody looked", () => {
  expect(readWave(startWave(10, start), seconds(150))).toEqual({
    state: "running",
    remainingSeconds: 450,
    share: 0.25,
  });
  expect(readWave(startWave(10, start), seconds(5000)).state).toBe("done");
});

test("a pause holds the time, and going on takes it up where it was", () => {
  const paused = togglePause(startWave(3, start), seconds(60));
  expect(readWave(paused, seconds(500))).toEqual({ state: "paused", remainingSeconds: 120, share: 1 / 3 });
  const resumed = togglePause(paused, seconds(500));
  expect(readWave(resumed, seconds(500))).toEqual({ state: "running", remainingSeconds: 120, share: 1 / 3 });
  expect(readWave(resumed, seconds(620)).state).toBe("done");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runEvery } from "./run-every.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("work is done again and again, never twice at once, also after it failed", async () => {
  const failures: unknown[] = [];
  let [begun, under] = [0, 0];
  const work = async () => {
    begun += 1;
    under += 1;
    expect(under).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    under -= 1;
    if (begun === 2) throw new Error("no database");
  };
  const repeating = runEvery(1_000, work, (error) => failures.push(error));
  await vi.advanceTimersByTimeAsync(999);
  expect(begun).toBe(0);
  await vi.advanceTimersByTimeAsync(1 + 3 * 1_300);
  expect(begun).toBe(4);
  expect(failures).toHaveLength(1);
  repeating.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toBe(4);
});

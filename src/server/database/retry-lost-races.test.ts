import { expect, test } from "vitest";
import { retryLostRaces } from "./retry-lost-races.ts";

const lostRace = new Error("lost");

function setUp(failures: readonly Error[]) {
  const pausesMs: number[] = [];
  const left = [...failures];
  const parts = {
    isLostRace: (error: unknown) => error === lostRace,
    wait: async (ms: number) => {
      pausesMs.push(ms);
    },
    random: () => 0.5,
  };
  const work = async () => {
    const failure = left.shift();
    if (failure !== undefined) throw failure;
    return "done";
  };
  return { pausesMs, run: () => retryLostRaces(parts, work) };
}

test("work that lost a race is run again, after a pause that doubles", async () => {
  const { run, pausesMs } = setUp([lostRace, lostRace, lostRace]);
  expect(await run()).toBe("done");
  expect(pausesMs).toEqual([5, 10, 20]);
});

test("any other failure is told at once", async () => {
  const { run, pausesMs } = setUp([new Error("disk full")]);
  await expect(run()).rejects.toThrow("disk full");
  expect(pausesMs).toEqual([]);
});

test("after eight losses it gives up", async () => {
  const { run, pausesMs } = setUp(Array.from({ length: 8 }, () => lostRace));
  await expect(run()).rejects.toThrow("lost");
  expect(pausesMs).toHaveLength(7);
});

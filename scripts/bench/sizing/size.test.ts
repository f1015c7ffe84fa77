import { expect, test } from "vitest";
import { sizeFor } from "./size.ts";

const day = { requests: 72, networkBytes: 500_000, storedBytes: 20_000, processorSeconds: 0.18 };
const assumed = { busiestHour: 0.2, openMinutes: 30, fullCore: 0.5, streamsOfProcess: 10_000 };

test("what one participant asks is multiplied, and a fifth of it comes in one hour", () => {
  // 5,000 × 72 × 0.2 / 3,600 = 20; 5,000 × 0.18 × 0.2 / 3,600 = 0.05; 5,000 × 1,800 s × 0.2 / 3,600 = 500.
  expect(sizeFor(5_000, day, assumed)).toEqual({
    participants: 5_000,
    requestsPerSecond: expect.closeTo(20, 9),
    networkGbPerDay: 2.5,
    storedGbPerYear: 36.5,
    busyCores: expect.closeTo(0.05, 9),
    openStreams: expect.closeTo(500, 9),
    processes: 1,
  });
});

test("as many processes as the processor or the open streams need, whichever is more", () => {
  // 10 busy cores at half a core each are 20 processes; 100,000 streams are 10.
  expect(sizeFor(1_000_000, day, assumed).processes).toBe(20);
  expect(sizeFor(1_000_000, day, { ...assumed, fullCore: 1 }).processes).toBe(10);
});

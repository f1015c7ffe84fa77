import { expect, test } from "vitest";
import { newMemorySpace } from "../../src/sync/memory-space.test-support.ts";
import { runDevices } from "./run-devices.ts";

// `npm run test:converge` runs the same with 100 devices × 1,000 operations on a real database.
test.each([1, 2])(
  "20 devices of three roles × 150 operations converge through exchanges, seed %i",
  { timeout: 120_000 },
  async (seed) => {
    const report = await runDevices({ devices: 20, operations: 150, seed }, async () => newMemorySpace());
    expect(report).toMatchObject({ lost: 0, alarms: 0, reusedNumbers: 0 });
    expect(report.writes).toBeGreaterThan(2_800);
  },
);

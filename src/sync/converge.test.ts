import { expect, test } from "vitest";
import { runConvergence } from "./converge.test-support.ts";

// `npm run test:converge` runs the same with 100 devices × 1,000 operations.
test.each([1, 2, 3, 4, 5])("11 devices × 60 operations with wrong clocks converge, seed %i", (seed) => {
  const report = runConvergence({ devices: 11, operations: 60, records: 6, seed });
  expect(report).toMatchObject({ writes: 660, different: 0, lostTexts: 0, returnedTexts: 0, wrongFields: 0 });
});

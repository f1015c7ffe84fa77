import { runConvergence } from "../../src/sync/converge.test-support.ts";

// `npm run test:converge [seed …]`: 100 devices, 1,000 operations each, two seeds unless some are given.

const given = process.argv.slice(2).map(Number);
const seeds = given.length > 0 ? given : [1, 2];
const size = { devices: 100, operations: 1000, records: 20 };

for (const seed of seeds) {
  const startedAtMs = performance.now();
  const report = runConvergence({ ...size, seed });
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(`seed ${seed}: ${JSON.stringify(report)} in ${seconds} s`);
  const { different, lostTexts, returnedTexts, wrongFields } = report;
  if (different + lostTexts + returnedTexts + wrongFields > 0) process.exitCode = 1;
}

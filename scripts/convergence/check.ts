import { runConvergence } from "../../src/sync/converge.test-support.ts";
import { runDevices } from "../../tests/sync/run-devices.ts";

// `npm run test:converge [merge | exchange] [seed …]`: 100 devices, 1,000 operations each, two seeds unless some are
// given. `merge` passes records on by hand, `exchange` takes them through logs, envelopes and a server.

const [first, ...others] = process.argv.slice(2);
const layers = first === "merge" || first === "exchange" ? [first] : ["merge", "exchange"];
const given = (layers.length === 1 ? others : process.argv.slice(2)).map(Number);
const seeds = given.length > 0 ? given : [1, 2];
const size = { devices: 100, operations: 1000 };

for (const layer of layers) {
  for (const seed of seeds) {
    const startedAtMs = performance.now();
    const isMerge = layer === "merge";
    const report = isMerge
      ? runConvergence({ ...size, records: 20, seed })
      : await runDevices({ ...size, seed });
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    console.log(`${layer}, seed ${seed}: ${JSON.stringify(report)} in ${seconds} s`);
    if (!isConverged(report)) process.exitCode = 1;
  }
}

function isConverged({
  writes,
  exchanges = 0,
  deliveries = 0,
  faults = 0,
  ...wrong
}: Readonly<Record<string, number>>) {
  return (
    writes !== undefined &&
    exchanges + deliveries + faults > 0 &&
    Object.values(wrong).every((count) => count === 0)
  );
}

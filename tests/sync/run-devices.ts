import { newMemorySpace } from "../../src/sync/memory-space.test-support.ts";
import { newParticipant } from "../../src/sync/test-participant.test-support.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { beginHistory, countAlarms, countLost, endHistory, runSteps } from "./run-history.ts";

export type DevicesReport = {
  readonly writes: number;
  readonly exchanges: number;
  readonly faults: number;
  readonly reusedNumbers: number;
  readonly lost: number;
  readonly alarms: number;
};

const tenYearsMs = 10 * 365.25 * 24 * 60 * 60 * 1000;
/** About one exchange for so many writes of a device: the rest of the time it is offline. */
const writesPerExchange = 40;

/** Many devices of one participant, mostly offline and one in ten with a wrong clock, through the whole exchange. */
export async function runDevices(size: {
  readonly devices: number;
  readonly operations: number;
  readonly seed: number;
}): Promise<DevicesReport> {
  const random = seededRandom(size.seed);
  const { replicas, server } = await newParticipant(newMemorySpace(), size.devices);
  for (const [index, { clock }] of replicas.entries()) {
    clock.offsetMs = (random() - 0.5) * 2 * (index % 10 === 0 ? tenYearsMs : 60_000);
  }
  const history = beginHistory(replicas, server, random);
  await runSteps(history, {
    steps: size.devices * size.operations,
    records: 20,
    changes: 1,
    exchangeShare: 1 / writesPerExchange,
    faultEvery: 6,
  });
  await endHistory(history);
  return { ...history.counts, lost: countLost(history, replicas), alarms: countAlarms(replicas) };
}

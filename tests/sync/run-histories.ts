import type { Participant } from "../../src/sync/test-participant.test-support.ts";
import { type Rounds, reportRounds, runRounds } from "../support/rounds.ts";
import { beginHistory, countAlarms, countLost, endHistory, runSteps } from "./run-history.ts";

const tenYearsMs = 10 * 365.25 * 24 * 60 * 60 * 1000;
/** Each record of a run has a history of its own. */
const records = 100;
const size = { steps: 30, records, changes: 30, exchangeShare: 0.45, faultEvery: 4 };

/** As many histories of records as are asked, a hundred in each run of some devices with clocks that are wrong by years. */
export async function runHistories(
  rounds: Rounds,
  begin: (random: () => number) => Promise<Participant>,
): Promise<{ readonly lost: number; readonly alarms: number; readonly reusedNumbers: number }> {
  const sum = { writes: 0, exchanges: 0, faults: 0, reusedNumbers: 0, lost: 0, alarms: 0 };
  const runs = await runRounds(
    { ...rounds, asked: Math.ceil(rounds.asked / records) },
    async (_round, random) => {
      const { replicas, server } = await begin(random);
      for (const { clock } of replicas) clock.offsetMs = (random() - 0.5) * 2 * tenYearsMs;
      const history = beginHistory(replicas, server, random);
      await runSteps(history, size);
      await endHistory(history);
      sum.writes += history.counts.writes;
      sum.exchanges += history.counts.exchanges;
      sum.faults += history.counts.faults;
      sum.reusedNumbers += history.counts.reusedNumbers;
      sum.lost += countLost(history, replicas);
      sum.alarms += countAlarms(replicas);
    },
  );
  reportRounds(rounds, { rounds: runs * records, ...sum });
  return sum;
}

import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { measurePushes, type PushRound, pushHeader, pushRoundsToRow } from "./push/measure-pushes.ts";
import { listContestants } from "./sync/contestants.ts";
import { tableToText } from "./table-to-text.ts";

/**
 * Durable pushes of one record a second, with 64 devices that each wait for their answer: every yes was on disk before
 * it was said. Beside each stands, from the same minute, how often this disk takes one record when it is written and
 * synced alone; the ratio is what group commit gives. `npm run bench:push [rounds]`
 */
const rounds = Number(process.argv[2] ?? 3);

const postgres = await startPostgres();
try {
  const own = listContestants(postgres.url).filter(({ packages }) => packages === null);
  const measured = own.map((contestant) => ({ contestant, results: [] as PushRound[] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contestant, results } of round % 2 === 1 ? measured : measured.toReversed()) {
      results.push(await measurePushes(contestant, ""));
    }
  }
  const rows = measured.map(({ contestant, results }) => pushRoundsToRow(contestant.name, results));
  console.log(tableToText(pushHeader, rows));
} finally {
  await postgres.remove();
}

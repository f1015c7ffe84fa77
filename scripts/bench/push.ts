import { join } from "node:path";
import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { bundleProgram } from "../../tests/support/bundle-program.ts";
import { medianOf } from "./median-of.ts";
import { measureBuiltServer } from "./push/measure-built-server.ts";
import { measurePushes, type PushRound, pushHeader, pushRoundsToRow } from "./push/measure-pushes.ts";
import { listContestants } from "./sync/contestants.ts";
import { tableToText } from "./table-to-text.ts";

/**
 * Durable pushes of one record a second, with 64 devices that each wait for their answer: every yes was on disk before
 * it was said. Beside each stands, from the same minute, how often this disk takes one record when it is written and
 * synced alone; the ratio is what group commit gives. The server is bundled as the build bundles it; below the table
 * stands what the build itself holds in memory, with the whole app, and how soon it answers. `npm run bench:push [rounds]`
 */
const rounds = Number(process.argv[2] ?? 3);

const postgres = await startPostgres();
const bundle = await bundleProgram(join(import.meta.dirname, "push/serve.ts"));
try {
  const own = listContestants(postgres.url).filter(({ packages }) => packages === null);
  const measured = own.map((contestant) => ({
    contestant: { ...contestant, serve: bundle.file },
    results: [] as PushRound[],
  }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contestant, results } of round % 2 === 1 ? measured : measured.toReversed()) {
      results.push(await measurePushes(contestant, ""));
    }
  }
  const rows = measured.map(({ contestant, results }) => pushRoundsToRow(contestant.name, results));
  console.log(tableToText(pushHeader, rows));
  await tellBuiltServer("SQLite", "");
  await tellBuiltServer("PostgreSQL", postgres.url);
} finally {
  bundle.remove();
  await postgres.remove();
}

async function tellBuiltServer(name: string, databaseUrl: string): Promise<void> {
  const starts = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await measureBuiltServer(databaseUrl));
  const memory = medianOf(starts.map(({ idleMb }) => idleMb)).toFixed(1);
  const seconds = (medianOf(starts.map(({ readyMs }) => readyMs)) / 1000).toFixed(2);
  console.log(`dist/server/main.js with dist/app on ${name}: ${memory} MB idle, answers after ${seconds} s`);
}

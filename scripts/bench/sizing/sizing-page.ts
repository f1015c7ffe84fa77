import type { DayOfUse } from "./live-days.ts";
import { type Assumptions, type PerParticipantDay, sizeFor } from "./size.ts";

export type Measured = {
  readonly participants: number;
  readonly days: number;
  readonly use: DayOfUse;
  readonly day: PerParticipantDay;
  readonly machine: string;
};

const assumed: Assumptions = {
  busiestHour: 0.2,
  openMinutes: 40,
  fullCore: 0.5,
  streamsOfProcess: 10_000,
};

/** All of docs/sizing.md: what was measured and what was reckoned from it, apart. */
export function sizingPage({ participants, days, use, day, machine }: Measured): string {
  const rows = [5_000, 100_000, 1_000_000].map((count) => {
    const size = sizeFor(count, day, assumed);
    const cells = [
      size.participants.toLocaleString("en"),
      size.requestsPerSecond.toFixed(0),
      size.networkGbPerDay.toFixed(1),
      size.storedGbPerYear.toFixed(0),
      size.busyCores.toFixed(2),
      Math.round(size.openStreams).toLocaleString("en"),
      String(size.processes),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `# How large a server

Made by \`npm run bench:sizing\`; do not edit.

## Measured

${participants} participants, one after the other, ${days} days each, with the app's own client against the bundled server on SQLite (${machine}). A day is ${use.visits} visits and ${use.writes} records that are written, as in the year of 10,000 records of \`npm run bench:app\`; each record is sent by itself, each visit begins with a new token, a stream of heads and the question what is new. All is counted on the wire, with headers and without TLS; what is stored is the growth of the database file.

| of one participant in a day | measured |
|---|---|
| requests | ${day.requests.toFixed(0)} |
| network, both directions | ${(day.networkBytes / 1e3).toFixed(0)} kB |
| stored | ${(day.storedBytes / 1e3).toFixed(1)} kB |
| processor of the server | ${(day.processorSeconds * 1e3).toFixed(0)} ms of one core |

How many durable pushes a second one process takes, and from where on it keeps people waiting: \`npm run bench:push\` and \`npm run bench:load\`; the last quiet runs stand in [measurements.md](measurements.md).

## Calculated from it

Nothing in this table was run. Assumed: ${assumed.busiestHour * 100} % of a day comes in its busiest hour; the app is open ${assumed.openMinutes} minutes a day; a core may be ${assumed.fullCore * 100} % busy in that hour; one process is one core and holds at most ${assumed.streamsOfProcess.toLocaleString("en")} streams. The processor of a PostgreSQL, TLS, the first load of the app (which browsers keep) and backups come on top. Records that replace others count as growth here, so what is stored is less after the first months.

| participants | requests a second, busiest hour | network, GB a day | stored, GB a year | busy cores, busiest hour | open streams | processes |
|---|---|---|---|---|---|---|
${rows.join("\n")}

With one process, SQLite does. With more, PostgreSQL: one process for each core, behind any load balancer. Where one PostgreSQL ends, every table but the small ones can be spread by its first column; no distributed engine was to be had where this project is made (CockroachDB and YugabyteDB are in no registry that it may use), so **none was tested**: [operations.md](operations.md) says what was written with them in mind.
`;
}

import { cpus } from "node:os";
import { startPostgres } from "../../src/server/testing/start-postgres.test-support.ts";
import { medianOf } from "./median-of.ts";
import { measurePushes, type PushRound, pushHeader, pushRoundsToRow } from "./push/measure-pushes.ts";
import { type Contestant, listContestants, type SyncStep, syncSteps } from "./sync/contestants.ts";
import { type FilledServer, fillServer } from "./sync/fill-server.ts";
import { recordCount, recordSeed } from "./sync/measured-step.ts";
import { installPeer } from "./sync/peer-packages.ts";
import { tableToText } from "./table-to-text.ts";

/**
 * Our sync beside that of others, on this machine and in one run: medians of rounds in which each is measured once, in
 * turning order. `npm run bench:sync [rounds] [steps | pushes]`. Others are installed into a folder for temporary files;
 * one that cannot be installed or started says so in its row, and the rest goes on.
 */
const [roundsText = "3", wanted = "both"] = process.argv.slice(2);
const rounds = Number(roundsText);

type Part = "steps" | "pushes";

type Runner = {
  readonly contestant: Contestant;
  readonly packagesFolder: string;
  /** The first thing that went wrong; after it nothing of the part is tried. */
  readonly failureByPart: Map<Part, string>;
  filled: FilledServer | null;
  readonly msByStep: Map<SyncStep, number[]>;
  readonly pushes: PushRound[];
};

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model}, ${process.platform}, Node ${process.versions.node}, ${rounds} rounds\n`,
);
const postgres = await startPostgres();
const runners: Runner[] = [];
try {
  for (const contestant of listContestants(postgres.url)) runners.push(await prepare(contestant));
  if (wanted !== "pushes") await measureSteps();
  if (wanted !== "steps") await measureAllPushes();
} finally {
  for (const { filled } of runners) await filled?.stop();
  await postgres.remove();
}

async function prepare(contestant: Contestant): Promise<Runner> {
  const { packages } = contestant;
  const installed = packages === null ? null : await installPeer(packages);
  const reason = installed?.ok === false ? installed.error.reason : null;
  return {
    contestant,
    packagesFolder: installed?.ok === true ? installed.value : "",
    failureByPart: new Map(
      reason === null
        ? []
        : [
            ["steps", reason],
            ["pushes", reason],
          ],
    ),
    filled: null,
    msByStep: new Map(),
    pushes: [],
  };
}

async function measureSteps(): Promise<void> {
  const measured = runners.filter(({ contestant }) => contestant.measure !== null);
  for (const runner of measured) {
    await attempt(runner, "steps", async () => {
      const { contestant, packagesFolder } = runner;
      runner.filled = await fillServer(contestant, contestant.measure ?? "", packagesFolder);
    });
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const runner of turned(measured, round)) {
      await attempt(runner, "steps", async () => {
        for (const step of syncSteps) {
          if (step in runner.contestant.absent || runner.filled === null) continue;
          const ms = await runner.filled.measure(step, round);
          runner.msByStep.set(step, [...(runner.msByStep.get(step) ?? []), ms]);
        }
      });
    }
  }
  for (const runner of measured) {
    await runner.filled?.stop();
    runner.filled = null;
  }
  const header = [`${recordCount} records, seed ${recordSeed}`, "new device", "cold start", "re-encryption"];
  console.log(`${tableToText(header, measured.map(toStepRow))}\n`);
  printRemarks(measured, "steps");
}

async function measureAllPushes(): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    for (const runner of turned(runners, round)) {
      const { contestant, packagesFolder, pushes } = runner;
      await attempt(runner, "pushes", async () => {
        pushes.push(await measurePushes(contestant, packagesFolder));
      });
    }
  }
  const rows = runners.map(({ contestant, pushes, failureByPart }) =>
    failureByPart.has("pushes") ? [contestant.name, "–"] : pushRoundsToRow(contestant.name, pushes),
  );
  console.log(`${tableToText(pushHeader, rows)}\n`);
  printRemarks(runners, "pushes");
}

async function attempt(runner: Runner, part: Part, work: () => Promise<void>): Promise<void> {
  if (runner.failureByPart.has(part)) return;
  try {
    await work();
  } catch (error) {
    if (runner.contestant.packages === null) throw error;
    runner.failureByPart.set(part, error instanceof Error ? error.message : String(error));
  }
}

/** Another one goes first in each round. */
function turned(all: readonly Runner[], round: number): readonly Runner[] {
  const first = (round - 1) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function toStepRow({ contestant, msByStep, failureByPart }: Runner): readonly string[] {
  const cells = syncSteps.map((step) => {
    const all = msByStep.get(step);
    return all === undefined || failureByPart.has("steps") ? "–" : `${(medianOf(all) / 1_000).toFixed(2)} s`;
  });
  return [contestant.name, ...cells];
}

function printRemarks(shown: readonly Runner[], part: Part): void {
  for (const { contestant, failureByPart } of shown) {
    const absent = part === "steps" ? Object.values(contestant.absent) : [];
    const failure = failureByPart.get(part);
    const remarks = failure === undefined ? [contestant.note, ...absent] : [`not measured: ${failure}`];
    console.log(`${contestant.name}: ${remarks.join("; ")}`);
  }
  console.log("");
}

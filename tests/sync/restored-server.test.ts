import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { newParticipant } from "../../src/sync/test-participant.test-support.ts";
import { openSoundStore } from "../faults/open-store.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { openRealSpace } from "./real-space.ts";
import { beginHistory, countAlarms, countLost, endHistory, runSteps } from "./run-history.ts";

const size = { steps: 14, records: 25, changes: 6, exchangeShare: 0.5, faultEvery: 8 };

test("a server that gets back the database of a backup has lost nothing that devices still hold, and they say so", {
  timeout: 24 * 60 * 60 * 1000,
}, async () => {
  const rounds = readRounds("server set up again from a backup", "RESTORE_ROUNDS", 20);
  const sum = {
    restores: 0,
    writes: 0,
    exchanges: 0,
    faults: 0,
    reusedNumbers: 0,
    lost: 0,
    lostAtServer: 0,
    unnoticed: 0,
  };
  const done = await runRounds(rounds, async (_round, random) => {
    const folder = makeTemporaryFolder();
    const [live, backup] = [join(folder, "live"), join(folder, "backup")];
    let opened = await openSoundStore(live);
    let stopServer = (): Promise<void> => opened.database.destroy();
    let reopen = async (_folder: string): Promise<void> => undefined;
    const participant = await newParticipant(async (space) => {
      const { server, reopened } = await openRealSpace(opened, space);
      /** Stops the server, does something to its files, and starts it again. */
      reopen = async (from) => {
        await stopServer();
        if (from !== live) {
          rmSync(live, { recursive: true });
          cpSync(from, live, { recursive: true });
        } else cpSync(live, backup, { recursive: true });
        opened = await openSoundStore(live);
        stopServer = () => opened.database.destroy();
        reopened(opened);
      };
      return server;
    }, 3);
    const { replicas, server } = participant;
    const headSeq = async (): Promise<number> => {
      const page = await server.pull(0);
      return page.ok ? page.value.headSeq : 0;
    };
    const history = beginHistory(replicas, server, random);
    await runSteps(history, size);
    await reopen(live);
    const atBackup = await headSeq();
    await runSteps(history, size);
    const before = await headSeq();
    await reopen(backup);
    await runSteps(history, size);
    await endHistory(history);

    const joining = await replicas[0]?.another();
    if (joining === undefined) throw new Error("there is no device");
    await joining.exchange();
    sum.restores += 1;
    sum.writes += history.counts.writes;
    sum.exchanges += history.counts.exchanges;
    sum.faults += history.counts.faults;
    sum.reusedNumbers += history.counts.reusedNumbers;
    sum.lost += countLost(history, replicas);
    sum.lostAtServer += countLost(history, [joining]);
    if (before > atBackup && countAlarms(replicas) === 0) sum.unnoticed += 1;
    await stopServer();
  });
  reportRounds(rounds, { rounds: done, ...sum });
  expect(sum).toMatchObject({ reusedNumbers: 0, lost: 0, lostAtServer: 0, unnoticed: 0 });
});

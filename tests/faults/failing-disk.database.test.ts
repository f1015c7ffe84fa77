import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseFileName } from "../../src/server/database/sqlite/connect.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { type BundledProgram, bundleProgram } from "../support/bundle-program.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { rememberAcknowledged } from "./acknowledged.ts";
import { makeSpaces, openSoundStore } from "./open-store.ts";
import { runProgram } from "./run-program.ts";

let pushForEver: BundledProgram;
beforeAll(async () => {
  pushForEver = await bundleProgram(join(import.meta.dirname, "programs/push-for-ever.ts"));
});
afterAll(() => pushForEver.remove());

/**
 * Stands in front of a program: its fsyncs of these paths, or of any, give EIO, from the one with this number on or only
 * that one. strace puts itself between the program and the system, so what SQLite does then is what it does on such a disk.
 */
function failSyncs(when: string, paths: readonly string[] = []): readonly string[] {
  const inject = `inject=fsync,fdatasync:error=EIO:when=${when}`;
  return [
    "strace",
    "--follow-forks",
    "--seccomp-bpf",
    "-qqq",
    "-o",
    "/dev/null",
    "-e",
    "trace=fsync,fdatasync",
    "-e",
    inject,
    ...paths.flatMap((path) => ["-P", path]),
  ];
}

function filesIn(folder: string): readonly string[] {
  const file = join(folder, databaseFileName);
  return [file, `${file}-wal`];
}

test("a disk that refuses to make a write durable ends the server, and nothing that was said yes to is lost", {
  timeout: 3_600_000,
}, async () => {
  const rounds = readRounds("EIO on fsync", "SYNC_ROUNDS", 10);
  let acknowledged = 0;
  const lost: string[] = [];
  const done = await runRounds(rounds, async (round, random) => {
    const folder = makeTemporaryFolder();
    const spaces = await makeSpaces(folder, 2);
    const remembered = rememberAcknowledged();
    // Twice, so that the second start meets a log that the first one left.
    for (const number of [1 + Math.floor(random() * 20), 1 + Math.floor(random() * 20)]) {
      const program = runProgram(
        pushForEver,
        [folder, ...spaces],
        failSyncs(String(number), filesIn(folder)),
      );
      expect(await program.ended, program.output()).toBe(1);
      expect(program.output()).toMatch(/^(failed|refused) (sync|disk)-failed$/m);
      remembered.add(program.output());
    }
    const store = await openSoundStore(folder);
    lost.push(...(await remembered.findLost(store)).map((record) => `round ${round}, ${record}`));
    await store.close();
    acknowledged += remembered.count();
  });
  reportRounds(rounds, { rounds: done, acknowledged, lost: lost.length });
  expect(acknowledged).toBeGreaterThan(done);
  expect(lost).toEqual([]);
});

test("on such a disk no database is made, and one with something in its log is not opened", async () => {
  const folder = makeTemporaryFolder();
  const making = runProgram(pushForEver, [folder], failSyncs("1+"));
  expect(await making.ended).toBe(1);
  expect(making.output()).toMatch(/^refused (sync|disk)-failed\n$/);

  const spaces = await makeSpaces(folder, 1);
  const program = runProgram(pushForEver, [folder, ...spaces]);
  await program.until((output) => output.split("\n").length > 5);
  await program.kill();
  const opening = runProgram(pushForEver, [folder], failSyncs("1+"));
  expect(await opening.ended).toBe(1);
  expect(opening.output()).toBe("refused sync-failed\n");
});

test("where the names of the files cannot be made durable, nothing is said yes to", async () => {
  const folder = makeTemporaryFolder();
  const spaces = await makeSpaces(folder, 1);
  const program = runProgram(pushForEver, [folder, ...spaces], failSyncs("1", [folder]));
  expect(await program.ended).toBe(1);
  expect(program.output()).toBe("refused disk-failed\n");
});

test("SQLite goes on when its own sync of the folder fails, and by then the names are durable", async () => {
  const folder = makeTemporaryFolder();
  const spaces = await makeSpaces(folder, 1);
  const program = runProgram(pushForEver, [folder, ...spaces], failSyncs("2+", [folder]));
  await program.until((output) => output.split("\n").length > 100);
  // Without strace, which is killed first, nothing can be made durable any more.
  const output = program.output();
  await program.kill();
  expect(output).not.toMatch(/failed/);
});

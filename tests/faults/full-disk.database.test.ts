import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BundledProgram, bundleProgram } from "../support/bundle-program.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { rememberAcknowledged } from "./acknowledged.ts";
import { makeSpaces, openSoundStore } from "./open-store.ts";
import { runProgram } from "./run-program.ts";
import { type DiskKind, diskKinds, type SmallDisk } from "./small-disk.ts";

const stepBytes = 65_536;
/** Enough to see that it goes on failing, and does not end over it. */
const failuresToSee = 5;

let pushForEver: BundledProgram;
beforeAll(async () => {
  pushForEver = await bundleProgram(join(import.meta.dirname, "programs/push-for-ever.ts"));
});
afterAll(() => pushForEver.remove());

describe.each(diskKinds)("$name", (kind) => {
  test("that comes after every 64 kB costs nothing that was said yes to, and writing goes on once there is room", {
    timeout: 3_600_000,
  }, async () => {
    const rounds = readRounds(`disk full at every 64 kB: ${kind.name}`, "DISK_STEPS", 16);
    let acknowledged = 0;
    const lost: string[] = [];
    const done = await runRounds(rounds, async (step) => {
      const result = await withDisk(kind, (disk) => fillUp(disk, step * stepBytes));
      acknowledged += result.acknowledged;
      lost.push(...result.lost.map((record) => `${step} × 64 kB, ${record}`));
    });
    reportRounds(rounds, { rounds: done, acknowledged, lost: lost.length });
    expect(acknowledged).toBeGreaterThan(done);
    expect(lost).toEqual([]);
  });

  test("where not even an empty database fits is told, and is no obstacle once there is room", async () => {
    await withDisk(kind, async (disk) => {
      for (const bytes of [0, 4096, 16_384, 32_768]) {
        const program = runProgram(pushForEver, [disk.folder], disk.leaveRoom(bytes));
        expect(await program.ended).toBe(1);
        expect(program.output()).toMatch(/^refused disk-(full|failed)\n$/);
        expect(readdirSync(disk.folder).filter((name) => name.includes(".new-"))).toEqual([]);
      }
      disk.makeRoom(null);
      await makeSpaces(disk.folder, 1);
    });
  });
});

async function withDisk<Result>(kind: DiskKind, use: (disk: SmallDisk) => Promise<Result>): Promise<Result> {
  const disk = kind.open();
  try {
    return await use(disk);
  } finally {
    disk.remove();
  }
}

/** Writes until nothing fits any more, then with room again, and kills the program in the middle of that. */
async function fillUp(disk: SmallDisk, bytes: number) {
  const spaces = await makeSpaces(disk.folder, 2);
  const program = runProgram(pushForEver, [disk.folder, ...spaces], disk.leaveRoom(bytes));
  const acknowledged = rememberAcknowledged();
  try {
    await program.until((output) => countLines(output, "failed") >= failuresToSee);
    const before = acknowledgedIn(program.output());
    disk.makeRoom(program.process.pid ?? null);
    await program.until((output) => acknowledgedIn(output) > before);
  } finally {
    await program.kill();
  }
  expect(program.output()).toMatch(/^failed disk-(full|failed)$/m);
  acknowledged.add(program.output());
  const store = await openSoundStore(disk.folder);
  const lost = await acknowledged.findLost(store);
  await store.close();
  return { acknowledged: acknowledged.count(), lost };
}

function countLines(output: string, beginning: string): number {
  return output.split("\n").filter((line) => line.startsWith(beginning)).length;
}

/** Every line that is no refusal, but for the first and the empty last one. */
function acknowledgedIn(output: string): number {
  return output.split("\n").filter((line) => line.length > 64).length;
}

import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createPostgresDatabase } from "../../src/server/testing/create-postgres-database.test-support.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import { type BundledProgram, bundleProgram } from "../support/bundle-program.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { rememberAcknowledged } from "./acknowledged.ts";
import { makeSpaces, openSoundStore } from "./open-store.ts";
import { runProgram } from "./run-program.ts";

/** As many databases at the same time, so that one is written in while another starts. */
const lanes = 2;
/** The other rounds begin on what the one before left, as a server does that crashes again and again. */
const lookEvery = 5;

const kinds: readonly {
  readonly name: string;
  readonly usual: number;
  readonly newPlace: () => Promise<string>;
}[] = [
  { name: "SQLite", usual: 100, newPlace: async () => makeTemporaryFolder() },
  { name: "PostgreSQL", usual: 40, newPlace: () => createPostgresDatabase(inject("postgresUrl")) },
];

let pushForEver: BundledProgram;
beforeAll(async () => {
  pushForEver = await bundleProgram(join(import.meta.dirname, "programs/push-for-ever.ts"));
});
afterAll(() => pushForEver.remove());

describe.each(kinds)("on $name", ({ name, usual, newPlace }) => {
  test("a store that is killed while it writes has lost nothing it said yes to", {
    timeout: 3_600_000,
  }, async () => {
    const rounds = readRounds(`kill -9 of the store while it writes, ${name}`, "STORE_KILL_ROUNDS", usual);
    const places = await Promise.all(Array.from({ length: lanes }, newPlace));
    const results = await Promise.all(
      places.map((place, lane) =>
        killAgainAndAgain(place, {
          ...rounds,
          asked: Math.ceil(rounds.asked / lanes),
          seed: rounds.seed + lane,
        }),
      ),
    );
    const sum = (of: (result: (typeof results)[number]) => number) =>
      results.reduce((total, result) => total + of(result), 0);
    const acknowledged = sum((result) => result.acknowledged);
    reportRounds(rounds, {
      rounds: sum((result) => result.done),
      acknowledged,
      lost: sum(({ lost }) => lost.length),
    });
    expect(acknowledged).toBeGreaterThan(rounds.asked);
    expect(results.flatMap(({ lost }) => lost)).toEqual([]);
  });
});

async function killAgainAndAgain(place: string, rounds: ReturnType<typeof readRounds>) {
  const spaces = await makeSpaces(place, 4);
  const acknowledged = rememberAcknowledged();
  const lost: string[] = [];
  const look = async (): Promise<void> => {
    const store = await openSoundStore(place);
    lost.push(...(await acknowledged.findLost(store)));
    await store.database.destroy();
  };
  const done = await runRounds(rounds, async (round, random) => {
    const program = runProgram(pushForEver, [place, ...spaces]);
    // Sometimes right after it has opened the database, mostly in the middle of writing.
    const lines = 1 + Math.floor(random() * 40);
    await program.until((output) => output.split("\n").length > lines);
    await setTimeout(random() * 5);
    await program.kill();
    acknowledged.add(program.output());
    if (round % lookEvery === 0) await look();
  });
  await look();
  return { done, lost, acknowledged: acknowledged.count() };
}

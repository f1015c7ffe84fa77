import { expect, test } from "vitest";
import { databaseKinds } from "../../src/server/testing/each-database.test-support.ts";
import { testHost } from "../../src/server/testing/test-server.test-support.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { walkApi } from "./api-trace.ts";
import { askBoth, startCountedServer } from "./ask-both.ts";

const steps = 150;

test("SQLite and PostgreSQL give the same answers, byte for byte, to whatever is asked in whatever order", {
  timeout: 3_600_000,
}, async () => {
  const rounds = readRounds("the same requests on SQLite and PostgreSQL", "TRACE_ROUNDS", 5);
  let compared = 0;
  const statuses = new Set<number>();
  const done = await runRounds(rounds, async (_round, random) => {
    const [sqlite, postgres] = databaseKinds;
    if (sqlite === undefined || postgres === undefined) throw new Error("two databases");
    const both = askBoth(
      await startCountedServer(await sqlite.newLocation()),
      await startCountedServer(await postgres.newLocation()),
    );
    await walkApi(both.ask, testHost, steps, random);
    compared += both.compared();
    for (const status of both.statuses()) statuses.add(status);
  });
  reportRounds(rounds, { rounds: done, "answers compared": compared, lost: 0 });
  expect([...statuses].toSorted()).toEqual([200, 201, 400, 401, 403, 409, 410]);
  expect(compared).toBeGreaterThan(done * steps);
});

import { expect, test } from "vitest";
import { databaseKinds, openNew } from "../../src/server/testing/each-database.test-support.ts";
import { newParticipant } from "../../src/sync/test-participant.test-support.ts";
import { readRounds } from "../support/rounds.ts";
import { openRealSpace } from "./real-space.ts";
import { runHistories } from "./run-histories.ts";

test.each(databaseKinds)(
  "histories converge through the server and the app's own client, on $name",
  {
    timeout: 24 * 60 * 60 * 1000,
  },
  async (kind) => {
    const rounds = readRounds(`histories of records at the server, ${kind.name}`, "SERVER_HISTORIES", 500);
    const opened = await openNew(kind);
    const sum = await runHistories(rounds, () =>
      newParticipant(async (space) => (await openRealSpace(opened, space)).server, 3),
    );
    expect(sum).toMatchObject({ lost: 0, alarms: 0, reusedNumbers: 0 });
  },
);

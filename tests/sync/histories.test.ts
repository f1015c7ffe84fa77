import { expect, test } from "vitest";
import { newMemorySpace } from "../../src/sync/memory-space.test-support.ts";
import { newParticipant } from "../../src/sync/test-participant.test-support.ts";
import { readRounds } from "../support/rounds.ts";
import { runHistories } from "./run-histories.ts";

test("ten thousand histories converge, whatever the network does, with clocks that are wrong by ten years", {
  timeout: 24 * 60 * 60 * 1000,
}, async () => {
  const rounds = readRounds("histories of records on three devices", "HISTORIES", 10_000);
  // The same devices and keys each time, at a server of their own, in pages of another size.
  const participant = await newParticipant(newMemorySpace(), 3);
  const sum = await runHistories(rounds, (random) =>
    participant.beginAgain(newMemorySpace({ pageRecords: 1 + Math.floor(random() * 60) })),
  );
  expect(sum).toMatchObject({ lost: 0, alarms: 0, reusedNumbers: 0 });
});

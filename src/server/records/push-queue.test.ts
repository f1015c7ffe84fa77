import { expect, test } from "vitest";
import { bytesToVerifyKey } from "../../crypto/keys.ts";
import { ok } from "../../lib/result.ts";
import { newTestSpaceId } from "../testing/test-envelope.test-support.ts";
import { createPushQueue, type PushJob } from "./push-queue.ts";

const job: PushJob = {
  space: newTestSpaceId(),
  publicKey: bytesToVerifyKey(new Uint8Array(32)),
  records: [record()],
};
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

test("pushes that arrive while one group is written go into the next, in their order", async () => {
  const groups: number[] = [];
  let headSeq = 0;
  const push = createPushQueue({
    nextTurn,
    commit: async (jobs) => {
      groups.push(jobs.length);
      await nextTurn();
      return jobs.map(() => {
        headSeq += 1;
        return ok({ headSeq, outcomes: [] });
      });
    },
  });
  const first = push(job);
  await nextTurn();
  const later = Array.from({ length: 9 }, () => push(job));
  const results = await Promise.all([first, ...later]);
  expect(groups).toEqual([1, 9]);
  expect(results.map((result) => result.ok && result.value.headSeq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("no push is answered before its group is written", async () => {
  let release = () => {};
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  const push = createPushQueue({
    nextTurn,
    commit: async (jobs) => {
      await written;
      return jobs.map(() => ok({ headSeq: 1, outcomes: [] }));
    },
  });
  let isAnswered = false;
  const answered = push(job).then(() => {
    isAnswered = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  expect(isAnswered).toBe(false);
  release();
  await answered;
  expect(isAnswered).toBe(true);
});

test("a group that fails is answered as failed, and the next one works", async () => {
  let isBroken = true;
  const push = createPushQueue({
    nextTurn,
    commit: async (jobs) => {
      if (isBroken) throw new Error("disk on fire");
      return jobs.map(() => ok({ headSeq: 1, outcomes: [] }));
    },
  });
  const failed = await Promise.allSettled([push(job), push(job)]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isBroken = false;
  expect(await push(job)).toEqual(ok({ headSeq: 1, outcomes: [] }));
});

test("a group has an end: no more than 1,000 records, unless one push alone", async () => {
  const groups: number[] = [];
  const push = createPushQueue({
    nextTurn,
    commit: async (jobs) => {
      groups.push(jobs.length);
      return jobs.map(() => ok({ headSeq: 1, outcomes: [] }));
    },
  });
  const large = { ...job, records: Array.from({ length: 400 }, record) };
  await Promise.all([large, large, large, job].map(push));
  await Promise.all(Array.from({ length: 200 }, () => push(job)));
  expect(groups).toEqual([2, 2, 128, 72]);
});

function record() {
  return {
    recordId: "00",
    baseSeq: 0,
    sealedBy: new Uint8Array(),
    hash: new Uint8Array(),
    envelope: new Uint8Array(),
  };
}

import { expect, test } from "vitest";
import { followOnce } from "./follow-once.ts";

test("what is asked at any moment of the work is done once more, and never beside it", async () => {
  let running = 0;
  let most = 0;
  let done = 0;
  const ask = followOnce(async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    done += 1;
  });
  for (let moment = 0; moment < 40; moment += 1) {
    const before = done;
    const asked = [ask("circle"), ask("circle")];
    for (let step = 0; step < moment; step += 1) await Promise.resolve();
    await ask("circle");
    await Promise.all(asked);
    expect(done - before).toBeGreaterThanOrEqual(2);
  }
  expect(most).toBe(1);
});

import { expect, test } from "vitest";
import { askServer, type Fetch } from "./ask-server.ts";
import { startWaiting, usualPatience } from "./patience.ts";

/** The line is open, and nobody says anything. */
const silent: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

test("what is under way when the network goes is given up at once, and not after the silence of a slow server", async () => {
  const question = { path: "/api/nonce", answerType: "application/json", maxBytes: 100 } as const;
  const asked = askServer({ fetch: silent, patience: usualPatience }, question);
  const fromMs = performance.now();
  window.dispatchEvent(new Event("offline"));
  expect(await asked).toEqual({ ok: false, error: { type: "offline" } });
  expect(performance.now() - fromMs).toBeLessThan(usualPatience.silenceMs / 4);
});

test("what has ended hears of no network any more", () => {
  const waiting = startWaiting(usualPatience);
  waiting.end();
  window.dispatchEvent(new Event("offline"));
  expect(waiting.signal.aborted).toBe(false);
});

import { describe, expect, test } from "vitest";
import { delayRemainingSeconds, parseDelayStart } from "./delay.ts";

const now = Date.UTC(2025, 10, 22, 23, 10);

test("the delay lasts fifteen minutes by the clock on the wall", () => {
  expect(delayRemainingSeconds(now, now)).toBe(900);
  expect(delayRemainingSeconds(now, now + 14 * 60_000)).toBe(60);
  expect(delayRemainingSeconds(now, now + 60 * 60_000)).toBe(0);
});

describe("what was kept of the delay", () => {
  test("is the moment of its start", () => {
    expect(parseDelayStart(String(now - 1000), now)).toBe(now - 1000);
  });

  test.each([null, "", "soon", "-5", "1e3", "12.5", " 12", "9".repeat(16)])("is nothing for %j", (text) => {
    expect(parseDelayStart(text, now)).toBeNull();
  });

  test("is nothing when a clock that was set back puts the start in the future", () => {
    expect(parseDelayStart(String(now + 60_000), now)).toBeNull();
  });
});

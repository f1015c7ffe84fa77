import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  elapsedShare,
  formatClock,
  isMinuteReached,
  remainingSeconds,
  ringPath,
  stepAt,
  surfaceDepth,
  waterLevel,
  wavePath,
} from "./wave-motion.ts";

const threeMinutes = 180;
const start = Date.UTC(2025, 10, 22, 23, 10);

describe("time left", () => {
  test("starts at the whole time and ends at nothing", () => {
    expect(remainingSeconds(start, start, threeMinutes)).toBe(180);
    expect(remainingSeconds(start, start + 180_000, threeMinutes)).toBe(0);
  });

  test("a second shows until it is over", () => {
    expect(remainingSeconds(start, start + 1, threeMinutes)).toBe(180);
    expect(remainingSeconds(start, start + 999, threeMinutes)).toBe(180);
    expect(remainingSeconds(start, start + 1000, threeMinutes)).toBe(179);
  });

  test("a tab that slept for an hour finds the time over, not negative", () => {
    expect(remainingSeconds(start, start + 3_600_000, threeMinutes)).toBe(0);
    expect(elapsedShare(start, start + 3_600_000, threeMinutes)).toBe(1);
  });

  test("a clock that was set back adds no time", () => {
    expect(remainingSeconds(start, start - 3_600_000, threeMinutes)).toBe(180);
    expect(elapsedShare(start, start - 3_600_000, threeMinutes)).toBe(0);
  });

  test("no time at all is over at once", () => {
    expect(elapsedShare(start, start, 0)).toBe(1);
  });
});

test("the clock shows minutes and two digits of seconds", () => {
  expect(formatClock(134)).toBe("2:14");
  expect(formatClock(60)).toBe("1:00");
  expect(formatClock(9)).toBe("0:09");
  expect(formatClock(900)).toBe("15:00");
  expect(formatClock(-3)).toBe("0:00");
});

describe("steps", () => {
  test("share the time equally and the last one stays until the end", () => {
    expect([0, 0.24, 0.25, 0.5, 0.74, 0.75, 1].map((share) => stepAt(share, 4))).toEqual([
      0, 0, 1, 2, 2, 3, 3,
    ]);
  });

  test("no steps is not an error", () => {
    expect(stepAt(0.5, 0)).toBe(0);
  });
});

describe("what a screen reader hears", () => {
  test("one message when a whole minute is reached", () => {
    expect(isMinuteReached(121, 120)).toBe(true);
    expect(isMinuteReached(120, 119)).toBe(false);
    expect(isMinuteReached(180, 179)).toBe(false);
  });

  test("one message when several minutes were slept through", () => {
    expect(isMinuteReached(175, 42)).toBe(true);
  });

  test("the end has a message of its own", () => {
    expect(isMinuteReached(61, 0)).toBe(false);
  });

  test("counting down second by second gives one message a minute", () => {
    const heard = Array.from({ length: threeMinutes }, (_, second) => threeMinutes - second).filter((left) =>
      isMinuteReached(left, left - 1),
    );
    expect(heard).toEqual([121, 61]);
  });
});

describe("the ring", () => {
  const endOf = (path: string) => path.split(" ").slice(-2).map(Number);

  test("is empty when no time is left and goes all the way round when all of it is", () => {
    expect(ringPath(0)).toBe("");
    expect(ringPath(1).match(/A/g)).toHaveLength(2);
    expect(endOf(ringPath(1))).toEqual([142, 8]);
  });

  test("runs clockwise from twelve o'clock", () => {
    expect(endOf(ringPath(0.25))).toEqual([276, 142]);
    expect(endOf(ringPath(0.5))).toEqual([142, 276]);
    expect(endOf(ringPath(0.75))).toEqual([8, 142]);
  });

  test("always ends on the circle", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1, noNaN: true }), (share) => {
        const [x = 0, y = 0] = endOf(ringPath(share));
        expect(Math.hypot(x - 142, y - 142)).toBeCloseTo(134, 1);
      }),
    );
  });

  test("a share outside 0 to 1 is brought back inside", () => {
    expect(ringPath(-1)).toBe(ringPath(0));
    expect(ringPath(7)).toBe(ringPath(1));
    expect(ringPath(Number.NaN)).toBe("");
  });
});

describe("the water", () => {
  const levels = Array.from({ length: 101 }, (_, percent) => waterLevel(percent / 100));
  const peak = levels.indexOf(Math.max(...levels));

  test("rises to one crest before halfway and then only falls", () => {
    expect(peak).toBeGreaterThan(20);
    expect(peak).toBeLessThan(50);
    for (let at = 1; at < levels.length; at += 1) {
      const step = (levels[at] ?? 0) - (levels[at - 1] ?? 0);
      expect(at <= peak ? step > 0 : step < 0).toBe(true);
    }
  });

  test("ends lower than it began", () => {
    expect(waterLevel(1)).toBeLessThan(waterLevel(0));
  });

  test("never jumps", () => {
    for (let at = 1; at < levels.length; at += 1) {
      expect(Math.abs((levels[at] ?? 0) - (levels[at - 1] ?? 0))).toBeLessThan(0.03);
    }
  });

  test("a full dial has its surface at the top of the circle, an empty one at the bottom", () => {
    expect(surfaceDepth(1)).toBe(24);
    expect(surfaceDepth(0)).toBe(260);
  });

  test("still covers the dial after it drifted one wave length", () => {
    const halves = (wavePath(30).match(/t/g)?.length ?? 0) + 1;
    expect(halves * 106 - 212).toBeGreaterThanOrEqual(284);
  });
});

import { describe, expect, test } from "vitest";
import { makeSlip } from "./slip.test-support.ts";
import { partOfDay, slipPattern } from "./slip-pattern.ts";

const evening = (...texts: readonly string[]) =>
  makeSlip({ minute: 23 * 60, links: texts.map((text) => ({ part: "choice", text })) });
const morning = makeSlip({ minute: 8 * 60 });

test("a day has four parts of six hours", () => {
  expect([0, 359, 360, 719, 720, 1079, 1080, 1439].map(partOfDay)).toEqual([
    "night",
    "night",
    "morning",
    "morning",
    "afternoon",
    "afternoon",
    "evening",
    "evening",
  ]);
});

describe("what comes back", () => {
  test("is not looked for in fewer than three slips", () => {
    expect(slipPattern([evening("telefoon"), evening("telefoon")])).toBeNull();
  });

  test("is the part of the day that at least half of them have", () => {
    expect(slipPattern([evening(), evening(), morning])?.part).toEqual({ what: "evening", count: 2 });
    const mixed = [evening(), evening(), morning, makeSlip({ minute: 60 }), makeSlip({ minute: 780 })];
    expect(slipPattern(mixed)).toBeNull();
  });

  test("is a wissel that stands in two of them, however it was written, and once for each slip", () => {
    const slips = [
      evening("Telefoon mee naar bed", "telefoon mee naar bed."),
      evening("telefoon mee  naar bed"),
      morning,
    ];
    expect(slipPattern(slips)?.choices).toEqual([{ what: "Telefoon mee naar bed", count: 2 }]);
    expect(slipPattern([evening("a"), evening("b"), morning])?.choices).toEqual([]);
  });

  test("is what went before and what was felt, but never the act itself", () => {
    const links = [
      { part: "before", text: "Ruzie" },
      { part: "feeling", text: "Moe" },
      { part: "act", text: "Kijken" },
    ];
    const slips = [
      makeSlip({ links }),
      makeSlip({ links, minute: null }),
      makeSlip({ links: links.slice(1) }),
    ];
    expect(slipPattern(slips)?.triggers).toEqual([
      { what: "Moe", count: 3 },
      { what: "Ruzie", count: 2 },
    ]);
  });
});

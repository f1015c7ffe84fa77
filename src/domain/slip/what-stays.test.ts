import fc from "fast-check";
import { expect, test } from "vitest";
import { v } from "../../lib/schema.ts";
import { checkInSchema } from "../check-in/check-in.ts";
import { makeSlip } from "./slip.test-support.ts";
import { whatStays } from "./what-stays.ts";

const checkIn = fc
  .constantFrom("yes", "partly", "no", null)
  .map((onCourse) =>
    v.parse(checkInSchema, { day: "2025-11-19", urge: null, mood: null, sleep: null, onCourse, note: "" }),
  );
const kept = fc.record({
  urges: fc.array(fc.record({ ended: fc.constantFrom("ridden" as const, "slip" as const, null) })),
  checkIns: fc.array(checkIn),
  measures: fc.nat(20),
  slips: fc.array(fc.constantFrom(null, "2025-11-20").map((analysedOn) => makeSlip({ analysedOn }))),
});

test("a slip takes nothing away from what somebody has, and nobody reads a zero", () => {
  fc.assert(
    fc.property(kept, (before) => {
      const standing = whatStays(before);
      const after = whatStays({
        ...before,
        urges: [...before.urges, { ended: "slip" }],
        slips: [...before.slips, makeSlip()],
      });
      expect(after).toEqual(standing);
      expect(standing.every(({ count }) => count > 0)).toBe(true);
    }),
  );
});

test("looking at a slip counts", () => {
  const nothing = { urges: [], checkIns: [], measures: 0 };
  expect(whatStays({ ...nothing, slips: [makeSlip()] })).toEqual([]);
  expect(whatStays({ ...nothing, slips: [makeSlip({ analysedOn: "2025-11-20" })] })).toEqual([
    { what: "analyses", count: 1 },
  ]);
});

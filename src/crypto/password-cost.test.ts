import { expect, test } from "vitest";
import { defaultCost, parsePasswordCost } from "./password-cost.ts";

test("the default is 64 MiB and three passes, and is accepted", () => {
  expect(defaultCost).toEqual({ memoryKiB: 65536, passes: 3 });
  expect(parsePasswordCost(defaultCost)).toEqual({ ok: true, value: defaultCost });
});

test("a higher cost is accepted", () => {
  expect(parsePasswordCost({ memoryKiB: 131072, passes: 4 }).ok).toBe(true);
});

test.each([
  { memoryKiB: 65535, passes: 3 },
  { memoryKiB: 65536, passes: 2 },
  { memoryKiB: 8, passes: 1 },
  { memoryKiB: 1048576, passes: 1 },
  { memoryKiB: 0, passes: 0 },
  { memoryKiB: Number.NaN, passes: 3 },
  { memoryKiB: 65536.5, passes: 3 },
])("a cost with less than the default in any part is too weak: %o", (cost) => {
  expect(parsePasswordCost(cost)).toEqual({ ok: false, error: { type: "weak-cost" } });
});

test("a cost that would hang the app is refused", () => {
  for (const cost of [
    { memoryKiB: 1048577, passes: 3 },
    { memoryKiB: 65536, passes: 65 },
    { memoryKiB: 0xffffffff, passes: 0xffffffff },
  ]) {
    expect(parsePasswordCost(cost)).toEqual({ ok: false, error: { type: "excessive-cost" } });
  }
});

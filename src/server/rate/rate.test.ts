import fc from "fast-check";
import { expect, test } from "vitest";
import { addressToPrefix } from "./address-prefix.ts";
import { createRateLimit } from "./rate-limit.ts";
import { type Bucket, drawFrom } from "./token-bucket.ts";

const rule = { capacity: 10, perSecond: 2 };

test("a bucket gives its whole content at once, and then what has flowed in", () => {
  const limit = createRateLimit(rule, 100);
  const allowedAt = (nowMs: number, tries: number) =>
    Array.from({ length: tries }, () => limit("a", 1, nowMs)).filter(Boolean).length;
  expect(allowedAt(0, 20)).toBe(10);
  expect(allowedAt(400, 5)).toBe(0);
  expect(allowedAt(500, 5)).toBe(1);
  expect(allowedAt(1_500, 5)).toBe(2);
  expect(allowedAt(1_000_000, 20)).toBe(10);
});

test("one key does not drink from the bucket of another", () => {
  const limit = createRateLimit(rule, 100);
  expect(limit("a", 10, 0)).toBe(true);
  expect(limit("a", 1, 0)).toBe(false);
  expect(limit("b", 10, 0)).toBe(true);
});

test("in no stretch of time is more given than the capacity and what flowed in", () => {
  const draws = fc.array(fc.record({ waitMs: fc.nat({ max: 2_000 }), cost: fc.nat({ max: 12 }) }));
  fc.assert(
    fc.property(draws, (all) => {
      let [bucket, nowMs, given]: [Bucket | null, number, number] = [null, 0, 0];
      for (const { waitMs, cost } of all) {
        nowMs += waitMs;
        const draw = drawFrom(bucket, rule, cost, nowMs);
        bucket = draw.bucket;
        if (draw.isAllowed) given += cost;
      }
      expect(given).toBeLessThanOrEqual(rule.capacity + (nowMs / 1_000) * rule.perSecond + 1e-6);
    }),
  );
});

test("a clock that jumps back neither fills nor empties", () => {
  expect(drawFrom({ tokens: 5, atMs: 1_000 }, rule, 0, 0).bucket.tokens).toBe(5);
});

test("memory is bounded: keys that are full are forgotten first", () => {
  const limit = createRateLimit(rule, 10);
  expect(limit("busy", 10, 0)).toBe(true);
  for (let index = 0; index < 9; index += 1) limit(`idle-${index}`, 0, 0);
  limit("one more", 1, 0);
  expect(limit("busy", 1, 0)).toBe(false);
});

test("addresses are counted by /24 and /48", () => {
  const prefixes = [
    ["192.0.2.7", "192.0.2"],
    ["192.0.2.200", "192.0.2"],
    ["::ffff:192.0.2.9", "192.0.2"],
    ["2001:db8:1:2::3", "2001:db8:1"],
    ["2001:0DB8:0001:ffff::", "2001:db8:1"],
    ["2001:db8::1", "2001:db8:0"],
    ["::1", "0:0:0"],
    ["fe80::1%eth0", "fe80:0:0"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0"],
  ] as const;
  for (const [address, prefix] of prefixes) expect(addressToPrefix(address), address).toBe(prefix);
  for (const text of ["", "localhost", "1.2.3", "1.2.3.4.5", ":::", "g::"])
    expect(addressToPrefix(text)).toBeNull();
});

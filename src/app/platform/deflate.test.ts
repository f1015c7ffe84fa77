import fc from "fast-check";
import { expect, test } from "vitest";
import { textToBytes } from "../../lib/bytes.ts";
import { deflate, inflate } from "./deflate.ts";

test("what was deflated inflates to the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      expect(await inflate(await deflate(new Uint8Array(bytes)))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 40 },
  );
});

test("a diary shrinks to less than a third", async () => {
  const bytes = textToBytes('{"k":"check-in","f":{"mood":[4,"0199"]},"r":null}'.repeat(200));
  expect((await deflate(bytes)).length).toBeLessThan(bytes.length / 3);
});

test("bytes that were never deflated are refused", async () => {
  await expect(inflate(textToBytes("no such thing"))).rejects.toThrow(TypeError);
  await expect(inflate((await deflate(textToBytes("a long line".repeat(9)))).slice(0, 5))).rejects.toThrow(
    TypeError,
  );
});

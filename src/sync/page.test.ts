import fc from "fast-check";
import { expect, test } from "vitest";
import { envelopesToPage, pageToEnvelopes } from "./page.ts";

const anyEnvelopes = fc
  .array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 })
  .map((list) => list.map((bytes) => new Uint8Array(bytes)));

test("a page gives its envelopes back", () => {
  fc.assert(
    fc.property(anyEnvelopes, (envelopes) => {
      expect(pageToEnvelopes(envelopesToPage(envelopes))).toEqual({ ok: true, value: envelopes });
    }),
  );
});

test("a page cut short inside an envelope is refused", () => {
  const page = envelopesToPage([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]);
  for (let length = 1; length < page.length; length += 1) {
    const whole = length === 7;
    expect(pageToEnvelopes(page.slice(0, length)).ok).toBe(whole);
  }
});

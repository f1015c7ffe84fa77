import fc from "fast-check";
import { expect, test } from "vitest";
import { envelopesToPage, pageToEnvelopes } from "./page.ts";

const anyEnvelopes = fc
  .array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 })
  .map((list) => list.map((bytes) => new Uint8Array(bytes)));
const malformed = { ok: false, error: { type: "malformed-page" } };

test("a page gives its envelopes back", () => {
  fc.assert(
    fc.property(anyEnvelopes, (envelopes) => {
      expect(pageToEnvelopes(envelopesToPage(envelopes))).toEqual({ ok: true, value: envelopes });
    }),
  );
});

test("a page is format, number of envelopes, and each envelope behind its length", () => {
  const page = envelopesToPage([Uint8Array.of(7, 8, 9), Uint8Array.of(4)]);
  expect([...page]).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 3, 7, 8, 9, 0, 0, 0, 1, 4]);
});

test("a page cut short anywhere is refused, between two envelopes too", () => {
  const page = envelopesToPage([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]);
  for (let length = 0; length < page.length; length += 1) {
    expect(pageToEnvelopes(page.slice(0, length))).toEqual(malformed);
  }
});

test("a page with anything behind its envelopes is refused", () => {
  const page = envelopesToPage([Uint8Array.of(1, 2, 3)]);
  for (const tail of [[0], [0, 0, 0, 0], [0, 0, 0, 1, 9]]) {
    expect(pageToEnvelopes(Uint8Array.of(...page, ...tail))).toEqual(malformed);
  }
});

test("a page of another format is refused", () => {
  const page = envelopesToPage([Uint8Array.of(1, 2, 3)]);
  for (let format = 0; format < 256; format += 1) {
    page[0] = format;
    expect(pageToEnvelopes(page).ok).toBe(format === 1);
  }
});

test("no bytes whatever make reading a page throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(() => pageToEnvelopes(new Uint8Array(bytes))).not.toThrow();
      expect(() => pageToEnvelopes(Uint8Array.of(1, ...bytes))).not.toThrow();
    }),
  );
});

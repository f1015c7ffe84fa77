import { expect, test } from "vitest";
import { readWrapKind, splitWrap } from "./wrap-format.ts";

test("the app can tell how something was wrapped before it asks for anything", () => {
  const kinds = [1, 2, 3, 4, 5].map((code) => readWrapKind(Uint8Array.of(1, code, 99)));
  expect(kinds).toEqual(
    ["device", "password", "recovery", "passkey", "words"].map((kind) => ({ ok: true, value: kind })),
  );
  expect(readWrapKind(Uint8Array.of(2, 1))).toEqual({ ok: false, error: { type: "unknown-format" } });
  expect(readWrapKind(Uint8Array.of(1, 6))).toEqual({ ok: false, error: { type: "malformed" } });
  expect(readWrapKind(Uint8Array.of(1))).toEqual({ ok: false, error: { type: "malformed" } });
  expect(readWrapKind(new Uint8Array())).toEqual({ ok: false, error: { type: "malformed" } });
});

test("a wrap of another kind, or shorter than its header, is malformed", () => {
  const malformed = { ok: false, error: { type: "malformed" } };
  expect(splitWrap(Uint8Array.of(1, 2, 7, 8), "password", 3)).toEqual({
    ok: true,
    value: { header: Uint8Array.of(1, 2, 7), body: Uint8Array.of(8) },
  });
  expect(splitWrap(Uint8Array.of(1, 2, 7, 8), "recovery", 3)).toEqual(malformed);
  expect(splitWrap(Uint8Array.of(1, 2), "password", 3)).toEqual(malformed);
});

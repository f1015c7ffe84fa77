import fc from "fast-check";
import { expect, test } from "vitest";
import { base64ToBytes, bytesToBase64 } from "./base64.ts";
import { textToBytes } from "./bytes.ts";

test("says what Node says, and reads it back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
      const bytes = new Uint8Array(given);
      expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(base64ToBytes(bytesToBase64(bytes))).toEqual(bytes);
    }),
  );
  const long = new Uint8Array(100_000).map((_, index) => index % 251);
  expect(base64ToBytes(bytesToBase64(long))).toEqual(long);
});

// RFC 4648, section 10.
test.each([
  ["", ""],
  ["f", "Zg=="],
  ["fo", "Zm8="],
  ["foo", "Zm9v"],
  ["foob", "Zm9vYg=="],
  ["fooba", "Zm9vYmE="],
  ["foobar", "Zm9vYmFy"],
])("%j is %j", (text, base64) => {
  expect(bytesToBase64(textToBytes(text))).toBe(base64);
});

test.each(["Z", "Zg", "Zg=", "Zm9v=", "Zm9v\n", "Zm-v", "Zg==Zg==", "Zh==", "Zm9=", "é"])(
  "%j is none",
  (text) => {
    expect(base64ToBytes(text)).toBeNull();
  },
);

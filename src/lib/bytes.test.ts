import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesToHex, hexToBytes } from "./bytes.ts";

describe("bytes as hex", () => {
  test("are what Node makes of them, and come back", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const hex = bytesToHex(bytes);
        expect(hex).toBe(Buffer.from(bytes).toString("hex"));
        expect(hexToBytes(hex)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test.each(["0", "0g", "g0", "AB", " 00", "00 ", "0\n", "é0", "ā0", "0x", "/0", ":0", "`0"])(
    "are not what %j stands for",
    (text) => {
      expect(hexToBytes(text)).toBeNull();
    },
  );
});

import { expect, test } from "vitest";
import { formatPairingCode, newPairingCode, parsePairingCode } from "./pairing-code.ts";
import { randomBytes } from "./web-crypto.ts";

test("a code is read as it is shown, in lower case, with spaces, or behind a link", () => {
  for (let round = 0; round < 100; round += 1) {
    const code = newPairingCode(randomBytes);
    const shown = formatPairingCode(code);
    expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    for (const typed of [code, shown, shown.toLowerCase(), ` ${shown.replace("-", " ")} `, `#${code}`]) {
      expect(parsePairingCode(typed)).toBe(code);
    }
  }
});

test("letters that look like digits are read as those", () => {
  expect(parsePairingCode("OIL0o-il1AB")).toBe("01100111AB");
});

test("anything else is no code", () => {
  for (const typed of ["", "ABCDE", "ABCDE-FGHJ", "ABCDE-FGHJKM", "ABCDE-FGHJU", "ÀBCDE-FGHJK"]) {
    expect(parsePairingCode(typed)).toBeNull();
  }
});

test("each of the 32 digits comes up, as often as the others", () => {
  const count = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const [digit = ""] = newPairingCode((length) => new Uint8Array(length).fill(byte));
    count.set(digit, (count.get(digit) ?? 0) + 1);
  }
  expect([...count.values()]).toEqual(Array.from({ length: 32 }, () => 8));
});

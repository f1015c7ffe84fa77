import { expect, test } from "vitest";
import { type Bytes, bytesToText, hexToBytes, textToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { sealAsAgeFile } from "./age-file.ts";
import { openAgeFile } from "./second-age.test-support.ts";
import ageFiles from "./vectors/age-file.json" with { type: "json" };

/** scrypt is slow on purpose, and slower on a busy machine. */
const scryptPatience = { timeout: 60_000 };
const passphrase = "vier losse woorden 2026";

function seal(plaintext: Bytes, typed = passphrase): Promise<Bytes> {
  return sealAsAgeFile(plaintext, new Redacted(typed));
}

test.each(ageFiles)("the second reader opens what $madeBy made", scryptPatience, ({ file, ...vector }) => {
  const bytes = hexToBytes(file) ?? new Uint8Array();
  expect(bytesToText(openAgeFile(bytes, vector.passphrase))).toBe(vector.plaintext);
});

test.each([
  ["exactly one chunk", 64 * 1024],
  ["several chunks", 200_000],
])("%s: the second reader finds the bytes that went in", scryptPatience, async (_name, length) => {
  const plaintext = Uint8Array.from({ length }, (_, index) => (index * 7) % 251);
  expect(openAgeFile(await seal(plaintext), passphrase)).toEqual(plaintext);
});

test(
  "a passphrase alone opens the file, at the cost that is promised, and no two are alike",
  scryptPatience,
  async () => {
    const [first, second] = [await seal(textToBytes("geheim")), await seal(textToBytes("geheim"))];
    const header = String.fromCharCode(...first).split("\n");
    expect(header[0]).toBe("age-encryption.org/v1");
    expect(header[1]).toMatch(/^-> scrypt \S{22} 17$/);
    expect(header[3]).toMatch(/^--- \S{43}$/);
    expect(first).not.toEqual(second);
  },
);

test("another passphrase or a changed bit opens nothing", scryptPatience, async () => {
  const file = await seal(textToBytes("geheim"));
  expect(() => openAgeFile(file, "vier losse woorden 2025")).toThrow();
  file[file.length - 1] = (file.at(-1) ?? 0) ^ 1;
  expect(() => openAgeFile(file, passphrase)).toThrow();
});

test(
  "an accent in two signs and a space at the end open with what a keyboard gives",
  scryptPatience,
  async () => {
    const file = await seal(textToBytes("geheim"), "cafe\u0301 op de hoek ");
    expect(bytesToText(openAgeFile(file, "caf\u00e9 op de hoek"))).toBe("geheim");
  },
);

test.each(["", "  "])("an empty passphrase is refused: '%s'", async (typed) => {
  await expect(seal(textToBytes("geheim"), typed)).rejects.toThrow(RangeError);
});

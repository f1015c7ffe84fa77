import { expect, test } from "vitest";
import { bytesToHex } from "../lib/bytes.ts";
import { deriveKeyFromPassword } from "./argon2id.ts";
import { defaultCost, type PasswordCost } from "./password-cost.ts";
import { secondPasswordKey } from "./second-implementation.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };

test("an independent Argon2id finds the same key", argonPatience, async () => {
  const salt = randomBytes(16);
  const key = await deriveKeyFromPassword("geen haast", salt, defaultCost);
  expect(bytesToHex(key)).toBe(bytesToHex(secondPasswordKey("geen haast", salt, defaultCost)));
});

test("an é typed as one sign or as two opens the same lock", argonPatience, async () => {
  const salt = randomBytes(16);
  const composed = await deriveKeyFromPassword("caf\u00e9", salt, defaultCost);
  const decomposed = await deriveKeyFromPassword("cafe\u0301", salt, defaultCost);
  expect(decomposed).toEqual(composed);
});

test("another password or another salt gives another key", argonPatience, async () => {
  const salt = randomBytes(16);
  const key = await deriveKeyFromPassword("1234", salt, defaultCost);
  expect(await deriveKeyFromPassword("1235", salt, defaultCost)).not.toEqual(key);
  expect(await deriveKeyFromPassword("1234", randomBytes(16), defaultCost)).not.toEqual(key);
});

test("a cost below the default is refused even where its type was lost", async () => {
  const weak = { memoryKiB: 8, passes: 1 } as PasswordCost;
  await expect(deriveKeyFromPassword("1234", randomBytes(16), weak)).rejects.toThrow(RangeError);
});

test("an empty password and a short salt are our own mistakes", async () => {
  await expect(deriveKeyFromPassword("", randomBytes(16), defaultCost)).rejects.toThrow();
  await expect(deriveKeyFromPassword("1234", randomBytes(15), defaultCost)).rejects.toThrow(RangeError);
});

import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToHex, hexToBytes } from "../lib/bytes.ts";
import {
  bytesToRecoveryEntropy,
  deriveRecoveryKeys,
  entropyToWords,
  newRecoveryEntropy,
  type RecoveryEntropy,
  wordsToEntropy,
} from "./recovery-phrase.ts";
import { recoveryWords } from "./recovery-words-nl.ts";
import { secondDerive } from "./second-implementation.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

/** Published with BIP 39: github.com/trezor/python-mnemonic, vectors.json. */
const publishedVectors = [
  ["00000000000000000000000000000000", `${"abandon ".repeat(11)}about`],
  [
    "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
    "legal winner thank year wave sausage worth useful legal winner thank yellow",
  ],
  [
    "80808080808080808080808080808080",
    "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
  ],
  ["ffffffffffffffffffffffffffffffff", `${"zoo ".repeat(11)}wrong`],
  [
    "9e885d952ad362caeb4efe34a8e91bd2",
    "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
  ],
] as const;

const phrase = publishedVectors[4][1].split(" ");

test.each(publishedVectors)("entropy %s gives the published words, and they lead back", (hex, words) => {
  expect(entropyToWords(entropyOf(hex), english)).toEqual(words.split(" "));
  expect(hexOf(wordsToEntropy(words.split(" "), english))).toBe(hex);
});

test("twelve Dutch words lead back to the same entropy", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const words = entropyToWords(bytesToRecoveryEntropy(new Uint8Array(bytes)), recoveryWords);
      expect(words).toHaveLength(12);
      expect(hexOf(wordsToEntropy(words, recoveryWords))).toBe(bytesToHex(bytes));
    }),
  );
});

test("capitals, spaces around a word and four letters instead of the whole word make no difference", () => {
  const typed = phrase.map((word, index) => (index % 2 === 0 ? ` ${word.toUpperCase()} ` : word.slice(0, 4)));
  expect(hexOf(wordsToEntropy(typed, english))).toBe(publishedVectors[4][0]);
});

test("letters that a keyboard joins or widens are the same letters", () => {
  const typed = phrase.with(3, "ﬁber").with(1, "ｄｒｉｌｌ");
  expect(hexOf(wordsToEntropy(typed, english))).toBe(publishedVectors[4][0]);
});

test("three letters are not enough unless they are a word", () => {
  expect(english.filter((word) => word.startsWith("ozo"))).toEqual(["ozone"]);
  expect(wordsToEntropy(phrase.with(0, "ozo"), english)).toEqual(unknownWord(0));
  expect(wordsToEntropy(phrase.with(0, "act"), english)).not.toEqual(unknownWord(0));
});

test("four letters that begin two words are not enough", () => {
  const words = recoveryWords.map((word, index) => (index < 2 ? `samen${"ab"[index]}` : word));
  const typed = entropyToWords(entropyOf("00".repeat(16)), words);
  expect(typed[0]).toBe("samena");
  expect(wordsToEntropy(typed.with(0, "same"), words)).toEqual(unknownWord(0));
});

test.each([0, 1, 11, 13, 24])("%i words are the wrong number", (count) => {
  const typed = Array.from({ length: count }, () => "zoo");
  expect(wordsToEntropy(typed, english)).toEqual({ ok: false, error: { type: "wrong-count" } });
});

test("the first word that is not in the list is pointed at", () => {
  for (const wrong of ["", "  ", "zzzz", "drill grab", "drillx", "абвг"]) {
    expect(wordsToEntropy(phrase.with(3, wrong).with(9, "zzzz"), english)).toEqual(unknownWord(3));
  }
});

test("a swapped or mistaken word is found by the checksum fifteen times out of sixteen", () => {
  const swapped = phrase.with(0, phrase[1] ?? "").with(1, phrase[0] ?? "");
  expect(wordsToEntropy(swapped, english)).toEqual({ ok: false, error: { type: "bad-checksum" } });
  const lastWords = english.filter((word) => wordsToEntropy(phrase.with(11, word), english).ok);
  expect(lastWords).toHaveLength(2048 / 16);
});

test("a list that has not 2,048 words is our own mistake", () => {
  expect(() => entropyToWords(newRecoveryEntropy(randomBytes), english.slice(1))).toThrow(TypeError);
  expect(() =>
    wordsToEntropy(
      phrase,
      english.filter((word) => word !== "zoo"),
    ),
  ).toThrow(TypeError);
});

test("the address and the key of the recovery blob follow as the second implementation derives them", async () => {
  const entropy = newRecoveryEntropy(randomBytes);
  const { lookupId, wrapKey } = await deriveRecoveryKeys(entropy);
  const secret = entropy.reveal();
  expect(bytesToHex(lookupId)).toBe(bytesToHex(secondDerive(secret, "lll/v1/recovery-lookup-id", 16)));
  expect(bytesToHex(wrapKey.reveal())).toBe(bytesToHex(secondDerive(secret, "lll/v1/recovery-wrap-key", 32)));
});

function unknownWord(index: number) {
  return { ok: false, error: { type: "unknown-word", index } };
}

function entropyOf(hex: string): RecoveryEntropy {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("not hex");
  return bytesToRecoveryEntropy(bytes);
}

function hexOf(result: ReturnType<typeof wordsToEntropy>): string {
  return result.ok ? bytesToHex(result.value.reveal()) : result.error.type;
}

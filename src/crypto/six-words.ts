import { type Bytes, textToBytes } from "../lib/bytes.ts";
import type { Label } from "./label.ts";
import { pbkdf2Sha256 } from "./web-crypto.ts";

/** Adds some 17 bits to the work of whoever looks for something else that reads as the same six words. */
const iterations = 100_000;
const wordCount = 6;
const bitsPerWord = 11;

/** Six of the 2,048 `words`, 66 bits, for two people to compare. */
export async function bytesToSixWords(
  message: Bytes,
  label: Label,
  words: readonly string[],
): Promise<readonly string[]> {
  const bytes = await pbkdf2Sha256(message, textToBytes(label), iterations, 9);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: wordCount }, (_, index) => {
    const place = Number.parseInt(bits.slice(index * bitsPerWord, (index + 1) * bitsPerWord), 2);
    const word = words[place];
    if (word === undefined) throw new RangeError("the word list has 2,048 words");
    return word;
  });
}

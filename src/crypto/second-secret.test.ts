import { expect, test } from "vitest";
import { bytesToHex, hexToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { deriveKeyFromPassword } from "./argon2id.ts";
import { bytesToRecoveryEntropy } from "./recovery-phrase.ts";
import { addSecondSecret } from "./second-secret.ts";
import vectors from "./vectors/second-secret.json" with { type: "json" };

const argonPatience = { timeout: 60_000 };

// Made by the second implementation and frozen, as in vectors.test.ts.
test.each(vectors)("words and $secret stand for $both", argonPatience, async ({ entropy, secret, both }) => {
  const mixed = await addSecondSecret(wordsOf(entropy), new Redacted(secret), deriveKeyFromPassword);
  expect(bytesToHex(mixed.reveal())).toBe(both);
});

test(
  "another secret, or other words, lead elsewhere, and neither leads where the words alone do",
  argonPatience,
  async () => {
    const [first, second] = ["00".repeat(16), `${"00".repeat(15)}01`];
    const mix = async (entropy: string, secret: string) =>
      bytesToHex(
        (await addSecondSecret(wordsOf(entropy), new Redacted(secret), deriveKeyFromPassword)).reveal(),
      );
    const found = [
      first,
      await mix(first, "vier losse woorden"),
      await mix(first, "vier losse woorden."),
      await mix(second, "vier losse woorden"),
    ];
    expect(new Set(found).size).toBe(4);
  },
);

function wordsOf(entropy: string) {
  return bytesToRecoveryEntropy(hexToBytes(entropy) ?? new Uint8Array());
}

import { expect, test } from "vitest";
import { Redacted } from "../lib/redacted.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { newMasterKey } from "./keys.ts";
import { wrapWithRecoveryKey } from "./master-key-wrap.ts";
import { deriveRecoveryKeys, newRecoveryEntropy } from "./recovery-phrase.ts";
import { openServerBundle, sealServerBundle } from "./server-bundle.ts";
import { randomBytes } from "./web-crypto.ts";

const wrongSecret = { ok: false, error: { type: "wrong-secret" } };

async function wrapKeyOfNewWords() {
  return (await deriveRecoveryKeys(newRecoveryEntropy(randomBytes))).wrapKey;
}

test("other words, any flipped bit, a decoy and nothing at all give no master key", async () => {
  const wrapKey = await wrapKeyOfNewWords();
  const wrapped = await sealServerBundle(newMasterKey(randomBytes), wrapKey, randomBytes);
  expect(await openServerBundle(wrapped, await wrapKeyOfNewWords())).toEqual(wrongSecret);
  expect(await openServerBundle(new Uint8Array(), wrapKey)).toEqual(wrongSecret);
  // What a server answers for a lookup id that it does not know.
  const decoy = Uint8Array.of(1, 3, 1, ...randomBytes(73));
  expect(await openServerBundle(decoy, wrapKey)).toEqual(wrongSecret);
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    expect(await openServerBundle(flipBit(wrapped, bit), wrapKey)).toEqual(wrongSecret);
  }
});

test("the bundle of a device is no server bundle, so that no device is ever copied through the server", async () => {
  const wrapKey = await wrapKeyOfNewWords();
  const deviceBundle = new Redacted(Uint8Array.of(1, ...randomBytes(70)));
  const wrapped = await wrapWithRecoveryKey({ bundle: deviceBundle, wrapKey, random: randomBytes });
  expect(await openServerBundle(wrapped, wrapKey)).toEqual({ ok: false, error: { type: "unknown-format" } });
});

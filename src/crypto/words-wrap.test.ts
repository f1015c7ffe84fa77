import { expect, test } from "vitest";
import { Redacted } from "../lib/redacted.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { boxSecretToBoxKey, bytesToBoxKey, newBoxSecret } from "./hpke.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import { randomBytes } from "./web-crypto.ts";
import { unwrapWithWords, wrapForWords } from "./words-wrap.ts";
import { wordsOfWrap } from "./words-wrap-header.ts";

const bundle = new Redacted(randomBytes(71));

async function wrapFor(secret = newBoxSecret(randomBytes)) {
  const wordsKey = await boxSecretToBoxKey(secret);
  return { secret, wordsKey, wrap: expectOk(await wrapForWords({ bundle, wordsKey, random: randomBytes })) };
}

test("is made without the words, says which words it is for, and opens with them", async () => {
  const { secret, wordsKey, wrap } = await wrapFor();
  expect(wordsOfWrap(wrap)).toEqual(wordsKey);
  expect(expectOk(await unwrapWithWords(wrap, secret)).reveal()).toEqual(bundle.reveal());
  expect((await wrapFor(secret)).wrap).not.toEqual(wrap);
});

test("does not open with other words, with any bit changed, or when it is cut", async () => {
  const { secret, wrap } = await wrapFor();
  expect(errorIn(await unwrapWithWords(wrap, newBoxSecret(randomBytes)))).toBe("wrong-secret");
  for (let bit = 0; bit < wrap.length * 8; bit += 1) {
    expect((await unwrapWithWords(flipBit(wrap, bit), secret)).ok).toBe(false);
  }
  for (let length = 0; length < wrap.length; length += 1) {
    expect((await unwrapWithWords(wrap.slice(0, length), secret)).ok).toBe(false);
  }
});

test("of another kind is none", async () => {
  const { secret, wrap } = await wrapFor();
  const other = wrap.slice();
  other[1] = 3;
  expect(wordsOfWrap(other)).toBeNull();
  expect(errorIn(await unwrapWithWords(other, secret))).toBe("malformed");
  other[0] = 2;
  expect(errorIn(await unwrapWithWords(other, secret))).toBe("unknown-format");
});

test("for a key that gives everybody the same secret is not made", async () => {
  const wordsKey = bytesToBoxKey(new Uint8Array(32));
  expect(errorIn(await wrapForWords({ bundle, wordsKey, random: randomBytes }))).toBe("unusable-key");
});

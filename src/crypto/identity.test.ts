import { expect, test } from "vitest";
import { flipBit } from "./flip-bit.test-support.ts";
import {
  bytesToPublicIdentity,
  identityFingerprint,
  identityToPublic,
  identityToSixWords,
  newIdentity,
  publicIdentityToBytes,
} from "./identity.ts";
import { recoveryWords } from "./recovery-words-nl.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

test("six words of the list, and other ones after any change of either key", async () => {
  const bytes = publicIdentityToBytes(await identityToPublic(newIdentity(randomBytes)));
  const wordsOf = async (identity: typeof bytes) =>
    (await identityToSixWords(expectOk(bytesToPublicIdentity(identity)), recoveryWords)).join(" ");
  const words = await wordsOf(bytes);
  expect(words.split(" ")).toHaveLength(6);
  for (const word of words.split(" ")) expect(recoveryWords).toContain(word);
  for (const bit of [8, 263, 264, 519]) expect(await wordsOf(flipBit(bytes, bit))).not.toBe(words);
});

test("each identity has a fingerprint of its own", async () => {
  const left = await identityToPublic(newIdentity(randomBytes));
  const right = await identityToPublic(newIdentity(randomBytes));
  expect(await identityFingerprint(left)).toEqual(await identityFingerprint(left));
  expect(await identityFingerprint(left)).not.toEqual(await identityFingerprint(right));
  const crossed = { boxKey: left.boxKey, verifyKey: right.verifyKey };
  expect(await identityFingerprint(crossed)).not.toEqual(await identityFingerprint(left));
});

test("bytes bring a public identity back, and other lengths or formats are refused", async () => {
  const identity = await identityToPublic(newIdentity(randomBytes));
  const bytes = publicIdentityToBytes(identity);
  expect(bytesToPublicIdentity(bytes)).toEqual({ ok: true, value: identity });
  for (let length = 0; length < bytes.length; length += 1) {
    expect(errorIn(bytesToPublicIdentity(bytes.slice(0, length)))).toBe("malformed");
  }
  expect(errorIn(bytesToPublicIdentity(new Uint8Array([...bytes, 0])))).toBe("malformed");
  expect(errorIn(bytesToPublicIdentity(new Uint8Array([2, ...bytes.slice(1)])))).toBe("unknown-format");
});

import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToVerifyKey } from "../../crypto/keys.ts";
import { Redacted } from "../../lib/redacted.ts";
import type { Nonce } from "../../protocol/access-request.ts";
import { newTestSpaceId, random } from "../testing/test-envelope.test-support.ts";
import { isNonceGood, issueNonce } from "./nonce.ts";
import { deriveServerKeys } from "./server-keys.ts";
import { issueToken, readToken } from "./token.ts";

const key = createSecretKey(random(32));
const [space, publicKey] = [newTestSpaceId(), bytesToVerifyKey(random(32))];

test("a token says for which space and key it is, for fifteen minutes", () => {
  const token = issueToken(key, space, publicKey, 1_000);
  const expiresAtMs = 1_000 + 15 * 60_000;
  expect(readToken(key, token, 1_000)).toEqual({ space, publicKey, expiresAtMs });
  expect(readToken(key, token, expiresAtMs - 1)).not.toBeNull();
  expect(readToken(key, token, expiresAtMs)).toBeNull();
});

test("a token of another server, or with any bit changed, is none", () => {
  const token = issueToken(key, space, publicKey, 0);
  expect(readToken(createSecretKey(random(32)), token, 0)).toBeNull();
  const bytes = Buffer.from(token, "base64url");
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(readToken(key, changed.toString("base64url"), 0), `bit ${bit}`).toBeNull();
  }
});

test("no text makes reading a token throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{119}$/)), (text) => {
      expect(readToken(key, text, 0)).toBeNull();
    }),
  );
});

test("a nonce is good for a minute, at this server, and unchanged", () => {
  const nonce = issueNonce(key, 5_000, random);
  expect(nonce).toHaveLength(32);
  expect(isNonceGood(key, nonce, 5_000)).toBe(true);
  expect(isNonceGood(key, nonce, 64_999)).toBe(true);
  expect(isNonceGood(key, nonce, 65_000)).toBe(false);
  expect(isNonceGood(createSecretKey(random(32)), nonce, 5_000)).toBe(false);
  for (let bit = 0; bit < 256; bit += 1) {
    const changed = nonce.slice() as Nonce;
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(isNonceGood(key, changed, 5_000), `bit ${bit}`).toBe(false);
  }
});

test("two processes on one database accept each other's tokens, and no two purposes share a key", () => {
  const secret = new Redacted(random(32));
  const [here, there] = [deriveServerKeys(secret), deriveServerKeys(secret)];
  expect(readToken(there.token, issueToken(here.token, space, publicKey, 0), 0)).not.toBeNull();
  expect(readToken(here.nonce, issueToken(here.token, space, publicKey, 0), 0)).toBeNull();
  expect(JSON.stringify(here)).not.toContain(Buffer.from(secret.reveal()).toString("hex"));
});

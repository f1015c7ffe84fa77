import { beforeAll, expect, test } from "vitest";
import { areBytesEqual, type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import type { Result } from "../lib/result.ts";
import { unwrapWithDeviceKeyOnly } from "./device-only-wrap.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { bytesToSigningSeed } from "./keys.ts";
import {
  bytesToPrfOutput,
  derivePasskeyUserId,
  newPrfSalt,
  type PrfOutput,
  readPrfSalt,
  unwrapWithPasskey,
  wrapWithPasskey,
} from "./passkey-wrap.ts";
import { createDeviceKey, type DeviceKey, randomBytes, sealWithDeviceKey } from "./web-crypto.ts";

const content = textToBytes("master key and what stands beside it");
const prfSalt = newPrfSalt(randomBytes);
const prfOutput = newPrfOutput();
let deviceKey: DeviceKey;
let wrapped: Bytes;

beforeAll(async () => {
  deviceKey = await createDeviceKey();
  const bundle = new Redacted(content);
  wrapped = await wrapWithPasskey({ bundle, prfSalt, prfOutput, deviceKey, random: randomBytes });
});

test("the authenticator on the right device opens it", async () => {
  const opened = await unwrap(wrapped);
  expect(opened.ok ? opened.value.reveal() : opened.error).toEqual(content);
});

test("the answer of another authenticator is a wrong secret", async () => {
  expect(errorOf(await unwrapWithPasskey(wrapped, { prfOutput: newPrfOutput(), deviceKey }))).toBe(
    "wrong-secret",
  );
});

test("the authenticator opens nothing without the device key", async () => {
  const elsewhere = await unwrapWithPasskey(wrapped, { prfOutput, deviceKey: await createDeviceKey() });
  expect(errorOf(elsewhere)).toBe("malformed");
});

test("the device key alone shows a second seal, not the bundle", async () => {
  const header = wrapped.slice(0, 34);
  const bare = await sealWithDeviceKey(deviceKey, "lll/v1/passkey-outer", content, randomBytes, header);
  expect(errorOf(await unwrap(concatBytes(header, bare)))).toBe("wrong-secret");
  expect(errorOf(await unwrapWithDeviceKeyOnly(wrapped, { deviceKey }))).toBe("malformed");
});

test("says what the authenticator has to be asked", () => {
  expect(readPrfSalt(wrapped)).toEqual({ ok: true, value: prfSalt });
  expect(errorOf(readPrfSalt(wrapped.slice(0, 33)))).toBe("malformed");
});

test("any changed bit, or cutting it off anywhere, is refused with a typed error", async () => {
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    expect((await unwrap(flipBit(wrapped, bit))).ok).toBe(false);
  }
  for (let length = 0; length < wrapped.length; length += 1) {
    expect((await unwrap(wrapped.slice(0, length))).ok).toBe(false);
  }
});

test("what has not the length of an authenticator's answer is none", () => {
  for (const length of [0, 16, 31, 33, 64]) expect(bytesToPrfOutput(new Uint8Array(length))).toBeNull();
});

test("a device is always the same user of an authenticator, and another device is another one", async () => {
  const [seed, other] = [bytesToSigningSeed(randomBytes(32)), bytesToSigningSeed(randomBytes(32))];
  const userId = await derivePasskeyUserId(seed);
  expect(userId).toEqual(await derivePasskeyUserId(seed));
  expect(areBytesEqual(userId, await derivePasskeyUserId(other))).toBe(false);
});

function newPrfOutput(): PrfOutput {
  const output = bytesToPrfOutput(randomBytes(32));
  if (output === null) throw new Error("32 bytes are an output");
  return output;
}

function unwrap(bytes: Bytes) {
  return unwrapWithPasskey(bytes, { prfOutput, deviceKey });
}

function errorOf(result: Result<unknown, { readonly type: string }>): string | null {
  return result.ok ? null : result.error.type;
}

import { beforeAll, expect, test } from "vitest";
import { type Bytes, concatBytes, textToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import type { Result } from "../lib/result.ts";
import { deriveKeyFromPassword } from "./argon2id.ts";
import { unwrapWithDeviceKeyOnly, wrapWithDeviceKeyOnly } from "./device-only-wrap.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { bytesToBlobKey } from "./keys.ts";
import {
  type DerivePasswordKey,
  unwrapWithPassword,
  unwrapWithRecoveryKey,
  wrapWithPassword,
  wrapWithRecoveryKey,
} from "./master-key-wrap.ts";
import { defaultCost, type PasswordCost } from "./password-cost.ts";
import { createDeviceKey, type DeviceKey, randomBytes, sealWithDeviceKey, sha256 } from "./web-crypto.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };

const content = textToBytes("master key and what stands beside it");
const bundle = new Redacted(content);
const wrapKey = bytesToBlobKey(randomBytes(32));
/** Argon2id in its place would make a thousand refusals take ten minutes; one test below uses the real one. */
const quickKey: DerivePasswordKey = (password, salt) => {
  if (password === "") throw new Error("Argon2id takes no empty password");
  return sha256(concatBytes(textToBytes(password), salt));
};
let deviceKey: DeviceKey;
let locked: Bytes;

beforeAll(async () => {
  deviceKey = await createDeviceKey();
  locked = await lock("4711", quickKey, defaultCost);
});

test("the right PIN on the right device opens the lock, with the real Argon2id", argonPatience, async () => {
  const wrapped = await lock("4711", deriveKeyFromPassword, defaultCost);
  const opened = await unlock(wrapped, "4711", deriveKeyFromPassword);
  expect(opened.ok ? opened.value.reveal() : opened.error).toEqual(content);
  expect(errorOf(await unlock(wrapped, "4712", deriveKeyFromPassword))).toBe("wrong-secret");
});

test("a wrong or empty PIN is a wrong secret", async () => {
  expect(errorOf(await unlock(locked, "4712", quickKey))).toBe("wrong-secret");
  expect(errorOf(await unlock(locked, "", quickKey))).toBe("wrong-secret");
});

test("the right PIN opens nothing without the device key, and not a guess is computed", async () => {
  let guesses = 0;
  const counting: DerivePasswordKey = (password, salt, cost) => {
    guesses += 1;
    return quickKey(password, salt, cost);
  };
  const elsewhere = await unwrapWithPassword(locked, {
    password: "4711",
    deviceKey: await createDeviceKey(),
    derivePasswordKey: counting,
  });
  expect(errorOf(elsewhere)).toBe("malformed");
  expect(guesses).toBe(0);
});

test("the device key alone shows a second seal, not the bundle", async () => {
  const withoutInner = concatBytes(
    locked.slice(0, 26),
    await sealWithDeviceKey(deviceKey, "lll/v1/lock-outer", content, randomBytes, locked.slice(0, 26)),
  );
  expect(errorOf(await unlock(withoutInner, "4711", quickKey))).toBe("wrong-secret");
});

test.each([
  { memoryKiB: 65535, passes: 3 },
  { memoryKiB: 65536, passes: 2 },
  { memoryKiB: 8, passes: 1 },
])("a lock made at the weak cost %o is refused, also by the device that made it", async (weak) => {
  const wrapped = await lock("4711", quickKey, weak as PasswordCost);
  expect(errorOf(await unlock(wrapped, "4711", quickKey))).toBe("weak-cost");
});

test("a cost that would hang the app is refused before it is computed", async () => {
  const wrapped = await lock("4711", quickKey, { memoryKiB: 0xffffffff, passes: 3 } as PasswordCost);
  expect(errorOf(await unlock(wrapped, "4711", quickKey))).toBe("malformed");
});

test("a raised cost in the header is found out by the device key", async () => {
  const raised = locked.slice();
  raised[9] = 4;
  expect(errorOf(await unlock(raised, "4711", quickKey))).toBe("malformed");
});

test("without a lock the device key alone opens, and only that one", async () => {
  const wrapped = await wrapWithDeviceKeyOnly({ bundle, deviceKey, random: randomBytes });
  const opened = await unwrapWithDeviceKeyOnly(wrapped, { deviceKey });
  expect(opened.ok ? opened.value.reveal() : opened.error).toEqual(content);
  const other = await unwrapWithDeviceKeyOnly(wrapped, { deviceKey: await createDeviceKey() });
  expect(errorOf(other)).toBe("malformed");
});

test("the recovery key opens its wrap on any device, another one does not", async () => {
  const wrapped = await wrapWithRecoveryKey({ bundle, wrapKey, random: randomBytes });
  const opened = await unwrapWithRecoveryKey(wrapped, { wrapKey });
  expect(opened.ok ? opened.value.reveal() : opened.error).toEqual(content);
  const other = await unwrapWithRecoveryKey(wrapped, { wrapKey: bytesToBlobKey(randomBytes(32)) });
  expect(errorOf(other)).toBe("wrong-secret");
});

test("a wrap of one kind does not open as another", async () => {
  const open = await wrapWithDeviceKeyOnly({ bundle, deviceKey, random: randomBytes });
  expect(errorOf(await unwrapWithDeviceKeyOnly(locked, { deviceKey }))).toBe("malformed");
  expect(errorOf(await unlock(open, "4711", quickKey))).toBe("malformed");
  expect(errorOf(await unwrapWithRecoveryKey(open, { wrapKey }))).toBe("malformed");
});

test("a wrap with any changed bit, or cut off anywhere, is refused with a typed error", async () => {
  const open = await wrapWithDeviceKeyOnly({ bundle, deviceKey, random: randomBytes });
  const recovery = await wrapWithRecoveryKey({ bundle, wrapKey, random: randomBytes });
  const unwraps: readonly (readonly [
    Bytes,
    (wrapped: Bytes) => Promise<Result<unknown, { type: string }>>,
  ])[] = [
    [locked, (wrapped) => unlock(wrapped, "4711", quickKey)],
    [open, (wrapped) => unwrapWithDeviceKeyOnly(wrapped, { deviceKey })],
    [recovery, (wrapped) => unwrapWithRecoveryKey(wrapped, { wrapKey })],
  ];
  for (const [wrapped, unwrap] of unwraps) {
    expect((await unwrap(wrapped)).ok).toBe(true);
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      expect((await unwrap(flipBit(wrapped, bit))).ok).toBe(false);
    }
    for (let length = 0; length < wrapped.length; length += 1) {
      expect((await unwrap(wrapped.slice(0, length))).ok).toBe(false);
    }
  }
});

function lock(password: string, derivePasswordKey: DerivePasswordKey, cost: PasswordCost): Promise<Bytes> {
  return wrapWithPassword({ bundle, password, cost, deviceKey, derivePasswordKey, random: randomBytes });
}

function unlock(wrapped: Bytes, password: string, derivePasswordKey: DerivePasswordKey) {
  return unwrapWithPassword(wrapped, { password, deviceKey, derivePasswordKey });
}

function errorOf(result: Result<unknown, { readonly type: string }>): string | null {
  return result.ok ? null : result.error.type;
}

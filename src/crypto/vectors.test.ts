import { expect, test } from "vitest";
import { type Bytes, bytesToHex, hexToBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { deriveKeyFromPassword } from "./argon2id.ts";
import { unwrapWithDeviceKeyOnly, wrapWithDeviceKeyOnly } from "./device-only-wrap.ts";
import { importSpaceKey, openRecord, sealRecord } from "./envelope.ts";
import type { RecordHeader } from "./envelope-header.ts";
import {
  bytesToBlobKey,
  bytesToMasterKey,
  bytesToSigningSeed,
  bytesToSpaceKey,
  deriveHomeSpace,
  deriveLocalStoreKey,
  parseDeviceId,
  parseDeviceSequence,
  parseEpoch,
  parseRecordId,
  parseRecordVersion,
  parseSpaceId,
  parseVerifyKey,
} from "./keys.ts";
import type { Label } from "./label.ts";
import {
  unwrapWithPassword,
  unwrapWithRecoveryKey,
  wrapWithPassword,
  wrapWithRecoveryKey,
} from "./master-key-wrap.ts";
import { pad } from "./padding.ts";
import { bytesToPrfOutput, derivePasskeyUserId, unwrapWithPasskey, wrapWithPasskey } from "./passkey-wrap.ts";
import { parsePasswordCost } from "./password-cost.ts";
import { bytesToRecoveryEntropy, deriveRecoveryKeys } from "./recovery-phrase.ts";
import { openBlob, sealBlob } from "./sealed-blob.ts";
import { openServerBundle, sealServerBundle, serverWrapLength } from "./server-bundle.ts";
import { importSigningSeed, importVerifyKey } from "./signature.ts";
import homeSpaces from "./vectors/home-space.json" with { type: "json" };
import wraps from "./vectors/master-key-wrap.json" with { type: "json" };
import paddings from "./vectors/padding.json" with { type: "json" };
import passkey from "./vectors/passkey-wrap.json" with { type: "json" };
import passwordKeys from "./vectors/password-key.json" with { type: "json" };
import records from "./vectors/record-envelope.json" with { type: "json" };
import recoveryKeys from "./vectors/recovery-keys.json" with { type: "json" };
import blobs from "./vectors/sealed-blob.json" with { type: "json" };
import serverBundle from "./vectors/server-bundle.json" with { type: "json" };
import type { DeviceKey } from "./web-crypto.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };

// The vectors were made by the second implementation and are frozen: what was sealed with them must stay readable.

test.each(homeSpaces)("home space of master key $masterKey", async (vector) => {
  const masterKey = bytesToMasterKey(hex(vector.masterKey));
  const { spaceId, spaceKey } = await deriveHomeSpace(masterKey);
  expect({
    masterKey: vector.masterKey,
    spaceId: bytesToHex(spaceId),
    spaceKey: bytesToHex(spaceKey.reveal()),
    localStoreKey: bytesToHex((await deriveLocalStoreKey(masterKey)).reveal()),
  }).toEqual(vector);
});

test.each(paddings)("$length bytes are padded to $paddedLength", ({ length, paddedLength }) => {
  expect(pad(new Uint8Array(length))).toHaveLength(paddedLength);
});

test.each(records)("record: $name", async (vector) => {
  const header: RecordHeader = {
    spaceId: present(parseSpaceId(vector.spaceId)),
    recordId: present(parseRecordId(vector.recordId)),
    epoch: present(parseEpoch(vector.epoch)),
    version: present(parseRecordVersion(vector.version)),
    deviceId: present(parseDeviceId(vector.deviceId)),
    deviceSequence: present(parseDeviceSequence(vector.deviceSequence)),
  };
  const spaceKey = await importSpaceKey(bytesToSpaceKey(hex(vector.spaceKey)));
  const sealed = await sealRecord({
    header,
    plaintext: hex(vector.plaintext),
    spaceKey,
    signingKey: await importSigningSeed(bytesToSigningSeed(hex(vector.signingSeed))),
    random: inTurn(vector.salt),
  });
  expect(bytesToHex(sealed)).toBe(vector.sealed);

  const verifyingKey = await importVerifyKey(present(parseVerifyKey(vector.verifyKey)));
  const opened = await openRecord(hex(vector.sealed), {
    spaceId: header.spaceId,
    spaceKeyByEpoch: () => spaceKey,
    verifyKeyByDevice: () => verifyingKey,
  });
  expect(opened).toEqual({ ok: true, value: { header, plaintext: hex(vector.plaintext) } });
});

test.each(blobs)("sealed blob: $name", async (vector) => {
  const key = bytesToBlobKey(hex(vector.key));
  const label = vector.label as Label;
  const plaintext = hex(vector.plaintext);
  const associated = hex(vector.associated);
  const sealed = await sealBlob(key, label, plaintext, inTurn(vector.salt), associated);
  expect(bytesToHex(sealed)).toBe(vector.sealed);
  const opened = await openBlob(key, label, hex(vector.sealed), associated);
  expect(opened).toEqual({ ok: true, value: plaintext });
});

test.each(passwordKeys)(
  "password key of '$password'",
  argonPatience,
  async ({ password, salt, memoryKiB, passes, key }) => {
    const derived = await deriveKeyFromPassword(password, hex(salt), costOf({ memoryKiB, passes }));
    expect(bytesToHex(derived)).toBe(key);
  },
);

test.each(recoveryKeys)("recovery keys of $entropy", async ({ entropy, lookupId, wrapKey }) => {
  const keys = await deriveRecoveryKeys(bytesToRecoveryEntropy(hex(entropy)));
  expect(bytesToHex(keys.lookupId)).toBe(lookupId);
  expect(bytesToHex(keys.wrapKey.reveal())).toBe(wrapKey);
});

test("master key wrapped for the device, a password and the recovery words", argonPatience, async () => {
  const bundle = new Redacted(hex(wraps.bundle));
  const deviceKey = await importDeviceKey(hex(wraps.deviceKey));
  const wrapKey = bytesToBlobKey(hex(wraps.wrapKey));
  const { password } = wraps;
  const derivePasswordKey = deriveKeyFromPassword;

  const forDevice = await wrapWithDeviceKeyOnly({ bundle, deviceKey, random: inTurn(wraps.nonce) });
  expect(bytesToHex(forDevice)).toBe(wraps.wrappedWithDeviceKeyOnly);
  const forPassword = await wrapWithPassword({
    bundle,
    password,
    cost: costOf(wraps),
    deviceKey,
    derivePasswordKey,
    random: inTurn(wraps.passwordSalt, wraps.blobSalt, wraps.nonce),
  });
  expect(bytesToHex(forPassword)).toBe(wraps.wrappedWithPassword);
  const forRecovery = await wrapWithRecoveryKey({ bundle, wrapKey, random: inTurn(wraps.blobSalt) });
  expect(bytesToHex(forRecovery)).toBe(wraps.wrappedWithRecoveryKey);

  const opened = [
    await unwrapWithDeviceKeyOnly(hex(wraps.wrappedWithDeviceKeyOnly), { deviceKey }),
    await unwrapWithPassword(hex(wraps.wrappedWithPassword), { password, deviceKey, derivePasswordKey }),
    await unwrapWithRecoveryKey(hex(wraps.wrappedWithRecoveryKey), { wrapKey }),
  ];
  for (const result of opened) {
    expect(result.ok ? bytesToHex(result.value.reveal()) : result.error).toBe(wraps.bundle);
  }
});

test("master key wrapped for the server, behind the recovery words", async () => {
  const wrapKey = bytesToBlobKey(hex(serverBundle.wrapKey));
  const masterKey = bytesToMasterKey(hex(serverBundle.masterKey));
  const wrapped = await sealServerBundle(masterKey, wrapKey, inTurn(serverBundle.blobSalt));
  expect(bytesToHex(wrapped)).toBe(serverBundle.wrapped);
  expect(wrapped).toHaveLength(serverWrapLength);
  const opened = await openServerBundle(hex(serverBundle.wrapped), wrapKey);
  expect(opened.ok ? bytesToHex(opened.value.reveal()) : opened.error).toBe(serverBundle.masterKey);
});

test("master key wrapped for a passkey, and the user under which an authenticator keeps it", async () => {
  const deviceKey = await importDeviceKey(hex(passkey.deviceKey));
  const prfOutput = present(bytesToPrfOutput(hex(passkey.prfOutput)));
  const wrapped = await wrapWithPasskey({
    bundle: new Redacted(hex(passkey.bundle)),
    prfSalt: hex(passkey.prfSalt),
    prfOutput,
    deviceKey,
    random: inTurn(passkey.blobSalt, passkey.nonce),
  });
  expect(bytesToHex(wrapped)).toBe(passkey.wrapped);
  const opened = await unwrapWithPasskey(hex(passkey.wrapped), { prfOutput, deviceKey });
  expect(opened.ok ? bytesToHex(opened.value.reveal()) : opened.error).toBe(passkey.bundle);
  const userId = await derivePasskeyUserId(bytesToSigningSeed(hex(passkey.signingSeed)));
  expect(bytesToHex(userId)).toBe(passkey.userId);
});

/** In the app a device key is only ever generated; a vector needs a known one. */
async function importDeviceKey(bytes: Bytes): Promise<DeviceKey> {
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  return key as unknown as DeviceKey;
}

/** Gives the "random" bytes of a vector in the order in which they are asked for. */
function inTurn(...values: readonly string[]) {
  const left = values.map(hex);
  return (length: number): Bytes => {
    const next = left.shift();
    if (next?.length !== length) throw new Error(`the vector has no ${length} random bytes here`);
    return next;
  };
}

function costOf(cost: { readonly memoryKiB: number; readonly passes: number }) {
  const parsed = parsePasswordCost(cost);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return parsed.value;
}

function hex(digits: string): Bytes {
  return present(hexToBytes(digits));
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error("the vector file is malformed");
  return value;
}

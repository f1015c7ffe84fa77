import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  secondDerive,
  secondPaddedLength,
  secondPasswordKey,
  secondPublicKey,
  secondSealBlob,
  secondSealRecord,
  secondWrapWithDeviceKeyOnly,
  secondWrapWithPasskey,
  secondWrapWithPassword,
  secondWrapWithRecoveryKey,
} from "../../src/crypto/second-implementation.test-support.ts";
import { logVectorsByName } from "./log-vectors.ts";
import { peopleVectorsByName } from "./people-vectors.ts";
import { spaceVectorsByName } from "./space-vectors.ts";

// `node scripts/vectors/write-vectors.ts` makes the vectors that are missing, with the second implementation only. One
// that stands is frozen: what was sealed with it must stay readable, so a new format gets a new file.

const folder = join(import.meta.dirname, "../../src/crypto/vectors");
const cost = { memoryKiB: 65536, passes: 3 };
const masterKey = run(32, 0x00);
const spaceKey = run(32, 0x20);
const signingSeed = run(32, 0x40);
const deviceKey = run(32, 0x60);
const blobKey = run(32, 0x80);
const spaceId = run(16, 0xa0);
const recordId = run(16, 0xb0);
const deviceId = run(6, 0xc0);
const salt = run(24, 0xd0);
const nonce = run(12, 0xe8);
const bundle = utf8ToBytes("a bundle of keys");

const contentByName = {
  "home-space": [masterKey, new Uint8Array(32), new Uint8Array(32).fill(0xff)].map((key) => ({
    masterKey: hex(key),
    spaceId: hex(secondDerive(key, "lll/v1/home-space-id", 16)),
    spaceKey: hex(secondDerive(key, "lll/v1/home-space-key", 32)),
    localStoreKey: hex(secondDerive(key, "lll/v1/local-store-key", 32)),
  })),
  padding: [
    0, 1, 507, 508, 509, 540, 541, 1019, 1020, 1021, 4092, 4093, 65_531, 65_532, 65_533, 1_000_000,
  ].map((length) => ({ length, paddedLength: secondPaddedLength(length + 4) })),
  "record-envelope": [
    recordVector("an ordinary record", utf8ToBytes('{"k":"check-in","f":{},"r":null}'), 0, 1, 1),
    recordVector("an empty plaintext", new Uint8Array(), 0, 2, 2),
    recordVector("the longest plaintext of the smallest bucket", run(508, 0), 7, 3, 3),
    recordVector("one byte more", run(509, 0), 7, 4, 4),
    recordVector("the highest numbers", utf8ToBytes("é"), 0xffffffff, 0xffffffff, 0xffffffff),
  ],
  "sealed-blob": [
    blobVector("nothing associated", utf8ToBytes("snapshot"), new Uint8Array()),
    blobVector("an empty plaintext", new Uint8Array(), new Uint8Array()),
    blobVector("with associated bytes", run(100, 1), run(26, 2)),
  ],
  "password-key": ["0000", "trage golf, vaste grond", "e\u0301e\u0301n ﬁjne dag"].map((password) => ({
    password,
    salt: hex(run(16, 0xf0)),
    ...cost,
    key: hex(secondPasswordKey(password, run(16, 0xf0), cost)),
  })),
  "master-key-wrap": {
    bundle: hex(bundle),
    deviceKey: hex(deviceKey),
    wrapKey: hex(blobKey),
    password: "één ﬁjne dag",
    ...cost,
    passwordSalt: hex(run(16, 0xf0)),
    blobSalt: hex(salt),
    nonce: hex(nonce),
    wrappedWithDeviceKeyOnly: hex(secondWrapWithDeviceKeyOnly(bundle, deviceKey, nonce)),
    wrappedWithPassword: hex(
      secondWrapWithPassword({
        bundle,
        password: "één ﬁjne dag",
        cost,
        deviceKey,
        passwordSalt: run(16, 0xf0),
        blobSalt: salt,
        nonce,
      }),
    ),
    wrappedWithRecoveryKey: hex(secondWrapWithRecoveryKey(bundle, blobKey, salt)),
  },
  "server-bundle": {
    masterKey: hex(masterKey),
    wrapKey: hex(blobKey),
    blobSalt: hex(salt),
    wrapped: hex(secondWrapWithRecoveryKey(concatBytes(Uint8Array.of(2), masterKey), blobKey, salt)),
  },
  "passkey-wrap": {
    bundle: hex(bundle),
    deviceKey: hex(deviceKey),
    signingSeed: hex(signingSeed),
    userId: hex(secondDerive(signingSeed, "lll/v1/passkey-user", 16)),
    prfSalt: hex(run(32, 0x11)),
    prfOutput: hex(run(32, 0x51)),
    blobSalt: hex(salt),
    nonce: hex(nonce),
    wrapped: hex(
      secondWrapWithPasskey({
        bundle,
        prfSalt: run(32, 0x11),
        prfOutput: run(32, 0x51),
        deviceKey,
        blobSalt: salt,
        nonce,
      }),
    ),
  },
  "recovery-keys": ["00000000000000000000000000000000", "9e885d952ad362caeb4efe34a8e91bd2"].map(
    (entropy) => ({
      entropy,
      lookupId: hex(secondDerive(hexToBytes(entropy), "lll/v1/recovery-lookup-id", 16)),
      wrapKey: hex(secondDerive(hexToBytes(entropy), "lll/v1/recovery-wrap-key", 32)),
    }),
  ),
};

for (const [name, content] of Object.entries({
  ...contentByName,
  ...spaceVectorsByName(),
  ...logVectorsByName(),
  ...peopleVectorsByName(),
})) {
  const path = join(folder, `${name}.json`);
  if (existsSync(path)) {
    console.log(`${name}: frozen, left as it is`);
    continue;
  }
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`${name}: written`);
}

function recordVector(
  name: string,
  plaintext: Uint8Array,
  epoch: number,
  version: number,
  deviceSequence: number,
) {
  const record = {
    spaceId,
    recordId,
    epoch,
    version,
    deviceId,
    deviceSequence,
    salt,
    plaintext,
    spaceKey,
    signingSeed,
  };
  const fields = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === "number" ? value : hex(value),
  ]);
  const verifyKey = hex(secondPublicKey(signingSeed));
  return { name, ...Object.fromEntries(fields), verifyKey, sealed: hex(secondSealRecord(record)) };
}

function blobVector(name: string, plaintext: Uint8Array, associated: Uint8Array) {
  const label = "lll/v1/vector";
  const sealed = secondSealBlob(blobKey, label, salt, plaintext, associated);
  return {
    name,
    key: hex(blobKey),
    label,
    salt: hex(salt),
    plaintext: hex(plaintext),
    associated: hex(associated),
    sealed: hex(sealed),
  };
}

/** `length` bytes that count up from `first`. */
function run(length: number, first: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => first + index);
}

function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

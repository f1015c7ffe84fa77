import { expect, test } from "vitest";
import { type Bytes, hexToBytes, textToBytes } from "../lib/bytes.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import {
  boxSecretToBoxKey,
  bytesToBoxKey,
  bytesToBoxSecret,
  newBoxSecret,
  openWithBoxSecret,
  sealToBoxKey,
} from "./hpke.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import { aes128Gcm, secondBoxKey, secondHpkeOpen, secondHpkeSeal } from "./second-hpke.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

const info = textToBytes("what this is for");
const plaintext = textToBytes("a key");
const secret = newBoxSecret(randomBytes);

test("the second implementation makes the vector of RFC 9180, appendix A.1.1", () => {
  const recipientSecret = hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
  const parts = {
    info: hex("4f6465206f6e2061204772656369616e2055726e"),
    associated: hex("436f756e742d30"),
    cipher: aes128Gcm,
  };
  const message = hex("4265617574792069732074727574682c20747275746820626561757479");
  const enc = hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
  const ciphertext = hex(
    "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a",
  );
  const sealed = new Uint8Array([...enc, ...ciphertext]);
  const recipient = hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
  const ephemeral = hex("7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234");
  expect(secondBoxKey(recipientSecret)).toEqual(recipient);
  expect(secondHpkeSeal({ ...parts, recipient, plaintext: message, ephemeral })).toEqual(sealed);
  expect(secondHpkeOpen({ ...parts, secret: recipientSecret, sealed })).toEqual(message);
});

test("each implementation opens what the other one sealed", async () => {
  const recipient = await boxSecretToBoxKey(secret);
  const ours = expectOk(await sealToBoxKey({ recipient, info, plaintext, random: randomBytes }));
  expect(new Uint8Array(secondHpkeOpen({ secret: secret.reveal(), info, sealed: ours }))).toEqual(plaintext);
  const theirs = new Uint8Array(secondHpkeSeal({ recipient, info, plaintext, ephemeral: randomBytes(32) }));
  expect(await openWithBoxSecret({ secret, info, sealed: theirs })).toEqual(plaintext);
});

test("another secret, another info, any changed bit and any shorter form open nothing", async () => {
  const recipient = await boxSecretToBoxKey(secret);
  const sealed = expectOk(await sealToBoxKey({ recipient, info, plaintext, random: randomBytes }));
  const open = (bytes: Bytes) => openWithBoxSecret({ secret, info, sealed: bytes });
  expect(await open(sealed)).toEqual(plaintext);
  expect(await openWithBoxSecret({ secret: newBoxSecret(randomBytes), info, sealed })).toBeNull();
  expect(await openWithBoxSecret({ secret, info: textToBytes("something else"), sealed })).toBeNull();
  for (let bit = 0; bit < sealed.length * 8; bit += 1) expect(await open(flipBit(sealed, bit))).toBeNull();
  for (let length = 0; length < sealed.length; length += 1) {
    expect(await open(sealed.slice(0, length))).toBeNull();
  }
});

test.each([
  ["zero", "00".repeat(32)],
  ["one", `01${"00".repeat(31)}`],
  ["a point of order 8", "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"],
])("nothing is sealed to %s, with which everybody would share the secret", async (_, key) => {
  const recipient = bytesToBoxKey(hex(key));
  const sealed = await sealToBoxKey({ recipient, info, plaintext, random: randomBytes });
  expect(errorIn(sealed)).toBe("unusable-key");
});

test("a sender with such a key is refused as well", async () => {
  const sealed = new Uint8Array(32 + 16 + 5);
  expect(await openWithBoxSecret({ secret, info, sealed })).toBeNull();
});

test("both implementations give a secret the same public key", async () => {
  for (let round = 0; round < 20; round += 1) {
    const some = bytesToBoxSecret(randomBytes(32));
    expect(await boxSecretToBoxKey(some)).toEqual(new Uint8Array(secondBoxKey(some.reveal())));
  }
});

function hex(digits: string): Bytes {
  const bytes = hexToBytes(digits);
  if (bytes === null) throw new Error("not hex");
  return bytes;
}

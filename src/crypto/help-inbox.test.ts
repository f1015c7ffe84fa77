import { expect, test } from "vitest";
import { bytesToText, textToBytes } from "../lib/bytes.ts";
import { openHelpRun, sealHelpRun } from "./help-inbox.ts";
import { helpInboxSecretToKey, parseHelpInboxKey } from "./help-inbox-key.ts";
import { deriveHelpInboxSecret, newMasterKey, newRecordId } from "./keys.ts";
import { expectOk } from "./result.test-support.ts";
import { randomBytes } from "./web-crypto.ts";

const secret = await deriveHelpInboxSecret(newMasterKey(randomBytes));
const key = await helpInboxSecretToKey(secret);
const id = newRecordId(randomBytes);

async function seal(text: string) {
  return expectOk(await sealHelpRun({ key, id, content: textToBytes(text), random: randomBytes }));
}

test("what was left is opened with the master key that the inbox follows from", async () => {
  const opened = await openHelpRun({ secret, id, sealed: await seal("trek 7, daarna 3") });
  expect(opened && bytesToText(opened)).toBe("trek 7, daarna 3");
});

test("another vault and another record open nothing", async () => {
  const sealed = await seal("trek 7");
  const other = await deriveHelpInboxSecret(newMasterKey(randomBytes));
  expect(await openHelpRun({ secret: other, id, sealed })).toBeNull();
  expect(await openHelpRun({ secret, id: newRecordId(randomBytes), sealed })).toBeNull();
});

test("a run of one tap is as long on the disk as a run with everything in it", async () => {
  expect(await seal("7")).toHaveLength((await seal("x".repeat(500))).length);
});

test("a changed byte opens nothing, wherever it is", async () => {
  const sealed = await seal("trek 7");
  for (let index = 0; index < sealed.length; index += 37) {
    const changed = sealed.slice();
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(await openHelpRun({ secret, id, sealed: changed })).toBeNull();
  }
  expect(await openHelpRun({ secret, id, sealed: new Uint8Array() })).toBeNull();
});

test("a key of low order, which everybody could open, is refused", async () => {
  const weak = parseHelpInboxKey(new Uint8Array(32));
  if (weak === null) throw new Error("32 bytes are a key");
  const sealed = await sealHelpRun({ key: weak, id, content: textToBytes("trek 7"), random: randomBytes });
  expect(sealed).toEqual({ ok: false, error: { type: "unusable-key" } });
  expect(parseHelpInboxKey(new Uint8Array(31))).toBeNull();
});

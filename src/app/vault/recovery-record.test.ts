import { expect, test } from "vitest";
import { recoveryToEntry } from "../../crypto/device-identity.ts";
import { bytesToLookupId, type MasterKey, newMasterKey } from "../../crypto/keys.ts";
import { deriveRecoveryIdentity } from "../../crypto/recovery-identity.ts";
import {
  deriveRecoveryKeys,
  newRecoveryEntropy,
  type RecoveryEntropy,
} from "../../crypto/recovery-phrase.ts";
import { openServerBundle, serverWrapLength } from "../../crypto/server-bundle.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import type { Json } from "../../lib/json.ts";
import { slotToWrap } from "../../protocol/wrap-slot.ts";
import { nextStamp } from "../../sync/clock.ts";
import { mergeRecords, removeRecord, type StoredRecord, writeFields } from "../../sync/record.ts";
import type { HomeChange } from "./open-space.ts";
import { findRecoveryRecord, recoveryChange, slotChange } from "./recovery-record.ts";

const device = "00".repeat(6);
const empty: StoredRecord = { id: "00".repeat(16), kind: "recovery", fields: {}, removedAt: null };

function apply(record: StoredRecord, change: HomeChange, ms: number): StoredRecord {
  if (change.type !== "put") throw new Error("only puts are asked for");
  return writeFields(record, change.values, nextStamp(null, ms, device));
}

async function confirmed(entropy: RecoveryEntropy, masterKey: MasterKey, ms = 1): Promise<StoredRecord> {
  return apply(empty, await recoveryChange(entropy, masterKey, randomBytes), ms);
}

test("holds what the words need at the server, and nothing that gives the words away", async () => {
  const [entropy, masterKey] = [newRecoveryEntropy(randomBytes), newMasterKey(randomBytes)];
  const record = await confirmed(entropy, masterKey);
  const found = findRecoveryRecord([record]);
  const { lookupId, wrapKey } = await deriveRecoveryKeys(entropy);
  expect(found?.current.lookup).toEqual(lookupId);
  expect(found?.current.entry).toEqual(await recoveryToEntry(await deriveRecoveryIdentity(entropy)));
  expect(found?.slots).toEqual([]);
  const slot = found?.current.slot;
  if (slot === undefined) throw new Error("there is a slot");
  const opened = await openServerBundle(slotToWrap(slot, serverWrapLength), wrapKey);
  expect(opened.ok && opened.value.reveal()).toEqual(masterKey.reveal());
  const text = JSON.stringify(record);
  for (const secret of [entropy.reveal(), wrapKey.reveal(), masterKey.reveal()])
    expect(text).not.toContain(Array.from(secret, (byte) => byte.toString(16).padStart(2, "0")).join(""));
});

test("with words that two devices confirmed at once, one set of words counts as a whole", async () => {
  const masterKey = newMasterKey(randomBytes);
  const [here, there] = [newRecoveryEntropy(randomBytes), newRecoveryEntropy(randomBytes)];
  const [left, right] = [await confirmed(here, masterKey, 1), await confirmed(there, masterKey, 2)];
  const [merged] = [findRecoveryRecord([mergeRecords(left, right)])];
  expect(merged?.current).toEqual(findRecoveryRecord([right])?.current);
});

test("no slot is forgotten, whoever wrote it", async () => {
  const record = await confirmed(newRecoveryEntropy(randomBytes), newMasterKey(randomBytes));
  const [one, other] = [bytesToLookupId(randomBytes(16)), bytesToLookupId(randomBytes(16))];
  const left = apply(record, slotChange({ lookup: one, state: "kept", hash: "aa" }), 2);
  const right = apply(record, slotChange({ lookup: other, state: "meant", hash: "bb" }), 3);
  const merged = apply(mergeRecords(left, right), slotChange({ lookup: one, state: "gone", hash: "cc" }), 4);
  expect(findRecoveryRecord([merged])?.slots).toEqual([
    { lookup: one, state: "gone", hash: "cc" },
    { lookup: other, state: "meant", hash: "bb" },
  ]);
});

test("is not there before words count, when it was removed, or when it is not whole", async () => {
  const record = await confirmed(newRecoveryEntropy(randomBytes), newMasterKey(randomBytes));
  expect(findRecoveryRecord([])).toBeNull();
  expect(findRecoveryRecord([{ ...record, kind: "note" }])).toBeNull();
  expect(findRecoveryRecord([removeRecord(record, nextStamp(null, 9, device))])).toBeNull();
  const current = record.fields.current?.value as Record<string, Json>;
  for (const name of ["lookup", "device", "verifyKey", "boxKey", "slot"]) {
    const cut = { ...current, [name]: String(current[name]).slice(2) };
    expect(findRecoveryRecord([writeFields(empty, { current: cut }, nextStamp(null, 1, device))])).toBeNull();
  }
});

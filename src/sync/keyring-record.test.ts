import { expect, test } from "vitest";
import { keyringToFields } from "../crypto/keyring.ts";
import { firstEpoch, newSpaceId } from "../crypto/keys.ts";
import { readKeyring } from "../crypto/read-keyring.ts";
import { newSpaceEpoch } from "../crypto/space-epoch.ts";
import { randomBytes } from "../crypto/web-crypto.ts";
import type { Json } from "../lib/json.ts";
import { nextStamp } from "./clock.ts";
import { bytesToRecord, mergeRecords, recordToBytes, type StoredRecord, writeFields } from "./record.ts";

const empty: StoredRecord = { id: "00".repeat(16), kind: "keyring", fields: {}, removedAt: null };
const fromFuture = { "space-share/abc": { deep: [1, 2] } };

test("two devices that each make keys while apart lose none, and what a newer version wrote stays", async () => {
  const spaceId = newSpaceId(randomBytes);
  const first = newSpaceEpoch(spaceId, null, randomBytes);
  const base = writeFields(
    empty,
    { ...(await keyringToFields({ spaces: [first] })), ...fromFuture },
    at(1, 1),
  );
  const onPhone = newSpaceEpoch(spaceId, firstEpoch, randomBytes);
  const onLaptop = newSpaceEpoch(spaceId, firstEpoch, randomBytes);
  const phone = writeFields(base, await keyringToFields({ spaces: [onPhone] }), at(2, 1));
  const laptop = writeFields(base, await keyringToFields({ spaces: [onLaptop] }), at(2, 2));
  for (const merged of [mergeRecords(phone, laptop), mergeRecords(laptop, phone)]) {
    const reread = bytesToRecord(empty.id, recordToBytes(merged));
    if (!reread.ok) throw new Error(reread.error.type);
    const fields = Object.entries(reread.value.fields).map(([name, { value }]) => [name, value] as const);
    const { keyring, damagedNames } = await readKeyring(Object.fromEntries<Json>(fields));
    expect(keyring.spaces).toHaveLength(3);
    expect(damagedNames).toEqual([]);
    expect(reread.value.fields["space-share/abc"]?.value).toEqual({ deep: [1, 2] });
  }
});

function at(ms: number, device: number) {
  return nextStamp(null, ms, device.toString(16).padStart(12, "0"));
}

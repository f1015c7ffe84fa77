import { importSpaceKey } from "../crypto/envelope.ts";
import { type SpaceId, spaceIdToHex } from "../crypto/keys.ts";
import { readKeyring } from "../crypto/read-keyring.ts";
import type { StoredRecord } from "./record.ts";
import type { RecordGate } from "./record-gate.ts";

/** The gate with the keys of older epochs, which no grant brings to a device that joins late. */
export async function addKeyringKeys(
  gate: RecordGate,
  spaceId: SpaceId,
  records: Iterable<StoredRecord>,
): Promise<RecordGate> {
  const keyByEpoch = new Map(gate.keys.keyByEpoch);
  for (const { kind, fields } of records) {
    if (kind !== "keyring") continue;
    const values = Object.entries(fields).map(([name, { value }]) => [name, value] as const);
    const { keyring } = await readKeyring(Object.fromEntries(values));
    for (const space of keyring.spaces) {
      const isOurs = spaceIdToHex(space.spaceId) === spaceIdToHex(spaceId);
      if (!isOurs || keyByEpoch.has(space.epoch)) continue;
      keyByEpoch.set(space.epoch, await importSpaceKey(space.spaceKey));
    }
  }
  return { ...gate, keys: { ...gate.keys, keyByEpoch } };
}

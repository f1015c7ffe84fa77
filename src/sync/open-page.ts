import { openRecord } from "../crypto/envelope.ts";
import type { RecordHeader } from "../crypto/envelope-header.ts";
import { deviceIdToHex, recordIdToHex } from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import { pageToEnvelopes } from "./page.ts";
import { bytesToRecord, type StoredRecord } from "./record.ts";
import type { SpaceAccess, SpaceKeys } from "./space-access.ts";

/** What a page holds. `damaged` counts the envelopes that did not open, or is 1 for a page that is none. */
export type OpenedPage = {
  readonly records: readonly { readonly record: StoredRecord; readonly header: RecordHeader }[];
  readonly damaged: number;
};

/** Believes only what this very device sealed in this space, under a key it holds. */
export async function openPage(
  bytes: Bytes,
  access: SpaceAccess,
  { keyByEpoch }: SpaceKeys,
): Promise<OpenedPage> {
  const envelopes = pageToEnvelopes(bytes);
  if (!envelopes.ok) return { records: [], damaged: 1 };
  const device = deviceIdToHex(access.deviceId);
  const records: { record: StoredRecord; header: RecordHeader }[] = [];
  for (const envelope of envelopes.value) {
    const opened = await openRecord(envelope, {
      spaceId: access.spaceId,
      spaceKeyByEpoch: (epoch) => keyByEpoch.get(epoch) ?? null,
      verifyKeyByDevice: (id) => (deviceIdToHex(id) === device ? access.verifyingKey : null),
    });
    if (!opened.ok) continue;
    const { header, plaintext } = opened.value;
    const record = bytesToRecord(recordIdToHex(header.recordId), plaintext);
    if (record.ok) records.push({ record: record.value, header });
  }
  return { records, damaged: envelopes.value.length - records.length };
}

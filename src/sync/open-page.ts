import { openRecord } from "../crypto/envelope.ts";
import { deviceIdToHex, recordIdToHex } from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import { pageToEnvelopes } from "./page.ts";
import { bytesToRecord } from "./record.ts";
import type { SealedWrite } from "./seal-records.ts";
import type { SpaceAccess, SpaceKeys } from "./space-access.ts";

/** What a page of this device's own writes holds. `damaged` counts the envelopes that did not open, or is 1 for no page. */
export type OpenedPage = { readonly records: readonly SealedWrite[]; readonly damaged: number };

/** Believes only what this very device sealed in this space, under a key it holds. */
export async function openPage(
  bytes: Bytes,
  access: SpaceAccess,
  { keyByEpoch }: SpaceKeys,
): Promise<OpenedPage> {
  const envelopes = pageToEnvelopes(bytes);
  if (!envelopes.ok) return { records: [], damaged: 1 };
  const device = deviceIdToHex(access.deviceId);
  const openOne = async (envelope: Bytes): Promise<SealedWrite | null> => {
    const opened = await openRecord(envelope, {
      spaceId: access.spaceId,
      spaceKeyByEpoch: (epoch) => keyByEpoch.get(epoch) ?? null,
      verifyKeyByDevice: (id) => (deviceIdToHex(id) === device ? access.verifyingKey : null),
    });
    if (!opened.ok) return null;
    const { version, epoch, deviceSequence, recordId } = opened.value.header;
    const record = bytesToRecord(recordIdToHex(recordId), opened.value.plaintext);
    return record.ok
      ? { record: record.value, outgoing: { envelope, version, epoch }, deviceSequence }
      : null;
  };
  const opened = await Promise.all(envelopes.value.map(openOne));
  const records = opened.filter((write) => write !== null);
  return { records, damaged: opened.length - records.length };
}

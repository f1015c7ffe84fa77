import { deriveDeviceListRoot } from "../../crypto/device-list.ts";
import { type ImportedSpaceKey, importSpaceKey } from "../../crypto/envelope.ts";
import {
  deriveHomeSpace,
  type MasterKey,
  type RecordId,
  type SpaceId,
  type VerifyKey,
} from "../../crypto/keys.ts";
import { namedRecordId } from "../../crypto/named-record-id.ts";
import { signingSeedToVerifyKey } from "../../crypto/signature.ts";

/** Where the members record stands and what it is read with: all of it follows from the master key. */
export type MembersPlace = {
  readonly spaceId: SpaceId;
  /** Of epoch 0, always: whoever has the recovery words alone has no other key yet. */
  readonly spaceKey: ImportedSpaceKey;
  readonly recordId: RecordId;
  /** Signed the first version of the device list. */
  readonly rootKey: VerifyKey;
};

export async function deriveMembersPlace(masterKey: MasterKey): Promise<MembersPlace> {
  const { spaceId, spaceKey } = await deriveHomeSpace(masterKey);
  return {
    spaceId,
    spaceKey: await importSpaceKey(spaceKey),
    recordId: await namedRecordId(spaceKey, "members"),
    rootKey: await signingSeedToVerifyKey(await deriveDeviceListRoot(masterKey)),
  };
}

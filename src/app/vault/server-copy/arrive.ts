import { type Device, deriveLocalStoreKey, type MasterKey } from "../../../crypto/keys.ts";
import type { SpaceEpoch } from "../../../crypto/space-epoch.ts";
import { type Bytes, bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { membersToContent } from "../../../sync/follow-members.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { deviceToAuthor } from "../../../sync/members/member-author.ts";
import { deriveMembersPlace } from "../../../sync/members/members-place.ts";
import { believeMembers } from "../../../sync/members/new-members-reader.ts";
import { type KnownMembers, readMembers } from "../../../sync/members/read-members.ts";
import { sealServerPage } from "../../../sync/sealed-content.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { DeviceLock, LocalDatabase } from "../../platform/local-database.ts";
import { connectSpace } from "../../platform/server-client.ts";
import { makeOpenLock } from "../device-lock.ts";
import type { HomeTools } from "./home-at-server.ts";

/** A device that was let in, and what it was told by who did. */
export type Arriving = {
  readonly masterKey: MasterKey;
  readonly device: Device;
  /** `null` when nobody told anything: with the recovery words alone. */
  readonly told: KnownMembers | null;
  /** The key of the newest epoch, when somebody gave it along. */
  readonly spaceKeys: readonly SpaceEpoch[];
  /** Signed, of other devices. */
  readonly checkpoints: readonly Bytes[];
  /** For the lock of this device, when the words are at hand. */
  readonly recoveryWrap: Bytes | null;
};

export type ArriveFailure =
  | ServerFailure
  | StoreFailure
  /** Not let in, or shut out again. */
  | { readonly type: "removed" }
  | { readonly type: "refused-members" }
  /** Another tab has begun a vault here meanwhile. */
  | { readonly type: "not-empty" };

/**
 * Begins the vault of a device that was let in: everything it has to know is kept in one step, and before that nothing.
 * The records come with the first exchange.
 */
export async function arrive(
  { masterKey, device, told, spaceKeys, checkpoints, recoveryWrap }: Arriving,
  database: LocalDatabase,
  tools: HomeTools,
): Promise<Result<DeviceLock, ArriveFailure>> {
  const place = await deriveMembersPlace(masterKey);
  const { spaceId } = place;
  const server = connectSpace({
    ...tools.network,
    spaceId,
    accessSeed: device.signingSeed,
    nowMs: tools.nowMs,
  });
  const read = await server.read([place.recordId]);
  if (!read.ok) return read;
  const [record] = read.value.records;
  const members = record === undefined ? null : await readMembers(record.envelope, place, told);
  if (record === undefined || members === null || !members.ok) return fail({ type: "refused-members" });
  const believed = await believeMembers(record, members.value, place, await deviceToAuthor(device));
  if (!believed.ok) return fail({ type: believed.error.type === "removed" ? "removed" : "refused-members" });

  const content = membersToContent(believed.value);
  const page = await sealServerPage(
    {
      deviceSequence: null,
      records: [],
      spaceKeys: [...content.spaceKeys, ...spaceKeys],
      state: { ...content.state, isOn: true, checkpoints: checkpoints.map(bytesToHex) },
      isReset: false,
    },
    { spaceId, localStoreKey: await deriveLocalStoreKey(masterKey) },
    tools,
  );
  const made = await makeOpenLock({ masterKey, device }, tools.random);
  const lock: DeviceLock = { ...made, recoveryWrap };
  const begun = await database.begin(lock, [page]);
  if (!begun.ok) return begun;
  return begun.value ? ok(lock) : fail({ type: "not-empty" });
}

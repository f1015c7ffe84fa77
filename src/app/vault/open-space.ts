import { importSpaceKey } from "../../crypto/envelope.ts";
import {
  deriveHomeSpace,
  deriveLocalStoreKey,
  firstEpoch,
  type RecordId,
  recordIdToHex,
} from "../../crypto/keys.ts";
import { namedRecordId } from "../../crypto/named-record-id.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "../../crypto/signature.ts";
import type { Json } from "../../lib/json.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { StoreFailure } from "../../sync/local-store.ts";
import type { RecordChange } from "../../sync/record-change.ts";
import { type LogTools, openRecordLog, type RecordById, type RecordLog } from "../../sync/record-log.ts";
import type { DamagedSnapshot } from "../../sync/sealed-content.ts";
import type { SpaceAccess } from "../../sync/space-access.ts";
import type { DeviceBundle } from "./device-bundle.ts";

/** The record with this id (32 hex digits), or the one that bears this name on every device of the participant. */
type WhichRecord = { readonly id: string } | { readonly name: string };

/** A change to a record of the home space. */
export type HomeChange = WhichRecord &
  (
    | { readonly type: "put"; readonly kind: string; readonly values: Readonly<Record<string, Json>> }
    | { readonly type: "remove" }
  );

/** The home space, open. */
export type OpenSpace = {
  readonly log: RecordLog;
  readonly access: SpaceAccess;
  readonly bundle: DeviceBundle;
  readonly nameToRecordId: (name: string) => Promise<RecordId>;
  /** As the log writes, for records that may be called by their name. */
  readonly write: (
    changes: readonly HomeChange[],
    whileAlone?: (recordById: RecordById) => Promise<void>,
  ) => Promise<Result<null, StoreFailure>>;
};

export async function openHomeSpace(
  bundle: DeviceBundle,
  tools: LogTools,
): Promise<Result<OpenSpace, DamagedSnapshot | StoreFailure>> {
  const { signingSeed, deviceId } = bundle.device;
  const home = await deriveHomeSpace(bundle.masterKey);
  const access: SpaceAccess = {
    spaceId: home.spaceId,
    keys: {
      keyByEpoch: new Map([[firstEpoch, await importSpaceKey(home.spaceKey)]]),
      sealingEpoch: firstEpoch,
    },
    deviceId,
    signingKey: await importSigningSeed(signingSeed),
    verifyingKey: await importVerifyKey(await signingSeedToVerifyKey(signingSeed)),
    localStoreKey: await deriveLocalStoreKey(bundle.masterKey),
  };
  const opened = await openRecordLog(access, tools);
  if (!opened.ok) return opened;
  const log = opened.value;
  const nameToRecordId = (name: string): Promise<RecordId> => namedRecordId(home.spaceKey, name);
  const withId = async (change: HomeChange): Promise<RecordChange> => {
    const id = "id" in change ? change.id : recordIdToHex(await nameToRecordId(change.name));
    if (change.type === "remove") return { type: "remove", id };
    return { type: "put", id, kind: change.kind, values: change.values };
  };
  return ok({
    log,
    access,
    bundle,
    nameToRecordId,
    write: async (changes, whileAlone) => log.write(await Promise.all(changes.map(withId)), whileAlone),
  });
}

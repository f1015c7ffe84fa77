import { keyringToFields } from "../../../crypto/keyring.ts";
import { firstEpoch } from "../../../crypto/keys.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { type NoHomeKey, openHomeEpoch } from "../../../sync/members/open-home-epoch.ts";
import type { Members } from "../../../sync/members/read-members.ts";
import type { HomeAtServer } from "./home-at-server.ts";

/**
 * Puts the key of the newest epoch in the keyring, unless it stands there: who comes after the next removal is given the
 * newest key only, and finds this one there.
 */
export async function keepKeyring(
  { space, own }: HomeAtServer,
  members: Members,
): Promise<Result<null, StoreFailure | NoHomeKey>> {
  if (members.epoch === firstEpoch) return ok(null);
  const home = await openHomeEpoch(members, own.boxSecret);
  if (!home.ok) return home;
  const values = await keyringToFields({ spaces: [home.value] });
  const keyring = [...space.log.recordById().values()].find(({ kind }) => kind === "keyring");
  const isThere = Object.entries(values).every(([name, value]) => keyring?.fields[name]?.value === value);
  return isThere ? ok(null) : space.write([{ type: "put", name: "keyring", kind: "keyring", values }]);
}

import { deviceToEntry } from "../../../crypto/device-identity.ts";
import type { Device, MasterKey } from "../../../crypto/keys.ts";
import { deriveRecoveryIdentity } from "../../../crypto/recovery-identity.ts";
import { deriveRecoveryKeys, type RecoveryEntropy } from "../../../crypto/recovery-phrase.ts";
import { openServerBundle, serverWrapLength } from "../../../crypto/server-bundle.ts";
import { areBytesEqual } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { slotToWrap } from "../../../protocol/wrap-slot.ts";
import { addMember } from "../../../sync/members/change-members.ts";
import {
  changeMembersAtServer,
  type MembersChangeFailure,
} from "../../../sync/members/change-members-at-server.ts";
import { recoveryToAuthor } from "../../../sync/members/member-author.ts";
import { deriveMembersPlace } from "../../../sync/members/members-place.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { connectServer, connectSpace } from "../../platform/server-client.ts";
import type { HomeTools } from "./home-at-server.ts";

/** Nothing is kept behind these words. */
export type OtherWords = { readonly type: "other-words" };

type Introduction = { readonly device: Device; readonly name: string; readonly today: string };

/** What lies behind the words at the server: from it follows where everything else is. */
export async function findMasterKey(
  entropy: RecoveryEntropy,
  { network }: HomeTools,
): Promise<Result<MasterKey, ServerFailure | OtherWords>> {
  const { lookupId, wrapKey } = await deriveRecoveryKeys(entropy);
  const slot = await connectServer(network).readWrap(lookupId);
  if (!slot.ok) return slot;
  const opened = await openServerBundle(slotToWrap(slot.value, serverWrapLength), wrapKey);
  if (opened.ok) return opened;
  return fail({ type: opened.error.type === "unknown-format" ? "outdated" : "other-words" });
}

/**
 * Lets this device in, as the words. Doing it again with the same device is harmless. What this device is shown it has to
 * believe: it has seen nothing before that it could hold it against.
 */
export async function admitAsWords(
  entropy: RecoveryEntropy,
  masterKey: MasterKey,
  { device, name, today }: Introduction,
  tools: HomeTools,
): Promise<Result<null, MembersChangeFailure>> {
  const place = await deriveMembersPlace(masterKey);
  const identity = await deriveRecoveryIdentity(entropy);
  const words = await recoveryToAuthor(identity);
  const { network, nowMs, random } = tools;
  const accessSeed = identity.signingSeed;
  const client = connectSpace({ ...network, spaceId: place.spaceId, accessSeed, nowMs });
  const entry = await deviceToEntry(device);
  const changed = await changeMembersAtServer({
    server: client,
    place,
    known: null,
    author: words,
    random,
    change: async (standing) => {
      const isThere = standing?.list.present.some(({ verifyKey }) =>
        areBytesEqual(verifyKey, entry.verifyKey),
      );
      if (standing === null || isThere) return ok(null);
      return addMember(standing, { entry, name, since: today }, words, { place, random });
    },
  });
  return changed.ok ? client.grantAccess(entry.verifyKey) : changed;
}

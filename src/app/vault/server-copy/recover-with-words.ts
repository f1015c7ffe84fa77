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

export type RecoveredHome = { readonly masterKey: MasterKey; readonly device: Device };

export type RecoverFailure =
  | MembersChangeFailure
  /** Nothing is kept behind these words. */
  | { readonly type: "other-words" };

type Introduction = { readonly device: Device; readonly name: string; readonly today: string };

/**
 * Finds everything with the recovery words alone, and lets this device in as the words. Doing it again with the same
 * device is harmless. What this device is shown it has to believe: it has seen nothing before that it could hold it against.
 */
export async function recoverWithWords(
  entropy: RecoveryEntropy,
  introduction: Introduction,
  tools: HomeTools,
): Promise<Result<RecoveredHome, RecoverFailure>> {
  const masterKey = await findMasterKey(entropy, tools);
  if (!masterKey.ok) return masterKey;
  const place = await deriveMembersPlace(masterKey.value);
  const words = await recoveryToAuthor(await deriveRecoveryIdentity(entropy));
  const { signingSeed } = await deriveRecoveryIdentity(entropy);
  const { network, nowMs, random } = tools;
  const client = connectSpace({ ...network, spaceId: place.spaceId, accessSeed: signingSeed, nowMs });
  const entry = await deviceToEntry(introduction.device);
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
      const { name, today } = introduction;
      return addMember(standing, { entry, name, since: today }, words, { place, random });
    },
  });
  if (!changed.ok) return changed;
  const granted = await client.grantAccess(entry.verifyKey);
  return granted.ok ? ok({ masterKey: masterKey.value, device: introduction.device }) : granted;
}

async function findMasterKey(
  entropy: RecoveryEntropy,
  { network }: HomeTools,
): Promise<Result<MasterKey, ServerFailure | { readonly type: "other-words" }>> {
  const { lookupId, wrapKey } = await deriveRecoveryKeys(entropy);
  const slot = await connectServer(network).readWrap(lookupId);
  if (!slot.ok) return slot;
  const opened = await openServerBundle(slotToWrap(slot.value, serverWrapLength), wrapKey);
  if (opened.ok) return opened;
  return fail({ type: opened.error.type === "unknown-format" ? "outdated" : "other-words" });
}

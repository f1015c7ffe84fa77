import { deriveDeviceListRoot } from "../../crypto/device-list.ts";
import { type MasterKey, newDevice, newMasterKey } from "../../crypto/keys.ts";
import { deriveRecoveryIdentity } from "../../crypto/recovery-identity.ts";
import { newRecoveryEntropy } from "../../crypto/recovery-phrase.ts";
import { expectOk } from "../../crypto/result.test-support.ts";
import { importSigningSeed } from "../../crypto/signature.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { addMember, beginMembers, type NewMember, removeMembers } from "./change-members.ts";
import { deviceToAuthor, type MemberAuthor, recoveryToAuthor } from "./member-author.ts";
import { deriveMembersPlace, type MembersPlace } from "./members-place.ts";
import { type KnownMembers, type Members, type PulledMembers, readMembers } from "./read-members.ts";
import { sealMembers } from "./seal-members.ts";

/** One participant with a phone and recovery words, and a tablet and a laptop that do not belong yet. */
export type TestHome = {
  readonly masterKey: MasterKey;
  readonly place: MembersPlace;
  readonly tools: { readonly place: MembersPlace; readonly random: typeof randomBytes };
  readonly phone: MemberAuthor;
  /** Of its signing key, for versions that an honest device would not sign. */
  readonly phoneSeed: Bytes;
  readonly tablet: MemberAuthor;
  readonly laptop: MemberAuthor;
  readonly words: MemberAuthor;
  /** The phone and the words. */
  readonly members: PulledMembers;
  readonly envelope: Bytes;
};

export async function newTestHome(masterKey = newMasterKey(randomBytes)): Promise<TestHome> {
  const place = await deriveMembersPlace(masterKey);
  const tools = { place, random: randomBytes };
  const phoneDevice = newDevice(randomBytes);
  const phone = await deviceToAuthor(phoneDevice);
  const [tablet, laptop] = [await newDeviceAuthor(), await newDeviceAuthor()];
  const words = await recoveryToAuthor(await deriveRecoveryIdentity(newRecoveryEntropy(randomBytes)));
  const root = await importSigningSeed(await deriveDeviceListRoot(masterKey));
  const alone = expectOk(await beginMembers(place, named(phone, "Android · Chrome"), root));
  const both = expectOk(await addMember(alone, named(words, ""), phone, tools));
  const envelope = await sealMembers(both, null, phone, tools);
  const members = expectOk(await readMembers(envelope, place, null));
  const phoneSeed = phoneDevice.signingSeed.reveal();
  return { masterKey, place, tools, phone, phoneSeed, tablet, laptop, words, members, envelope };
}

export async function newDeviceAuthor(): Promise<MemberAuthor> {
  return deviceToAuthor(newDevice(randomBytes));
}

export function named({ entry }: MemberAuthor, name: string): NewMember {
  return { entry, name, since: "2026-11-25" };
}

export async function withMember(home: TestHome, members: Members, added: MemberAuthor, by: MemberAuthor) {
  return expectOk(await addMember(members, named(added, ""), by, home.tools));
}

export async function withoutMember(
  home: TestHome,
  members: Members,
  leaving: MemberAuthor,
  by: MemberAuthor,
) {
  const { deviceId } = leaving.entry;
  return expectOk(await removeMembers(members, [{ deviceId, lastSequence: null }], by, home.tools));
}

/** As it stands at the server after `by` put it in the place of `standing`. */
export async function stored(
  home: TestHome,
  members: Members,
  by: MemberAuthor,
  standing: PulledMembers = home.members,
): Promise<{
  readonly envelope: Bytes;
  readonly read: (known?: KnownMembers | null) => ReturnType<typeof readMembers>;
}> {
  const envelope = await sealMembers(members, standing.version, by, home.tools);
  return { envelope, read: (known = null) => readMembers(envelope, home.place, known) };
}

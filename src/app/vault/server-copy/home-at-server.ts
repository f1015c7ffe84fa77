import type { RandomSource } from "../../../crypto/random-source.ts";
import { areBytesEqual } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { PulledRecord } from "../../../protocol/pull-page.ts";
import type { ExchangeParts } from "../../../sync/exchange-parts.ts";
import { keepMembers, knownMembers } from "../../../sync/follow-members.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import {
  changeMembersAtServer,
  type MembersChange,
  type MembersChangeFailure,
} from "../../../sync/members/change-members-at-server.ts";
import { deviceToAuthor, type MemberAuthor } from "../../../sync/members/member-author.ts";
import { deriveMembersPlace, type MembersPlace } from "../../../sync/members/members-place.ts";
import { believeMembers, newMembersReader } from "../../../sync/members/new-members-reader.ts";
import {
  type KnownMembers,
  membersToKnown,
  type PulledMembers,
  readMembers,
} from "../../../sync/members/read-members.ts";
import type { ContentTools } from "../../../sync/sealed-content.ts";
import type { Fetch } from "../../platform/server-client/ask-server.ts";
import {
  connectServer,
  connectSpace,
  type ServerClient,
  type SpaceClient,
} from "../../platform/server-client.ts";
import type { OpenSpace } from "../open-space.ts";

export type NetworkTools = {
  readonly fetch: Fetch;
  /** As in `location.host`: access is signed for it. */
  readonly host: string;
};

export type HomeTools = ContentTools & {
  readonly random: RandomSource;
  readonly nowMs: () => number;
  readonly network: NetworkTools;
};

/** The home space, open here, and the way to its copy at the server as this device. */
export type HomeAtServer = {
  readonly space: OpenSpace;
  readonly client: SpaceClient;
  /** What needs no access. */
  readonly reader: ServerClient;
  readonly place: MembersPlace;
  readonly own: MemberAuthor;
  readonly random: RandomSource;
  readonly exchangeParts: ExchangeParts;
};

/** Asks nothing yet. */
export async function openHomeAtServer(space: OpenSpace, tools: HomeTools): Promise<HomeAtServer> {
  const { masterKey, device } = space.bundle;
  const { network, nowMs, random, deflate, inflate } = tools;
  const place = await deriveMembersPlace(masterKey);
  const own = await deviceToAuthor(device);
  const client = connectSpace({ ...network, spaceId: place.spaceId, accessSeed: device.signingSeed, nowMs });
  const reader = connectServer(network);
  const { log, access, nameToRecordId } = space;
  const members = newMembersReader(place, own);
  const exchangeParts = {
    log,
    access,
    nameToRecordId,
    server: client,
    members,
    nowMs,
    random,
    deflate,
    inflate,
  };
  return { space, client, reader, place, own, random, exchangeParts };
}

/** The members that this device has believed last; `null` before the first. */
export async function readKnownMembers({ space, place }: HomeAtServer): Promise<PulledMembers | null> {
  const known = knownMembers(space.log.syncState());
  if (known === null) return null;
  const read = await readMembers(known.record.envelope, place, null);
  if (!read.ok) throw new Error(`members were kept that do not open: ${read.error.type}`);
  return read.value;
}

export type HomeMembersFailure = MembersChangeFailure | StoreFailure | { readonly type: "removed" };

/** Changes the members as this device, and goes by what stands afterwards. */
export async function changeHomeMembers(
  home: HomeAtServer,
  change: MembersChange,
): Promise<Result<PulledMembers, HomeMembersFailure>> {
  const { client, place, own, random } = home;
  const standing = await readKnownMembers(home);
  const known: KnownMembers | null = standing === null ? null : membersToKnown(standing);
  const changed = await changeMembersAtServer({ server: client, place, known, author: own, random, change });
  if (!changed.ok) return changed;
  const { record, members } = changed.value;
  if (isKept(home, record)) return ok(members);
  const believed = await believeMembers(record, members, place, own);
  if (!believed.ok) {
    const isRemoved = believed.error.type === "removed";
    return fail(isRemoved ? { type: "removed" } : { type: "refused-members", reason: "wrong-grants" });
  }
  const kept = await keepMembers(home.exchangeParts, believed.value);
  return kept.ok ? ok(members) : kept;
}

function isKept({ space }: HomeAtServer, { seq, envelope }: PulledRecord): boolean {
  const known = knownMembers(space.log.syncState());
  return known !== null && known.record.seq === seq && areBytesEqual(known.record.envelope, envelope);
}

import type { Circle } from "../../../crypto/circle.ts";
import { deriveMessagesEpoch } from "../../../crypto/circle-keys.ts";
import type { CircleMember } from "../../../crypto/circle-version.ts";
import { importSpaceKey } from "../../../crypto/envelope.ts";
import { newestSpaceEpoch } from "../../../crypto/keyring.ts";
import { firstEpoch, newSpaceKey, parseEpoch, type VerifyKey } from "../../../crypto/keys.ts";
import { signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { newSpaceEpoch, type SpaceEpoch, spaceKeyHash } from "../../../crypto/space-epoch.ts";
import { isDataKind } from "../../../domain/sharing/data-kind.ts";
import { projectRecords } from "../../../domain/sharing/project-record.ts";
import { areBytesEqual, bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import {
  addCircleVersions,
  type CircleChangeFailure,
  changeCircleAtServer,
} from "../../../sync/circle/change-circle.ts";
import type { CircleContent } from "../../../sync/circle/circle-content.ts";
import { sealCircleGrants } from "../../../sync/circle/circle-grants.ts";
import type { EntryDraft } from "../../../sync/circle/entry.ts";
import type { KnownSide } from "../../../sync/circle/follow-side.ts";
import { type CircleWish, planCircle } from "../../../sync/circle/plan-circle.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";
import type { CircleSide } from "../../../sync/circle/who-may-write.ts";
import { draftsToMatch, writeEntries } from "../../../sync/circle/write-entries.ts";
import { isRemoved } from "../../../sync/record.ts";
import type { SpaceClient } from "../../platform/server-client.ts";
import {
  type CircleAtServer,
  type CircleFailure,
  epochsOf,
  followCircleSide,
  knownCircle,
  putCircleBack,
  readCircleAtServer,
} from "./circle-at-server.ts";
import { keptToMember } from "./circle-record.ts";
import { followRequests } from "./follow-requests.ts";
import { guidanceDrafts, takeInGuidance } from "./keep-guidance.ts";
import { addToKeyring, keyringOf } from "./people.ts";

export type KeepFailure =
  | CircleFailure
  | CircleChangeFailure
  /** The practice was not founded: its link had been used, or has expired. */
  | { readonly type: "code-refused" };

/** What keeping a circle came to know that somebody should see. */
export type Kept = {
  readonly circle: Circle | null;
  readonly own: KnownSide | null;
  readonly messages: KnownSide | null;
};

/**
 * Makes the server follow what the owner of a circle wishes. Each step asks what is there first, so it may end after any
 * of them: what is left undone is done the next time, and doing all of it twice changes nothing. Whoever is to go is shut
 * out before anything else, and nothing is published before the list says who may read it.
 */
export async function keepOwnedCircle(circle: CircleAtServer): Promise<Result<Kept, KeepFailure>> {
  if (!circle.kept().isCompared) return ok({ circle: null, own: null, messages: null });
  const made = await makeSpaces(circle);
  if (!made.ok) return made;
  const before = await readOrPutBack(circle);
  if (!before.ok) return before;
  // Before anything that may fail: who is to be out is out, also where the server let them in again.
  const early = await shutOut(circle, wishOf(circle).members);
  if (!early.ok) return early;
  if (before.value !== null) {
    const requested = await followRequests(circle, before.value);
    if (!requested.ok) return requested;
  }
  const wish = wishOf(circle);
  const shut = await shutOut(circle, wish.members);
  if (!shut.ok) return shut;
  const listed = before.value === null ? ok(null) : await listPast(circle, before.value, wish);
  if (!listed.ok) return listed;
  const changed = await changeCircle(circle, wish);
  if (!changed.ok) return changed;
  const letIn = await letInMembers(circle, wish.members);
  if (!letIn.ok) return letIn;
  const published = await publish(circle, changed.value);
  if (!published.ok) return published;
  const messages = await tellGuidance(circle, changed.value);
  if (!messages.ok) return messages;
  return ok({ circle: changed.value.circle, own: published.value, messages: messages.value });
}

/** What therapists gave comes into home, and what was done of it goes back. */
async function tellGuidance(
  circle: CircleAtServer,
  pulled: PulledCircle,
): Promise<Result<KnownSide, KeepFailure>> {
  const messages = await followCircleSide(circle, pulled, "messages");
  if (!messages.ok || circle.place.kind !== "care") return messages;
  const taken = await takeInGuidance(circle, [...messages.value.entryById.values()]);
  if (!taken.ok) return taken;
  const drafts = guidanceDrafts(circle, pulled, messages.value);
  const written = await writeSide(circle, pulled, "messages", messages.value, drafts);
  if (!written.ok) return written;
  return drafts.length === 0 ? messages : followCircleSide(circle, pulled, "messages");
}

async function readOrPutBack(circle: CircleAtServer): Promise<Result<PulledCircle | null, CircleFailure>> {
  const read = await readCircleAtServer(circle);
  if (read.ok || read.error.type !== "refused-circle" || read.error.reason !== "rollback") return read;
  const back = await putCircleBack(circle);
  return back.ok ? readCircleAtServer(circle) : back;
}

/** Where it ends nobody belongs and nothing is shared. */
function wishOf(circle: CircleAtServer): CircleWish {
  const { members, consent, isEnded } = circle.kept();
  if (isEnded || members.length === 0) return { members: [], consent: [] };
  return { members: members.map(keptToMember), consent: [...new Set(consent)].toSorted() };
}

async function makeSpaces({ own, messages }: CircleAtServer): Promise<Result<null, CircleFailure>> {
  for (const space of [own, messages]) {
    const created = await space.createSpace();
    if (created.ok) continue;
    const { error } = created;
    // Ids are random: another owner of this one means that this person has lost it.
    return fail(error.type === "space-taken" ? { type: "access-denied" } : error);
  }
  return ok(null);
}

async function shutOut(
  circle: CircleAtServer,
  members: readonly CircleMember[],
): Promise<Result<null, CircleFailure>> {
  for (const space of [circle.own, circle.messages]) {
    const listed = await space.listAccess();
    if (!listed.ok) return listed;
    for (const { publicKey } of listed.value) {
      if (await mayEnter(circle, members, publicKey)) continue;
      const removed = await space.removeAccess(publicKey);
      if (!removed.ok && removed.error.type !== "last-owner") return fail(removed.error);
    }
  }
  return ok(null);
}

async function mayEnter(
  { accessSeed }: CircleAtServer,
  members: readonly CircleMember[],
  publicKey: VerifyKey,
): Promise<boolean> {
  if (areBytesEqual(publicKey, await signingSeedToVerifyKey(accessSeed))) return true;
  return members.some(({ accessKey }) => areBytesEqual(accessKey, publicKey));
}

async function letInMembers(
  circle: CircleAtServer,
  members: readonly CircleMember[],
): Promise<Result<null, CircleFailure>> {
  const ways: readonly (readonly [SpaceClient, "reader" | "writer"])[] = [
    [circle.own, "reader"],
    [circle.messages, "writer"],
  ];
  for (const [space, role] of ways) {
    const listed = await space.listAccess();
    if (!listed.ok) return listed;
    for (const { accessKey } of members) {
      if (listed.value.some(({ publicKey }) => areBytesEqual(publicKey, accessKey))) continue;
      const granted = await space.grantAccess(accessKey, role);
      if (!granted.ok) return granted;
    }
  }
  return ok(null);
}

/** What those who are to go have written counts from now on because it stands here, and nothing else of theirs does. */
async function listPast(
  circle: CircleAtServer,
  pulled: PulledCircle,
  wish: CircleWish,
): Promise<Result<null, KeepFailure>> {
  const leaving = pulled.circle.present.filter(
    ({ identity }) =>
      !wish.members.some((member) => areBytesEqual(member.identity.verifyKey, identity.verifyKey)),
  );
  if (leaving.length === 0) return ok(null);
  const side = await followCircleSide(circle, pulled, "messages");
  if (!side.ok) return side;
  const drafts = leaving.map(({ identity }): EntryDraft => {
    const author = bytesToHex(identity.verifyKey);
    const theirs = [...side.value.entryById.values()].filter((entry) => entry.author === author);
    return {
      name: `past|${author}`,
      kind: "past",
      values: { hashes: theirs.map(({ hash }) => hash).toSorted() },
    };
  });
  return writeSide(circle, pulled, "messages", side.value, drafts);
}

async function changeCircle(
  circle: CircleAtServer,
  wish: CircleWish,
): Promise<Result<PulledCircle, KeepFailure>> {
  const { people, place, author, own, kept } = circle;
  const { random, nowMs } = people.tools;
  const changed = await changeCircleAtServer<CircleFailure>({
    server: own,
    place,
    known: knownCircle(kept()),
    author,
    random,
    change: async (standing) => {
      const plan = planCircle(standing?.circle ?? null, wish);
      if (standing !== null && plan.changes.length === 0) return ok(null);
      const changes = plan.changes.length > 0 ? plan.changes : [{ type: "consent", kinds: [] } as const];
      const added = await addCircleVersions(standing, changes, { place, author, atMs: nowMs() });
      if (!added.ok) return added;
      const { circle: after, versions } = added.value;
      if (after === null) throw new Error("a change makes a circle");
      const keys = await keysFor(circle, standing, plan.beginsEpoch);
      if (!keys.ok) return keys;
      const [newest] = keys.value.epochs;
      if (newest === undefined) throw new Error("a circle has an epoch");
      const grants = await sealCircleGrants(after, keys.value, { place, owner: author, random });
      if (!grants.ok) return grants;
      const content: CircleContent = {
        versions,
        grants: grants.value,
        epoch: newest.epoch,
        keyHash: bytesToHex(await spaceKeyHash(newest)),
        names: standing?.content.names ?? {},
        texts: standing?.content.texts ?? {},
      };
      return ok(content);
    },
  });
  if (!changed.ok) return changed;
  const read = await readCircleAtServer(circle);
  if (!read.ok) return read;
  return read.value === null ? fail({ type: "refused-circle", reason: "rollback" }) : ok(read.value);
}

/** In the keyring before it is used, so that a device that is lost in between takes no key with it. */
async function keysFor(
  circle: CircleAtServer,
  standing: PulledCircle | null,
  beginsEpoch: boolean,
): Promise<Result<{ epochs: readonly SpaceEpoch[]; caseKey: SpaceEpoch | null }, CircleFailure>> {
  const { people, place } = circle;
  const { random } = people.tools;
  const latest = standing?.content.epoch ?? firstEpoch;
  const epochs = standing === null ? [] : await epochsOf(circle, standing);
  const keyring = await keyringOf(people);
  const hasCase = place.kind === "care";
  if (!beginsEpoch) {
    const caseKey = hasCase ? await newestSpaceEpoch(keyring, place.caseId) : null;
    return ok({ epochs, caseKey });
  }
  // Drawn before, and lost on the way: it is used now.
  const drawn = keyring.spaces.find(
    ({ spaceId, epoch }) => areBytesEqual(spaceId, place.spaceId) && epoch === latest + 1,
  );
  const next = drawn ?? newSpaceEpoch(place.spaceId, latest, random);
  const number = parseEpoch(next.epoch);
  if (number === null) throw new RangeError("counted past 32 bits");
  const standingCase = keyring.spaces.find(
    ({ spaceId, epoch }) => areBytesEqual(spaceId, place.caseId) && epoch === number,
  );
  const caseKey: SpaceEpoch = standingCase ?? {
    spaceId: place.caseId,
    epoch: number,
    spaceKey: newSpaceKey(random),
  };
  const kept = await addToKeyring(people, { spaces: hasCase ? [next, caseKey] : [next] });
  if (!kept.ok) return kept;
  return ok({ epochs: [next, ...epochs], caseKey: hasCase ? caseKey : null });
}

/** Writes again what is shared, so that the circle's space shows exactly that, under its newest epoch. */
async function publish(
  circle: CircleAtServer,
  pulled: PulledCircle,
): Promise<Result<KnownSide, KeepFailure>> {
  const side = await followCircleSide(circle, pulled, "own");
  if (!side.ok) return side;
  const standing = [...side.value.entryById.values()].filter(({ kind }) => kind !== "checkpoint");
  const drafts = draftsToMatch(wantedEntries(circle, pulled), standing, pulled.content.epoch);
  const written = await writeSide(circle, pulled, "own", side.value, drafts);
  if (!written.ok) return written;
  return drafts.length === 0 ? side : followCircleSide(circle, pulled, "own");
}

function wantedEntries({ people, place, kept }: CircleAtServer, { circle }: PulledCircle) {
  if (circle.present.length === 0) return [];
  if (place.kind === "buddy") {
    const { signal, signalAtMs: saidAtMs } = kept();
    return signal === null ? [] : [{ name: "signal", kind: "signal", values: { signal, saidAtMs } }];
  }
  const records = [...people.space.log.recordById().values()]
    .filter((record) => !isRemoved(record))
    .map(({ id, kind, fields }) => {
      const values = Object.entries(fields).map(([name, { value }]) => [name, value]);
      return { id, kind, values: Object.fromEntries(values) };
    });
  const shared = projectRecords(records, circle.consent.filter(isDataKind));
  return [...shared].map(([id, { data, kind, values }]) => ({
    name: `shared|${id}`,
    kind: "shared",
    values: { data, kind, values },
  }));
}

/** As this person, under the newest epoch that they have. */
export async function writeSide(
  circle: CircleAtServer,
  pulled: PulledCircle,
  side: CircleSide,
  known: KnownSide,
  drafts: readonly EntryDraft[],
): Promise<Result<null, KeepFailure>> {
  if (drafts.length === 0) return ok(null);
  const { people, place, author } = circle;
  const { random, nowMs } = people.tools;
  const newest = (await epochsOf(circle, pulled)).find(({ epoch }) => epoch === pulled.content.epoch);
  if (newest === undefined) return fail({ type: "no-circle" });
  const epoch = side === "own" ? newest : await deriveMessagesEpoch(place.circleKey, newest);
  const key = { epoch: epoch.epoch, spaceKey: await importSpaceKey(epoch.spaceKey) };
  const server = side === "own" ? circle.own : circle.messages;
  const options = { place, side, author, key, nowMs: nowMs(), random };
  return writeEntries(server, drafts, known.entryById, options);
}

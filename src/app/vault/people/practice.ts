import { type Circle, findMember, signCircleVersion } from "../../../crypto/circle.ts";
import { deriveVisitorSeed } from "../../../crypto/circle-keys.ts";
import type { CircleChange } from "../../../crypto/circle-version.ts";
import {
  bytesToSigningSeed,
  firstEpoch,
  newSpaceId,
  newSpaceKey,
  spaceIdToHex,
  type VerifyKey,
} from "../../../crypto/keys.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "../../../crypto/signature.ts";
import { spaceKeyHash } from "../../../crypto/space-epoch.ts";
import { areBytesEqual, type Bytes, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { parseFoundingCode } from "../../../protocol/founding.ts";
import { addCircleVersions, changeCircleAtServer } from "../../../sync/circle/change-circle.ts";
import type { CircleContent } from "../../../sync/circle/circle-content.ts";
import type { PulledCircle } from "../../../sync/circle/read-circle.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import { type CircleAtServer, knownCircle, openCircle, readCircleAtServer } from "./circle-at-server.ts";
import { keepCircle } from "./circle-record.ts";
import type { KeepFailure } from "./keep-owned-circle.ts";
import { addToKeyring, ownAuthor, type People } from "./people.ts";

/**
 * Makes a practice whose lead is this person. Its root signs the first version and is then forgotten: what it signed is
 * kept, so that founding can be taken up again. Resolves to the id of the practice; keeping it tells the server.
 */
export async function foundPractice(
  people: People,
  names: {
    readonly title: string;
    readonly name: string;
    /** Hex, as it stands in the link. Without one the space is as large as any other; screens always have one. */
    readonly code?: string;
  },
): Promise<Result<string, StoreFailure>> {
  const author = await ownAuthor(people);
  if (!author.ok) return author;
  const { random, nowMs } = people.tools;
  const [rootSeed, accessSeed] = [bytesToSigningSeed(random(32)), bytesToSigningSeed(random(32))];
  const [spaceId, circleKey] = [newSpaceId(random), newSpaceKey(random)];
  const root = { kind: "practice", spaceId, root: await signingSeedToVerifyKey(rootSeed) } as const;
  const member = {
    role: "lead",
    identity: author.value.publicIdentity,
    accessKey: await signingSeedToVerifyKey(accessSeed),
  } as const;
  const founding = await signCircleVersion({
    root,
    circle: null,
    change: { type: "admit", member },
    signer: root.root,
    signingKey: await importSigningSeed(rootSeed),
    atMs: nowMs(),
  });
  if (!founding.ok) throw new Error("a practice is founded by its root");
  const keys = await addToKeyring(people, {
    spaces: [{ spaceId, epoch: firstEpoch, spaceKey: circleKey }],
    access: [{ spaceId, epoch: firstEpoch, accessSeed }],
  });
  if (!keys.ok) return keys;
  const id = spaceIdToHex(spaceId);
  const kept = await keepCircle(people, id, {
    space: id,
    circle: "practice",
    root: bytesToHex(root.root),
    as: "member",
    practice: null,
    title: names.title,
    ownName: names.name,
    other: null,
    isCompared: true,
    founding: bytesToHex(founding.value),
    foundingCode: names.code ?? null,
    isEnded: false,
  });
  return kept.ok ? ok(id) : kept;
}

/** Reads who works there and, as a lead, lets in at the server exactly those, and whoever may read the list. */
export async function keepPractice(circle: CircleAtServer): Promise<Result<Circle, KeepFailure>> {
  const founded = await tellFounding(circle);
  if (!founded.ok) return founded;
  const read = await readCircleAtServer(circle);
  if (!read.ok) return read;
  if (read.value === null) return fail({ type: "no-circle" });
  const { present } = read.value.circle;
  const isLead = findMember(read.value.circle, circle.author.publicIdentity.verifyKey)?.role === "lead";
  if (!isLead) return ok(read.value.circle);
  const visitor = await signingSeedToVerifyKey(await deriveVisitorSeed(circle.place.circleKey));
  const wanted = present.flatMap(({ role, accessKey }) =>
    role === "escrow" ? [] : [[accessKey, role === "lead" ? "owner" : "writer"] as const],
  );
  const listed = await circle.own.listAccess();
  if (!listed.ok) return listed;
  for (const [key, role] of [...wanted, [visitor, "reader"] as const]) {
    if (listed.value.some((one) => areBytesEqual(one.publicKey, key) && one.role === role)) continue;
    const granted = await circle.own.grantAccess(key, role);
    if (!granted.ok) return granted;
  }
  for (const { publicKey } of listed.value) {
    const isWanted = [visitor, ...wanted.map(([key]) => key)].some((key) => areBytesEqual(key, publicKey));
    if (isWanted) continue;
    const removed = await circle.own.removeAccess(publicKey);
    if (!removed.ok && removed.error.type !== "last-owner") return fail(removed.error);
  }
  return ok(read.value.circle);
}

async function tellFounding(circle: CircleAtServer): Promise<Result<null, KeepFailure>> {
  const { founding, foundingCode, ownName, title } = circle.kept();
  const first = founding === null ? null : hexToBytes(founding);
  if (first === null) return ok(null);
  const code = parseFoundingCode(foundingCode ?? "");
  const created = code === null ? await circle.own.createSpace() : await circle.own.createPractice(code);
  if (!created.ok && created.error.type === "code-refused") {
    // Nothing was made, and nothing is to be tried again.
    await keepCircle(circle.people, circle.id, { founding: null, isEnded: true });
    return fail({ type: "code-refused" });
  }
  if (!created.ok)
    return fail(created.error.type === "space-taken" ? { type: "access-denied" } : created.error);
  const { verifyKey } = circle.author.publicIdentity;
  const told = await changeContent(circle, async (standing) =>
    ok(
      standing === null
        ? await practiceContent(circle, [first], {
            names: { [bytesToHex(verifyKey)]: ownName },
            texts: { title },
          })
        : null,
    ),
  );
  return told.ok ? keepCircle(circle.people, circle.id, { founding: null }) : told;
}

/** Signs one change as this person; nothing happens when it is so already. */
export async function changePractice(
  people: People,
  id: string,
  change: CircleChange,
  names: Readonly<Record<string, string>> = {},
): Promise<Result<Circle, KeepFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  const circle = opened.value;
  const { place, author } = circle;
  const changed = await changeContent(circle, async (standing) => {
    if (standing === null) return fail({ type: "no-circle" } as const);
    if (isSo(standing.circle, change)) return ok(null);
    const added = await addCircleVersions(standing, [change], { place, author, atMs: people.tools.nowMs() });
    if (!added.ok) return added;
    const said = { names: { ...standing.content.names, ...names }, texts: standing.content.texts };
    return ok(await practiceContent(circle, added.value.versions, said));
  });
  return changed.ok ? ok(changed.value.circle) : changed;
}

/** What colleagues are called, and what the practice says of itself: beside the list, signed by nobody but who wrote it. */
export async function describePractice(
  people: People,
  id: string,
  said: {
    readonly names?: Readonly<Record<string, string>>;
    readonly texts?: Readonly<Record<string, string>>;
  },
): Promise<Result<null, KeepFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  const changed = await changeContent(opened.value, async (standing) => {
    if (standing === null) return fail({ type: "no-circle" } as const);
    const { versions, ...before } = standing.content;
    const names = { ...before.names, ...said.names };
    const texts = said.texts ?? before.texts;
    const isSame = JSON.stringify([names, texts]) === JSON.stringify([before.names, before.texts]);
    return ok(isSame ? null : await practiceContent(opened.value, versions, { names, texts }));
  });
  return changed.ok ? ok(null) : changed;
}

/** As a lead: what somebody who works there may do from now on. */
export async function changeRole(
  people: People,
  id: string,
  verifyKey: VerifyKey,
  role: "lead" | "therapist",
): Promise<Result<null, KeepFailure>> {
  const opened = await openCircle(people, id);
  if (!opened.ok) return opened;
  const read = await readCircleAtServer(opened.value);
  if (!read.ok) return read;
  const standing = read.value === null ? null : findMember(read.value.circle, verifyKey);
  if (standing === null) return fail({ type: "not-present" });
  const changed = await changePractice(people, id, { type: "admit", member: { ...standing, role } });
  if (!changed.ok) return changed;
  const kept = await keepPractice(opened.value);
  return kept.ok ? ok(null) : kept;
}

/** Leaves at once; the leads' devices take the way in at the server away, and participants' devices the case. */
export async function leavePractice(people: People, id: string): Promise<Result<null, KeepFailure>> {
  const author = await ownAuthor(people);
  if (!author.ok) return author;
  const { verifyKey } = author.value.publicIdentity;
  const left = await changePractice(people, id, { type: "remove", verifyKey });
  return left.ok ? keepCircle(people, id, { isEnded: true }) : left;
}

/** As a lead. */
export async function removeColleague(
  people: People,
  id: string,
  verifyKey: VerifyKey,
): Promise<Result<null, KeepFailure>> {
  const removed = await changePractice(people, id, { type: "remove", verifyKey });
  if (!removed.ok) return removed;
  const opened = await openCircle(people, id);
  const kept = opened.ok ? await keepPractice(opened.value) : opened;
  return kept.ok ? ok(null) : kept;
}

function isSo(circle: Circle, change: CircleChange): boolean {
  if (change.type === "consent") return false;
  if (change.type === "remove") return findMember(circle, change.verifyKey) === null;
  const { member } = change;
  const standing = findMember(circle, member.identity.verifyKey);
  return (
    standing !== null &&
    standing.role === member.role &&
    areBytesEqual(standing.accessKey, member.accessKey) &&
    areBytesEqual(standing.identity.boxKey, member.identity.boxKey)
  );
}

async function changeContent(
  circle: CircleAtServer,
  change: (standing: PulledCircle | null) => Promise<Result<CircleContent | null, KeepFailure>>,
): Promise<Result<PulledCircle, KeepFailure>> {
  const { own, place, author, kept, people } = circle;
  const known = knownCircle(kept());
  const { random } = people.tools;
  const changed = await changeCircleAtServer<KeepFailure>({
    server: own,
    place,
    known,
    author,
    random,
    change,
  });
  if (!changed.ok) return changed;
  if (changed.value === null) return fail({ type: "no-circle" });
  const read = await readCircleAtServer(circle);
  if (!read.ok) return read;
  return read.value === null ? fail({ type: "no-circle" }) : ok(read.value);
}

/** Everything in a practice is sealed under its one key; letters are sealed to their reader besides. */
async function practiceContent(
  { place }: CircleAtServer,
  versions: readonly Bytes[],
  said: Pick<CircleContent, "names" | "texts">,
): Promise<CircleContent> {
  const { spaceId, circleKey } = place;
  const keyHash = await spaceKeyHash({ spaceId, epoch: firstEpoch, spaceKey: circleKey });
  return { versions, grants: [], epoch: firstEpoch, keyHash: bytesToHex(keyHash), ...said };
}

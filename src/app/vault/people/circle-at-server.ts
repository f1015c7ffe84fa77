import { deriveMessagesEpoch, deriveVisitorSeed } from "../../../crypto/circle-keys.ts";
import { type ImportedSpaceKey, importSpaceKey } from "../../../crypto/envelope.ts";
import { parseGrant } from "../../../crypto/grant-header.ts";
import { type Keyring, spaceEpochs } from "../../../crypto/keyring.ts";
import {
  bytesToSigningSeed,
  type Epoch,
  firstEpoch,
  parseRecordVersion,
  type SigningSeed,
  type SpaceKey,
  spaceIdToHex,
} from "../../../crypto/keys.ts";
import { type SpaceEpoch, spaceKeyHash } from "../../../crypto/space-epoch.ts";
import { readPracticeTexts } from "../../../domain/guidance/practice-texts.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { CircleAuthor } from "../../../sync/circle/circle-author.ts";
import { openCircleGrants } from "../../../sync/circle/circle-grants.ts";
import { type CirclePlace, deriveCirclePlace } from "../../../sync/circle/circle-place.ts";
import { followSide, type KnownSide, unknownSide } from "../../../sync/circle/follow-side.ts";
import {
  type CircleRecordError,
  circleToKnown,
  type KnownCircle,
  type PulledCircle,
  readCircle,
} from "../../../sync/circle/read-circle.ts";
import type { CircleSide } from "../../../sync/circle/who-may-write.ts";
import type { StoreFailure } from "../../../sync/local-store.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { SpaceClient } from "../../platform/server-client.ts";
import { findCircle, type KeptCircle, keepCircle, keptToRoot } from "./circle-record.ts";
import { escrowAuthor, findEscrow } from "./escrow-key.ts";
import { keyringOf, ownAuthor, type People } from "./people.ts";

/** One circle, with the ways to its two spaces as this person. */
export type CircleAtServer = {
  readonly people: People;
  readonly id: string;
  readonly kept: () => KeptCircle;
  readonly place: CirclePlace;
  readonly author: CircleAuthor;
  readonly accessSeed: SigningSeed;
  readonly own: SpaceClient;
  readonly messages: SpaceClient;
};

export type CircleFailure =
  | ServerFailure
  | StoreFailure
  /** This vault has no such circle, or not the keys to it yet. */
  | { readonly type: "no-circle" }
  /** What the server shows in the place of the circle can't be believed: it changes nothing. */
  | { readonly type: "refused-circle"; readonly reason: CircleRecordError["type"] };

/** Asks nothing yet. */
export async function openCircle(people: People, id: string): Promise<Result<CircleAtServer, CircleFailure>> {
  const kept = findCircle(people, id);
  if (kept === null) return fail({ type: "no-circle" });
  const root = keptToRoot(kept);
  const keyring = await keyringOf(people);
  const first = (await spaceEpochs(keyring, root.spaceId)).find(({ epoch }) => epoch === firstEpoch);
  if (first === undefined) return fail({ type: "no-circle" });
  const seed = await accessSeedOf(people, kept, keyring, first.spaceKey);
  if (seed === undefined) return fail({ type: "no-circle" });
  const author = kept.as === "escrow" ? await escrowAuthor(people, kept.practice) : await ownAuthor(people);
  if (!author.ok) return author;
  const place = await deriveCirclePlace(root, first.spaceKey);
  const { ways } = people.tools;
  const accessSeed = bytesToSigningSeed(seed.reveal());
  return ok({
    people,
    id,
    kept: () => findCircle(people, id) ?? kept,
    place,
    author: author.value,
    accessSeed,
    own: await ways.connect({ spaceId: place.spaceId, accessSeed }),
    messages: await ways.connect({ spaceId: place.messagesId, accessSeed }),
  });
}

/** With which this person enters. */
async function accessSeedOf(
  people: People,
  { as, space, practice }: KeptCircle,
  { access }: Keyring,
  circleKey: SpaceKey,
): Promise<SigningSeed | undefined> {
  if (as === "visitor") return deriveVisitorSeed(circleKey);
  if (as === "escrow") return findEscrow(people, practice ?? "")?.accessSeed;
  return access.find(({ spaceId }) => spaceIdToHex(spaceId) === space)?.accessSeed;
}

export function knownCircle({ seen }: KeptCircle): KnownCircle | null {
  if (seen === null) return null;
  const [number, head, versionNumber, record] = seen;
  const [headHash, hash, version] = [hexToBytes(head), hexToBytes(record), parseRecordVersion(versionNumber)];
  if (headHash === null || hash === null || version === null) throw new Error("a head was kept that is none");
  return { head: { number, hash: headHash }, version, hash };
}

/** Reads who belongs, and remembers it; `null` when the server has none and none was ever seen. */
export async function readCircleAtServer(
  circle: CircleAtServer,
): Promise<Result<PulledCircle | null, CircleFailure>> {
  // Before it is asked: what another look comes to know meanwhile may be newer than this answer.
  const known = knownCircle(circle.kept());
  const page = await circle.own.read([circle.place.recordId]);
  if (!page.ok) return page;
  const record = page.value.records[0];
  if (record === undefined)
    return known === null ? ok(null) : fail({ type: "refused-circle", reason: "rollback" });
  const read = await readCircle(record.envelope, circle.place, known);
  if (!read.ok) return fail({ type: "refused-circle", reason: read.error.type });
  const kept = await rememberCircle(circle, read.value, record.envelope);
  return kept.ok ? read : kept;
}

async function rememberCircle(
  { people, id, kept }: CircleAtServer,
  pulled: PulledCircle,
  envelope: Bytes,
): Promise<Result<null, StoreFailure>> {
  const { head, version, hash } = circleToKnown(pulled);
  const seenVersion = kept().seen?.[2] ?? -1;
  if (seenVersion > version) return ok(null);
  await people.tools.sides.writeCircle(id, envelope);
  if (seenVersion === version && !kept().isAwaited) return ok(null);
  return keepCircle(people, id, {
    seen: [head.number, bytesToHex(head.hash), version, bytesToHex(hash)],
    record: kept().as === "owner" ? bytesToHex(envelope) : null,
    isAwaited: false,
    ...(kept().circle === "practice" ? whatItSays(kept(), pulled) : {}),
  });
}

/** Of a practice: who is called what, and what it says of itself; kept for all who read its list, also offline. */
function whatItSays({ title }: KeptCircle, { content }: PulledCircle): Partial<KeptCircle> {
  const { names, texts } = content;
  return { names, texts, title: readPracticeTexts(texts, title).title };
}

/**
 * For who owns a circle whose server lost the newest of it, as after a backup: puts back what is known, in the place of
 * what is there. Nobody is believed anything by it; the person is told.
 */
export async function putCircleBack(circle: CircleAtServer): Promise<Result<null, CircleFailure>> {
  const { own, place, people, id, kept } = circle;
  const envelope = hexToBytes(kept().record ?? "");
  if (envelope === null || envelope.length === 0) return fail({ type: "refused-circle", reason: "rollback" });
  const page = await own.read([place.recordId]);
  if (!page.ok) return page;
  const pushed = await own.push([{ baseSeq: page.value.records[0]?.seq ?? 0, envelope }]);
  if (!pushed.ok) return pushed;
  return keepCircle(people, id, { wasSetBack: true });
}

/** The keys of a circle that this person has now: the owner from the keyring, others from the grants. */
export async function epochsOf(
  { people, place, author, kept }: CircleAtServer,
  { content }: PulledCircle,
): Promise<readonly SpaceEpoch[]> {
  if (place.kind === "practice")
    return [{ spaceId: place.spaceId, epoch: firstEpoch, spaceKey: place.circleKey }];
  if (kept().as !== "owner") return openCircleGrants(content, place, author.identity.boxSecret);
  return ownedEpochs(await spaceEpochs(await keyringOf(people), place.spaceId), content);
}

/**
 * Those that the circle has come to. A key that was drawn and never used, because another device was faster or the
 * answer was lost, stands in the keyring too: of each epoch the one counts that was granted.
 */
async function ownedEpochs(
  kept: readonly SpaceEpoch[],
  { grants, keyHash, epoch: newest }: PulledCircle["content"],
): Promise<readonly SpaceEpoch[]> {
  const used = new Set([keyHash]);
  for (const grant of grants) {
    const parsed = parseGrant(grant);
    if (parsed.ok) used.add(bytesToHex(parsed.value.header.keyHash));
  }
  const ranked = await Promise.all(
    kept
      .filter(({ epoch }) => epoch !== firstEpoch && epoch <= newest)
      .map(async (space) => ({ space, isUsed: used.has(bytesToHex(await spaceKeyHash(space))) })),
  );
  const isBest = ({ space, isUsed }: (typeof ranked)[number]): boolean =>
    isUsed || !ranked.some((other) => other.isUsed && other.space.epoch === space.epoch);
  return ranked.filter(isBest).map(({ space }) => space);
}

/** Takes in what is new in one of the two spaces, under the keys that this person has. */
export async function followCircleSide(
  circle: CircleAtServer,
  pulled: PulledCircle,
  side: CircleSide,
): Promise<Result<KnownSide, ServerFailure>> {
  const { people, place } = circle;
  const keyByEpoch = new Map<Epoch, ImportedSpaceKey>();
  for (const space of await epochsOf(circle, pulled)) {
    const epoch = side === "own" ? space : await deriveMessagesEpoch(place.circleKey, space);
    if (!keyByEpoch.has(epoch.epoch)) keyByEpoch.set(epoch.epoch, await importSpaceKey(epoch.spaceKey));
  }
  const space = spaceIdToHex(side === "own" ? place.spaceId : place.messagesId);
  const known = (await people.tools.sides.read(space)) ?? unknownSide;
  const server = side === "own" ? circle.own : circle.messages;
  const followed = await followSide(server, known, { place, side, circle: pulled.circle, keyByEpoch });
  if (followed.ok) await people.tools.sides.write(space, followed.value);
  return followed;
}

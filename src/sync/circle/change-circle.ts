import {
  type Circle,
  type CircleChangeError,
  readCircleVersions,
  signCircleVersion,
} from "../../crypto/circle.ts";
import type { CircleChange, CircleVersion } from "../../crypto/circle-version.ts";
import { type SealedRecord, sealRecord } from "../../crypto/envelope.ts";
import {
  deviceIdToHex,
  firstEpoch,
  nextDeviceSequence,
  nextRecordVersion,
  parseDeviceSequence,
  type RecordVersion,
  recordIdToHex,
} from "../../crypto/keys.ts";
import type { RandomSource } from "../../crypto/random-source.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { PulledRecord } from "../../protocol/pull-page.ts";
import { changeDirectly, type NotChanged } from "../change-directly.ts";
import { nextStamp } from "../clock.ts";
import { recordToBytes, writeFields } from "../record.ts";
import type { ServerFailure, SpaceServer } from "../space-server.ts";
import type { CircleAuthor } from "./circle-author.ts";
import { type CircleContent, circleToValues } from "./circle-content.ts";
import type { CirclePlace } from "./circle-place.ts";
import { type CircleRecordError, type KnownCircle, type PulledCircle, readCircle } from "./read-circle.ts";

export type CircleChangeFailure =
  | ServerFailure
  | NotChanged
  | CircleChangeError
  | { readonly type: "unknown-signer" }
  | { readonly type: "unusable-key" }
  /** What the server shows in the place of the circle can't be believed. */
  | { readonly type: "refused-circle"; readonly reason: CircleRecordError["type"] };

/** What takes the place of `standing`, which is `null` when the server has none; `null` leaves it as it is. */
type CircleChangeOf<Refusal extends { readonly type: string }> = (
  standing: PulledCircle | null,
) => Promise<Result<CircleContent | null, CircleChangeFailure | Refusal>>;

/**
 * Changes the record of a circle in one step, made anew from what stands when somebody else was faster. Asking for the
 * same again, after an answer that was lost, must lead to `null`.
 */
export async function changeCircleAtServer<Refusal extends { readonly type: string } = never>(options: {
  readonly server: SpaceServer;
  readonly place: CirclePlace;
  readonly known: KnownCircle | null;
  readonly author: CircleAuthor;
  readonly random: RandomSource;
  readonly change: CircleChangeOf<Refusal>;
}): Promise<Result<PulledCircle | null, CircleChangeFailure | Refusal>> {
  const { server, place, known, author, random, change } = options;
  const read = async (
    record: PulledRecord | null,
  ): Promise<Result<PulledCircle | null, CircleChangeFailure>> => {
    if (record === null)
      return known === null ? ok(null) : fail({ type: "refused-circle", reason: "rollback" });
    const opened = await readCircle(record.envelope, place, known);
    return opened.ok ? opened : fail({ type: "refused-circle", reason: opened.error.type });
  };
  const changed = await changeDirectly<CircleChangeFailure | Refusal>({
    server,
    recordId: place.recordId,
    build: async (record) => {
      const standing = await read(record);
      if (!standing.ok) return standing;
      const next = await change(standing.value);
      if (!next.ok || next.value === null) return next.ok ? ok(null) : next;
      return ok(await sealCircle(next.value, standing.value?.version ?? null, place, author, random));
    },
  });
  return changed.ok ? read(changed.value) : changed;
}

/** Signs one change after the other on top of what stands. */
export async function addCircleVersions(
  standing: PulledCircle | null,
  changes: readonly CircleChange[],
  options: { readonly place: CirclePlace; readonly author: CircleAuthor; readonly atMs: number },
): Promise<
  Result<{ readonly circle: Circle | null; readonly versions: readonly Bytes[] }, CircleChangeFailure>
> {
  const { place, author, atMs } = options;
  const { signingKey, publicIdentity } = author;
  const versions: Bytes[] = [...(standing?.content.versions ?? [])];
  let circle = standing?.circle ?? null;
  for (const change of changes) {
    const signed: Result<CircleVersion, CircleChangeFailure> = await signCircleVersion({
      root: place,
      circle,
      change,
      signer: publicIdentity.verifyKey,
      signingKey,
      atMs,
    });
    if (!signed.ok) return signed;
    versions.push(signed.value);
    const read = await readCircleVersions(versions, place, null);
    if (!read.ok) throw new Error(`a circle that was signed here does not read: ${read.error.type}`);
    circle = read.value;
  }
  return ok({ circle, versions });
}

/** As members are sealed: never merged, and counted by itself. */
export async function sealCircle(
  content: CircleContent,
  standing: RecordVersion | null,
  place: CirclePlace,
  author: CircleAuthor,
  random: RandomSource,
): Promise<SealedRecord> {
  const { authorId, signingKey } = author;
  const empty = { id: recordIdToHex(place.recordId), kind: "circle", fields: {}, removedAt: null };
  const stamp = nextStamp(null, 0, deviceIdToHex(authorId));
  return sealRecord({
    header: {
      spaceId: place.spaceId,
      recordId: place.recordId,
      epoch: firstEpoch,
      version: nextRecordVersion(standing),
      deviceId: authorId,
      deviceSequence: nextDeviceSequence(parseDeviceSequence(standing ?? 0)),
    },
    plaintext: recordToBytes(writeFields(empty, circleToValues(content), stamp)),
    spaceKey: place.recordKey,
    signingKey,
    random,
  });
}

import type { Circle } from "../../crypto/circle.ts";
import { authorIdOf } from "../../crypto/circle-keys.ts";
import { type ImportedSpaceKey, type OpenError, openRecord } from "../../crypto/envelope.ts";
import { envelopeToRecordId, parseEnvelope } from "../../crypto/envelope-header.ts";
import { deviceIdToHex, type Epoch, recordIdToHex, type VerifyKey } from "../../crypto/keys.ts";
import { envelopeHash } from "../../crypto/record-root.ts";
import { importVerifyKey } from "../../crypto/signature.ts";
import type { VerifyingKey } from "../../crypto/web-crypto.ts";
import { areBytesEqual, bytesToHex } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import type { PulledRecord } from "../../protocol/pull-page.ts";
import { stampToMs } from "../clock.ts";
import { bytesToRecord, isRemoved } from "../record.ts";
import type { CirclePlace } from "./circle-place.ts";
import { type Entry, entryId } from "./entry.ts";
import { type CircleSide, mayWrite, type Writer } from "./who-may-write.ts";

export type EntryRefusal =
  | OpenError
  | { readonly type: "malformed-entry" }
  /** Its author belongs, and may not write this kind. */
  | { readonly type: "not-theirs-to-write" }
  /** Its author has left, and it was not there then. */
  | { readonly type: "left-before" }
  /** Stands under an id that is another author's, or another name's. */
  | { readonly type: "wrong-place" }
  /** Older than what was seen of it before. */
  | { readonly type: "rollback" }
  /** Another than was seen of the same version. */
  | { readonly type: "fork" };

export type RefusedEntry = PulledRecord & { readonly reason: EntryRefusal["type"] };

export type OpenedEntries = {
  readonly entries: readonly Entry[];
  readonly refused: readonly RefusedEntry[];
};

export type EntryOpener = {
  readonly place: CirclePlace;
  readonly side: CircleSide;
  readonly circle: Circle;
  readonly keyByEpoch: ReadonlyMap<Epoch, ImportedSpaceKey>;
  /** What stands already, by id. */
  readonly standing: ReadonlyMap<string, Entry>;
};

type KnownAuthor = {
  readonly verifyKey: VerifyKey;
  readonly verifyingKey: VerifyingKey;
  readonly writer: Writer;
  readonly hasLeft: boolean;
};

/**
 * Opens what the server shows, each by what its author may. What somebody wrote who has left counts when the
 * participant, in letting them go, signed that it was there (`past`); so what the participant says is read first.
 */
export async function openEntries(
  records: readonly PulledRecord[],
  opener: EntryOpener,
): Promise<OpenedEntries> {
  const authorById = await knownAuthors(opener);
  const entries: Entry[] = [];
  const refused: RefusedEntry[] = [];
  const isLate = ({ envelope }: PulledRecord): boolean => {
    const parsed = parseEnvelope(envelope);
    return parsed.ok && authorById.get(deviceIdToHex(parsed.value.header.deviceId))?.hasLeft === true;
  };
  const late = records.filter(isLate);
  const early = records.filter((record) => !late.includes(record));
  const take = async (batch: readonly PulledRecord[], past: ReadonlySet<string>) => {
    const results = await Promise.all(batch.map((record) => openEntry(record, opener, authorById, past)));
    for (const [index, result] of results.entries()) {
      const record = batch[index];
      if (result.ok) entries.push(result.value);
      else if (record !== undefined) refused.push({ ...record, reason: result.error.type });
    }
  };
  await take(early, new Set());
  await take(late, pastHashes([...opener.standing.values(), ...entries]));
  return { entries, refused };
}

/** Envelope hashes of what those who left had written. */
function pastHashes(entries: readonly Entry[]): ReadonlySet<string> {
  const past = new Set<string>();
  for (const { kind, values } of entries) {
    const { hashes } = values;
    if (kind === "past" && Array.isArray(hashes)) for (const hash of hashes) past.add(String(hash));
  }
  return past;
}

async function openEntry(
  { seq, envelope }: PulledRecord,
  { place, side, keyByEpoch, standing }: EntryOpener,
  authorById: ReadonlyMap<string, KnownAuthor>,
  past: ReadonlySet<string>,
): Promise<Result<Entry, EntryRefusal>> {
  const hash = bytesToHex(await envelopeHash(envelope));
  const before = standing.get(idOf(envelope));
  if (before?.hash === hash) return ok({ ...before, seq, isAtServer: true });
  const opened = await openRecord(envelope, {
    spaceId: side === "own" ? place.spaceId : place.messagesId,
    spaceKeyByEpoch: (epoch) => keyByEpoch.get(epoch) ?? null,
    verifyKeyByDevice: (id) => authorById.get(deviceIdToHex(id))?.verifyingKey ?? null,
  });
  if (!opened.ok) return opened;
  const { header, plaintext } = opened.value;
  const author = authorById.get(deviceIdToHex(header.deviceId));
  const id = recordIdToHex(header.recordId);
  const record = bytesToRecord(id, plaintext);
  const name = record.ok ? record.value.fields.name : undefined;
  if (author === undefined || !record.ok || typeof name?.value !== "string")
    return fail({ type: "malformed-entry" });
  const { kind } = record.value;
  if (!mayWrite(place.kind, side, author.writer, kind)) return fail({ type: "not-theirs-to-write" });
  if (author.hasLeft && !past.has(hash)) return fail({ type: "left-before" });
  const ownId = await entryId(place, header.deviceId, name.value);
  if (!areBytesEqual(ownId, header.recordId)) return fail({ type: "wrong-place" });
  if (before !== undefined && header.version < before.version) return fail({ type: "rollback" });
  if (before !== undefined && header.version === before.version) return fail({ type: "fork" });
  const isGone = isRemoved(record.value);
  const values = Object.entries(record.value.fields).map(([field, { value }]) => [field, value]);
  return ok({
    id,
    name: name.value,
    kind,
    author: bytesToHex(author.verifyKey),
    atMs: stampToMs(name.stamp),
    values: isGone ? {} : Object.fromEntries(values),
    isRemoved: isGone,
    seq,
    isAtServer: true,
    version: header.version,
    epoch: header.epoch,
    hash,
  });
}

async function knownAuthors({ place, circle }: EntryOpener): Promise<ReadonlyMap<string, KnownAuthor>> {
  const known = new Map<string, KnownAuthor>();
  const add = async (verifyKey: VerifyKey, writer: Writer, hasLeft: boolean): Promise<void> => {
    const id = deviceIdToHex(await authorIdOf(verifyKey));
    known.set(id, { verifyKey, verifyingKey: await importVerifyKey(verifyKey), writer, hasLeft });
  };
  for (const { identity, role } of circle.past) await add(identity.verifyKey, role, true);
  for (const { identity, role } of circle.present) await add(identity.verifyKey, role, false);
  if (place.kind !== "practice") await add(place.root, "owner", false);
  return known;
}

function idOf(envelope: PulledRecord["envelope"]): string {
  const id = envelopeToRecordId(envelope);
  return id === null ? "" : recordIdToHex(id);
}

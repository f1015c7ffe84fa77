import { deviceIdToHex, type RecordId, recordIdToHex } from "../crypto/keys.ts";
import type { Bytes } from "../lib/bytes.ts";
import { ok, type Result } from "../lib/result.ts";
import { checkpointName } from "./checkpoint-records.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import type { StoreFailure } from "./local-store.ts";
import { bytesToContent, type LogContent } from "./log-content.ts";
import { type OpenedPulled, openPulled } from "./open-pulled.ts";
import { joinPack, packIndexName, packName, readPackIndex } from "./pack-format.ts";
import { readById } from "./read-by-id.ts";
import type { RecordGate } from "./record-gate.ts";
import type { ServerFailure } from "./space-server.ts";
import { takeInFromServer } from "./take-in-from-server.ts";
import { takeInPage } from "./take-in-page.ts";

/**
 * On a device that has nothing yet: takes in what another device packed, so that only what came after is opened one by
 * one, and the checkpoints, against which it is held later. Without a pack that can be used, everything is pulled.
 */
export async function readPack(
  parts: ExchangeParts,
  standing: ExchangeStanding,
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  if (parts.log.syncState().pulledSeq > 0) return ok(standing);
  const { gate } = standing;
  const found = await openById(parts, [await parts.nameToRecordId(packIndexName)], gate);
  if (!found.ok) return found;
  const index = found.value.opened.map(({ record }) => readPackIndex(record))[0] ?? null;
  if (index === null) return ok({ ...standing, isPackSpoilt: found.value.isThere });

  const names = Array.from({ length: index.parts }, (_, part) => packName(part));
  const ids = await Promise.all(names.map(parts.nameToRecordId));
  const opened = await openById(parts, ids, gate);
  if (!opened.ok) return opened;
  const inOrder = ids.map((id) => opened.value.opened.find(({ record }) => record.id === recordIdToHex(id)));
  const records = inOrder.flatMap((part) => (part === undefined ? [] : [part.record]));
  const deflated = records.length < index.parts ? null : await joinPack(records, index);
  const content = deflated === null ? null : await readPackContent(deflated, index.seq, parts);
  if (deflated === null || content === null) return ok({ ...standing, isPackSpoilt: true });
  const taken = await takeInPack(parts, content, deflated);
  return taken.ok ? readCheckpoints(parts, standing) : taken;
}

/** On an empty log the pack becomes a page as it is; on any other, which pulls anew, it is merged record by record. */
async function takeInPack(
  { log }: ExchangeParts,
  content: LogContent,
  deflated: Bytes,
): Promise<Result<null, StoreFailure>> {
  if (log.recordById().size === 0) return log.alone((inside) => inside.appendFromServer(content, deflated));
  const opened = content.records.flatMap(({ record, server }) =>
    record === null || server === null ? [] : [{ record, server }],
  );
  const arrival = { opened, direct: [], heldBack: [], refused: [], state: content.state };
  const taken = await takeInFromServer(log, arrival);
  return taken.ok ? ok(null) : taken;
}

/** The checkpoints that stand below the pack, which no pull after it brings. */
async function readCheckpoints(
  parts: ExchangeParts,
  standing: ExchangeStanding,
): Promise<Result<ExchangeStanding, ExchangeStop>> {
  const names = standing.gate.presentDevices.map((id) => checkpointName(deviceIdToHex(id)));
  const records = await readById(parts.server, await Promise.all(names.map(parts.nameToRecordId)));
  if (!records.ok) return records;
  return takeInPage(parts, standing, records.value, { isStrangerHeldBack: true, state: {} });
}

/** Sealed by a device that is present: a device that left may have packed what was never there. */
async function openById(
  { server, access }: ExchangeParts,
  ids: readonly RecordId[],
  gate: RecordGate,
): Promise<Result<{ readonly opened: readonly OpenedPulled[]; readonly isThere: boolean }, ServerFailure>> {
  const records = await readById(server, ids);
  if (!records.ok) return records;
  const present = new Set(gate.presentDevices.map(deviceIdToHex));
  const { opened } = await openPulled(records.value, access.spaceId, gate);
  return ok({
    opened: opened.filter(({ header }) => present.has(deviceIdToHex(header.deviceId))),
    isThere: records.value.length > 0,
  });
}

/** A pack says what the server has, and nothing else of what a page of the server may say. */
async function readPackContent(
  deflated: Bytes,
  seq: number,
  { inflate }: ExchangeParts,
): Promise<LogContent | null> {
  const bytes = await inflate(deflated).catch(() => null);
  const content = bytes === null ? null : bytesToContent(bytes);
  if (!content?.ok) return null;
  const { records, deviceSequence, spaceKeys, state, isReset } = content.value;
  const isWhole = records.every(
    ({ record, server, isDirty }) =>
      record !== null && server !== null && server.hash !== null && server.seq <= seq && !isDirty,
  );
  const saysNoMore = deviceSequence === null && spaceKeys.length === 0 && !isReset;
  const { pulledSeq, packedSeq, ...others } = state;
  const isUpTo = pulledSeq === seq && packedSeq === seq && Object.keys(others).length === 0;
  return isWhole && saysNoMore && isUpTo ? content.value : null;
}

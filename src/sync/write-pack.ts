import { parseEnvelope } from "../crypto/envelope-header.ts";
import { nextRecordVersion, type RecordId, recordIdToHex } from "../crypto/keys.ts";
import type { Json } from "../lib/json.ts";
import { ok, type Result } from "../lib/result.ts";
import type { PulledRecord } from "../protocol/pull-page.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import { contentToBytes, type LogContent } from "./log-content.ts";
import type { LogState } from "./log-state.ts";
import { bytesToPack, packIndexKind, packIndexName, packKind, packName } from "./pack-format.ts";
import { readById } from "./read-by-id.ts";
import { sealDirectRecord } from "./seal-direct-record.ts";
import { advanceSeq } from "./take-in-answers.ts";

/** With fewer changes since the newest pack, a new device opens those one by one. */
const changesPerPack = 2_000;

/**
 * Packs what this device knows of the server, for devices that join: call it when all is in step. Another device that
 * packs at the same time is faster or slower; whoever is slower leaves it.
 */
export async function writePackWhenDue(
  parts: ExchangeParts,
  { isPackSpoilt }: ExchangeStanding,
): Promise<Result<null, ExchangeStop>> {
  const read = await parts.log.alone(async (inside) => {
    const state = inside.state();
    // Made here and now: what is written from now on is not in it.
    return ok(
      isDue(state, isPackSpoilt)
        ? { content: contentToBytes(toContent(state)), seq: state.sync.pulledSeq }
        : null,
    );
  });
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const { content, seq: pulledSeq } = read.value;
  const deflated = await parts.deflate(content);
  const pack = await bytesToPack(deflated, pulledSeq);
  const records = [
    ...pack.parts.map((part, number) => ({ name: packName(number), kind: packKind, values: { part } })),
    { name: packIndexName, kind: packIndexKind, values: pack.index },
  ];
  const ids = await Promise.all(records.map(({ name }) => parts.nameToRecordId(name)));
  const standing = await readById(parts.server, ids);
  if (!standing.ok) return standing;
  for (const [place, { kind, values }] of records.entries()) {
    const recordId = ids[place];
    if (recordId === undefined) continue;
    const pushed = await pushOne(parts, { recordId, kind, values }, find(standing.value, recordId));
    if (!pushed.ok) return pushed;
    if (!pushed.value) return ok(null);
  }
  return parts.log.alone((inside) => inside.appendFromServer({ state: { packedSeq: pulledSeq } }));
}

/** Never while anything here is not exactly as at the server: whoever joins would miss what is left out. */
function isDue({ recordById, sync }: LogState, isPackSpoilt: boolean): boolean {
  const packedSeq = isPackSpoilt ? 0 : sync.packedSeq;
  let changes = 0;
  for (const { server, isDirty } of recordById.values()) {
    if (isDirty || server === null || server.hash === null) return false;
    if (server.seq > packedSeq) changes += 1;
  }
  return changes >= changesPerPack;
}

function toContent({ recordById, sync: { pulledSeq } }: LogState): LogContent {
  const records = [...recordById].map(([id, entry]) => ({ ...entry, id }));
  const state = { pulledSeq, packedSeq: pulledSeq };
  return { deviceSequence: null, records, spaceKeys: [], state, isReset: false };
}

/** False when another device was faster, or there is no room. */
async function pushOne(
  parts: ExchangeParts,
  record: {
    readonly recordId: RecordId;
    readonly kind: string;
    readonly values: Readonly<Record<string, Json>>;
  },
  standing: PulledRecord | undefined,
): Promise<Result<boolean, ExchangeStop>> {
  const parsed = standing === undefined ? null : parseEnvelope(standing.envelope);
  const version = nextRecordVersion(parsed?.ok ? parsed.value.header.version : null);
  const sealed = await sealDirectRecord(parts, { ...record, version, epoch: null });
  if (!sealed.ok) return sealed;
  const answer = await parts.server.push([{ baseSeq: standing?.seq ?? 0, envelope: sealed.value }]);
  if (!answer.ok) return answer;
  const outcome = answer.value.outcomes[0];
  if (outcome?.type !== "stored") return ok(false);
  const kept = await parts.log.alone(async (inside) => {
    const pulledSeq = advanceSeq(inside.state().sync.pulledSeq, [outcome.seq]);
    return inside.appendFromServer({ state: { pulledSeq } });
  });
  return kept.ok ? ok(true) : kept;
}

function find(records: readonly PulledRecord[], id: RecordId): PulledRecord | undefined {
  return records.find(({ envelope }) => {
    const parsed = parseEnvelope(envelope);
    return parsed.ok && recordIdToHex(parsed.value.header.recordId) === recordIdToHex(id);
  });
}

import { type Checkpoint, openCheckpoint, signCheckpoint } from "../crypto/checkpoint.ts";
import { parseEnvelope } from "../crypto/envelope-header.ts";
import { deviceIdToHex, nextRecordVersion } from "../crypto/keys.ts";
import { bytesToHex, hexToBytes } from "../lib/bytes.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { changeDirectly } from "./change-directly.ts";
import { addSignedCheckpoint, checkpointKind, checkpointName } from "./checkpoint-records.ts";
import type { ExchangeParts, ExchangeStop } from "./exchange-parts.ts";
import type { ExchangeStanding } from "./exchange-standing.ts";
import { sealDirectRecord } from "./seal-direct-record.ts";
import { serverView } from "./server-view.ts";
import { advanceSeq } from "./take-in-answers.ts";

/**
 * Signs what the server's copy is now and puts it there for the other devices. It is durable here before it leaves: the
 * next one follows on it in any case, so that no two ever bear one number.
 */
export async function writeCheckpoint(
  parts: ExchangeParts,
  standing: ExchangeStanding,
): Promise<Result<null, ExchangeStop>> {
  const { log, access } = parts;
  const view = await log.alone(async (inside) => ok(await serverView(inside.state())));
  if (!view.ok) return view;
  const statement = { ...access, ...view.value, previous: await ownCheckpoint(parts) };
  const signed = bytesToHex(await signCheckpoint(statement));
  const { book } = await addSignedCheckpoint(standing.book, signed, access, standing.gate);
  const state = {
    ownCheckpoint: signed,
    owesCheckpoint: false,
    checkpoints: [...book.signedByDevice.values()],
  };
  const recordId = await parts.nameToRecordId(checkpointName(deviceIdToHex(access.deviceId)));
  const put = await changeDirectly({
    server: parts.server,
    recordId,
    build: (there) => {
      const parsed = there === null ? null : parseEnvelope(there.envelope);
      const version = nextRecordVersion(parsed?.ok ? parsed.value.header.version : null);
      const direct = { recordId, kind: checkpointKind, values: { signed }, version, epoch: null };
      return sealDirectRecord(parts, direct, state);
    },
  });
  if (!put.ok) {
    const { error } = put;
    // A checkpoint that finds no room, or no quiet moment, is no loss: the next one says more.
    return error.type === "over-quota" || error.type === "contended" ? ok(null) : fail(error);
  }
  const storedSeq = put.value?.seq ?? 0;
  return log.alone(async (inside) => {
    const pulledSeq = advanceSeq(inside.state().sync.pulledSeq, [storedSeq]);
    return inside.appendFromServer({ state: { pulledSeq } });
  });
}

async function ownCheckpoint({ log, access }: ExchangeParts): Promise<Checkpoint | null> {
  const signed = log.syncState().ownCheckpoint;
  const bytes = signed === null ? null : hexToBytes(signed);
  if (bytes === null) return null;
  const opened = await openCheckpoint(bytes, {
    spaceId: access.spaceId,
    verifyKeyByDevice: () => access.verifyingKey,
  });
  return opened.ok ? opened.value : null;
}

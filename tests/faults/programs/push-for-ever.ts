import { writeSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { parseEnvelope } from "../../../src/crypto/envelope-header.ts";
import {
  bytesToRecordId,
  bytesToSpaceId,
  bytesToVerifyKey,
  type DeviceSequence,
} from "../../../src/crypto/keys.ts";
import { bytesToHex, hexToBytes } from "../../../src/lib/bytes.ts";
import { commitPushes } from "../../../src/server/records/commit-pushes.ts";
import { createPushQueue } from "../../../src/server/records/push-queue.ts";
import { pushToRecord } from "../../../src/server/records/to-record.ts";
import { makeEnvelope, random } from "../../../src/server/testing/test-envelope.test-support.ts";
import { openStore } from "../open-store.ts";

// The part of the server that keeps what it says yes to, without the network in front of it: opens the database of its
// first argument as the server does, and pushes into the spaces of the others until it is killed. Each line it writes
// is a yes ("space record seq hash"), and comes when the server would have answered, or a no ("failed" and why).
const mostRecords = 40;
const [place = "", ...spaces] = process.argv.slice(2);
const opened = await openStore(place);
if (!opened.ok) {
  say(`refused ${opened.error.type}`);
  process.exit(1);
}
const store = opened.value;
const push = createPushQueue({ commit: (jobs) => commitPushes(store, jobs), nextTurn: () => setImmediate() });
say("open");
await Promise.all(spaces.map(pushForEver));

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** New records, and newer versions of those that are there. */
async function pushForEver(name: string): Promise<void> {
  const [space, publicKey] = [
    bytesToSpaceId(bytesOf(name.slice(0, 32))),
    bytesToVerifyKey(bytesOf(name.slice(32))),
  ];
  const rows = await store.database
    .selectFrom("record")
    .select(["id", "seq"])
    .where("space", "=", space)
    .execute();
  let standing = rows.map(({ id, seq }) => ({ recordId: bytesToRecordId(new Uint8Array(id)), baseSeq: seq }));
  for (let sequence = 1; ; sequence += 1) {
    const isNew = sequence % 2 === 1 && standing.length < mostRecords;
    const old = isNew ? undefined : standing[Math.floor(Math.random() * standing.length)];
    const { recordId, baseSeq } = old ?? { recordId: bytesToRecordId(random(16)), baseSeq: 0 };
    const envelope = makeEnvelope(space, { recordId, deviceSequence: sequence as DeviceSequence });
    const parsed = parseEnvelope(envelope);
    if (!parsed.ok) throw new Error(parsed.error.type);
    const record = pushToRecord({ baseSeq, envelope, header: parsed.value.header });
    try {
      const pushed = await push({ space, publicKey, records: [record] });
      if (!pushed.ok) throw new Error(pushed.error.type);
      const [outcome] = pushed.value.outcomes;
      if (outcome?.type !== "stored") throw new Error(`a push became ${outcome?.type}`);
      say(`${bytesToHex(space)} ${record.recordId} ${outcome.seq} ${bytesToHex(record.hash)}`);
      standing = [...standing.filter((each) => each !== old), { recordId, baseSeq: outcome.seq }];
    } catch (error) {
      const failure = store.errorToFailure(error);
      if (failure === null) throw error;
      say(`failed ${failure.type}`);
      // As the server does: only a new start knows what is on the disk.
      if (failure.type === "sync-failed") process.exit(1);
      await setTimeout(5);
    }
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = hexToBytes(hex);
  if (bytes === null) throw new Error("no hex");
  return bytes;
}

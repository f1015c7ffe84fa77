import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { bytesToRecordId, recordIdToHex } from "../../src/crypto/keys.ts";
import { bytesToHex, hexToBytes } from "../../src/lib/bytes.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { databaseFileName } from "../../src/server/database/sqlite/connect.ts";
import { makeTemporaryFolder } from "../../src/server/testing/temporary-folder.test-support.ts";
import {
  type Ask,
  newTestDevice,
  readPushAnswer,
  type TestDevice,
} from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope, random } from "../../src/server/testing/test-envelope.test-support.ts";
import { startTestServer, testHost } from "../../src/server/testing/test-server.test-support.ts";
import type { Image } from "./damage-image.ts";
import { openSoundStore } from "./open-store.ts";

/** A record as it was acknowledged. */
export type Pushed = { readonly recordId: string; readonly seq: number; readonly hash: string };

export type FilledSpace = {
  readonly device: TestDevice;
  readonly token: string;
  /** Every acknowledged push, in the order of the seqs. */
  readonly history: readonly Pushed[];
  readonly lookup: string;
  readonly slot: string;
};

export type FilledImage = {
  readonly image: Image;
  readonly spaces: readonly FilledSpace[];
  /** Where each transaction of the log ends. */
  readonly logEnds: readonly number[];
  /** Speaks to the server that `speakTo` named last; so do the devices. */
  readonly ask: Ask;
  readonly speakTo: (ask: Ask) => void;
};

/** What lies on the disk of a server in the middle of its work: half in the file, half in the log. */
export async function makeImage(): Promise<FilledImage> {
  const folder = makeTemporaryFolder();
  const [file, log] = [join(folder, databaseFileName), join(folder, `${databaseFileName}-wal`)];
  const store = await openSoundStore(folder);
  let current: Ask = startTestServer(store).ask;
  const ask: Ask = (...request) => current(...request);
  const filling = await Promise.all(
    [1, 2, 3].map(async () => {
      const device = await newTestDevice(ask, testHost);
      await device.createSpace();
      const token = await device.token();
      const [lookup, slot] = [bytesToHex(random(16)), bytesToHex(random(256))];
      await device.post(token, apiRoutes.wrapWriting, { lookup, previous: null, slot });
      return { device, token, lookup, slot, history: [] as Pushed[] };
    }),
  );
  let logEnds: readonly number[] = [];
  const pushToAll = async (length?: number): Promise<void> => {
    for (const { device, token, history } of filling) {
      const old = history.length % 3 === 2 ? history[history.length - 2] : undefined;
      const recordId = bytesToRecordId(
        old === undefined ? random(16) : (hexToBytes(old.recordId) ?? random(16)),
      );
      const envelope = makeEnvelope(device.space, { recordId }, length);
      const answer = await device.push(token, [{ baseSeq: old?.seq ?? 0, envelope }]);
      const [outcome] = (await readPushAnswer(answer)).outcomes;
      if (outcome?.type !== "stored") throw new Error(`a push became ${outcome?.type}`);
      const hash = createHash("sha256").update(envelope).digest("hex");
      history.push({ recordId: recordIdToHex(recordId), seq: outcome.seq, hash });
      logEnds = [...logEnds, readFileSync(log).length];
    }
  };
  for (let push = 0; push < 6; push += 1) await pushToAll();
  await sql`pragma wal_checkpoint(truncate)`.execute(store.database);
  logEnds = [];
  for (let push = 0; push < 5; push += 1) await pushToAll();
  // Records that need pages of their own.
  await pushToAll(20_480 + 80);
  await pushToAll();
  return {
    image: { file: readFileSync(file), log: readFileSync(log) },
    spaces: filling,
    logEnds,
    ask,
    speakTo: (next) => {
      current = next;
    },
  };
}

import { join } from "node:path";
import { deflate, inflate } from "../../../../src/app/platform/deflate.ts";
import { deviceToEntry } from "../../../../src/crypto/device-identity.ts";
import { deriveDeviceListRoot } from "../../../../src/crypto/device-list.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "../../../../src/crypto/signature.ts";
import { randomBytes } from "../../../../src/crypto/web-crypto.ts";
import { bytesToText, textToBytes } from "../../../../src/lib/bytes.ts";
import type { Result } from "../../../../src/lib/result.ts";
import {
  addMember,
  beginMembers,
  closeEpochs,
  removeMembers,
} from "../../../../src/sync/members/change-members.ts";
import type { StoredRecord } from "../../../../src/sync/record.ts";
import type { RecordLog } from "../../../../src/sync/record-log.ts";
import { type HomeDevice, openHomeDevice } from "../../../../tests/support/open-home-device.ts";
import { makeWrites } from "../make-records.ts";
import { doStep, measureList, recordCount, recordSeed } from "../measured-step.ts";
import { openFileStore } from "./file-store.ts";
import { firstRemovedPlace, type Home, joinerPlace, readHome, saveNewHome, writerPlace } from "./home.ts";

// One step of the bench with our own engine: the client of the app, its log and its members, on a store of files that is
// synced to the disk as IndexedDB is in the app.
const [step = "", url = "", sharedFolder = "", deviceFolder = ""] = process.argv.slice(2);
const writerStore = join(sharedFolder, "writer");
const since = "2026-11-25";
/** As many as one write of the app may well have. */
const writesAtOnce = 500;

// Node loads its own streams and decoders when they are first used; a browser has them.
await inflate(await deflate(textToBytes("warm")));
bytesToText(textToBytes("warm"));

await doStep(step, {
  fill,
  pull: () => measureList(pull),
  "cold-start": () => measureList(coldStart),
  "re-encrypt": reEncrypt,
});

/** A participant with all records, whose devices all have access; one of them has written and sent everything. */
async function fill(): Promise<number> {
  const startMs = performance.now();
  const home = saveNewHome(sharedFolder);
  const writer = await openDevice(home, writerPlace, writerStore);
  expect(await writer.space.createSpace());
  const root = await importSigningSeed(await deriveDeviceListRoot(home.masterKey));
  const { entry } = writer.author;
  await writer.changeMembers(async () =>
    expect(await beginMembers(writer.place, { entry, name: "", since }, root)),
  );
  for (const device of home.devices.slice(joinerPlace)) {
    const added = { entry: await deviceToEntry(device), name: "", since };
    await writer.changeMembers(async (members) =>
      expect(await addMember(required(members), added, writer.author, toolsOf(writer))),
    );
    expect(await writer.space.grantAccess(await signingSeedToVerifyKey(device.signingSeed)));
  }
  const writes = makeWrites(recordCount, recordSeed);
  for (let start = 0; start < writes.length; start += writesAtOnce) {
    expect(await writer.log.write(writes.slice(start, start + writesAtOnce)));
  }
  await bringInStep(writer);
  return performance.now() - startMs;
}

async function pull(): Promise<readonly StoredRecord[]> {
  const joiner = await openDevice(readHome(sharedFolder), joinerPlace, deviceFolder);
  await bringInStep(joiner);
  return ownRecords(joiner.log);
}

async function coldStart(): Promise<readonly StoredRecord[]> {
  const { log } = await openDevice(readHome(sharedFolder), joinerPlace, deviceFolder);
  return ownRecords(log);
}

/** From the wish to remove a device until nothing counts any more that it could have sealed or can open. */
async function reEncrypt(): Promise<number> {
  const home = readHome(sharedFolder);
  const writer = await openDevice(home, writerPlace, writerStore);
  await bringInStep(writer);
  const startMs = performance.now();
  const removed = await writer.changeMembers(async (members) => {
    const present = new Set(required(members).list.present.map(({ deviceId }) => deviceId.join()));
    const leaving = home.devices
      .slice(firstRemovedPlace)
      .find(({ deviceId }) => present.has(deviceId.join()));
    if (leaving === undefined) throw new Error("no device is left to remove");
    const gone = { deviceId: leaving.deviceId, lastSequence: null };
    return expect(await removeMembers(required(members), [gone], writer.author, toolsOf(writer)));
  });
  await bringInStep(writer);
  await writer.changeMembers(async (members) => closeEpochs(required(members)));
  await bringInStep(writer);
  const ms = performance.now() - startMs;
  const older = await writer.log.alone(async (inside) => {
    const marks = [...inside.state().recordById.values()].map(({ server }) => server?.epoch ?? -1);
    return { ok: true, value: marks.filter((epoch) => epoch < removed.epoch).length };
  });
  if (!older.ok || older.value > 0) throw new Error("records are left under an older key");
  return ms;
}

async function bringInStep(device: HomeDevice): Promise<void> {
  const report = await device.exchange();
  const isInStep = report.outcome.type === "in-step" && report.unsent === 0 && report.problem === null;
  if (!isInStep) throw new Error(`not in step: ${JSON.stringify(report)}`);
}

function openDevice(home: Home, devicePlace: number, storeFolder: string): Promise<HomeDevice> {
  const device = home.devices[devicePlace];
  if (device === undefined) throw new Error("no such device");
  return openHomeDevice({ masterKey: home.masterKey, device, store: openFileStore(storeFolder), url });
}

/** The ones that were written, without what the engine keeps for itself. */
function ownRecords(log: RecordLog): readonly StoredRecord[] {
  return [...log.recordById().values()];
}

function toolsOf({ place }: HomeDevice) {
  return { place, random: randomBytes };
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error("nothing where something should be");
  return value;
}

function expect<Value>(result: Result<Value, { readonly type: string }>): Value {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

import { beforeEach, describe, expect, test } from "vitest";
import { findRecoveryRecord } from "../../src/app/vault/recovery-record.ts";
import { admitDevice } from "../../src/app/vault/server-copy/admit-device.ts";
import { arrive } from "../../src/app/vault/server-copy/arrive.ts";
import { keepArrivingDevice } from "../../src/app/vault/server-copy/arriving-device.ts";
import { deleteAtServer } from "../../src/app/vault/server-copy/delete-at-server.ts";
import { readKnownMembers } from "../../src/app/vault/server-copy/home-at-server.ts";
import { removeDeviceAtServer } from "../../src/app/vault/server-copy/remove-device.ts";
import { turnOff } from "../../src/app/vault/server-copy/turn-off.ts";
import { turnOn } from "../../src/app/vault/server-copy/turn-on.ts";
import { deviceToEntry } from "../../src/crypto/device-identity.ts";
import { deviceIdToHex, firstEpoch, newDevice } from "../../src/crypto/keys.ts";
import {
  deriveRecoveryKeys,
  newRecoveryEntropy,
  type RecoveryEntropy,
} from "../../src/crypto/recovery-phrase.ts";
import { errorIn, expectOk } from "../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import { areBytesEqual } from "../../src/lib/bytes.ts";
import { type CutKind, cutAt, cutKinds } from "../support/cut.ts";
import { type MemoryDatabase, newMemoryDatabase } from "../support/memory-database.ts";
import { serveApp } from "../support/serve-app.ts";
import {
  confirmWords,
  expectInStep,
  homeTools,
  type Net,
  newKeptOwner,
  newOwner,
  openTestHome,
  own,
  recover,
  recoverTestHome,
  type TestHome,
} from "../support/test-home.ts";

// Each flow is cut at each of its requests and writes, in four ways: the page is closed or lives on, and what was asked
// was done or was not. Then the same person does the same thing once more, and all must be as if nothing had happened.

const generous = { capacity: 1e9, perSecond: 1e9 };
const patience = { timeout: 240_000 };
const done = "done";
const anyKind: CutKind = { isDone: true, closes: true };

type Flow<Scene> = {
  /** Everything up to the flow, in a space of its own. */
  readonly prepare: () => Promise<Scene>;
  readonly disk: (scene: Scene) => MemoryDatabase;
  readonly run: (
    scene: Scene,
    world: { readonly net: Net; readonly database: MemoryDatabase },
  ) => Promise<string>;
  /** After the flow was done to its end. */
  readonly check: (scene: Scene, database: MemoryDatabase) => Promise<void>;
};

let net: Net;

/** `npm run test:cuts` cuts each step in each way; otherwise the ways take turns. */
const ways: readonly (CutKind | "in turn")[] = process.env.CUTS === "all" ? cutKinds : ["in turn"];

/** Resolves to the number of steps that the flow has. */
async function cutEverywhere<Scene>(way: CutKind | "in turn", flow: Flow<Scene>): Promise<number> {
  for (let at = 1; ; at += 1) {
    const kind = way === "in turn" ? (cutKinds[at % cutKinds.length] ?? anyKind) : way;
    const scene = await flow.prepare();
    const disk = flow.disk(scene);
    const world = cutAt({ ...kind, at }, net.fetch, disk);
    const cutNet = { ...net, fetch: world.fetch };
    await world.run(() => flow.run(scene, { net: cutNet, database: world.database }));
    const after = kind.closes && world.wasCut() ? disk.copy() : disk;
    const ended = await flow.run(scene, { net, database: after });
    if (ended !== done) throw new Error(`cut at step ${at}: ${ended}`);
    await flow.check(scene, after).catch((error) => {
      throw new Error(`cut at step ${at}: ${error}`, { cause: error });
    });
    if (!world.wasCut()) return at - 1;
  }
}

beforeEach(async () => {
  net = await serveApp({ rates: { perPrefix: generous, perSpace: generous } });
});

const idOf = ({ space }: TestHome): string => deviceIdToHex(space().bundle.device.deviceId);

async function membersOf(home: TestHome) {
  const members = await readKnownMembers(await home.at());
  if (members === null) throw new Error("there are members");
  return members;
}

/** One round more than it takes, so that what is left over shows. */
async function roundsOf(home: TestHome): Promise<string> {
  for (const report of [await home.round(), await home.round()]) {
    const { outcome, unsent, problem } = report;
    if (outcome.type !== "in-step" || unsent > 0 || problem !== null) return JSON.stringify(report);
  }
  return done;
}

/** Whoever has the words finds these notes, and these kinds of members. */
async function expectKept(words: RecoveryEntropy, notes: readonly string[], kinds: readonly string[]) {
  const found = await recoverTestHome(net, words);
  expectInStep(await found.round());
  expect(found.notes()).toEqual(notes);
  const members = await membersOf(found);
  expect(members.list.present.map(({ kind }) => kind)).toEqual([...kinds, "device"]);
  const access = expectOk(await (await found.at()).client.listAccess());
  expect(access).toHaveLength(kinds.length + 1);
  return members;
}

async function expectNothingBehind(words: RecoveryEntropy): Promise<void> {
  expect(errorIn(await recover(net, words, newDevice(randomBytes)))).toBe("other-words");
}

describe.each(ways)("cut at each step: %o", (way) => {
  test("turning the copy on", patience, async () => {
    const cuts = await cutEverywhere(way, {
      prepare: () => newOwner(net),
      disk: ({ database }) => database,
      run: async (_owner, world) => {
        const home = await openTestHome(world.net, world.database);
        const on = await turnOn(await home.at());
        return on.ok ? roundsOf(home) : on.error.type;
      },
      check: async ({ words }) => {
        await expectKept(words, ["mine"], ["device", "recovery"]);
      },
    });
    expect(cuts).toBeGreaterThan(20);
  });

  test("replacing the words", patience, async () => {
    const cuts = await cutEverywhere(way, {
      prepare: async () => ({ owner: await newKeptOwner(net), fresh: newRecoveryEntropy(randomBytes) }),
      disk: ({ owner }) => owner.database,
      run: async ({ fresh }, world) => {
        const home = await openTestHome(world.net, world.database);
        const { lookupId } = await deriveRecoveryKeys(fresh);
        const standing = findRecoveryRecord(home.space().log.recordById().values());
        const isConfirmed = standing !== null && areBytesEqual(standing.current.lookup, lookupId);
        if (!isConfirmed && !(await confirmWords(home, fresh)).ok) return "not confirmed";
        return roundsOf(home);
      },
      check: async ({ owner, fresh }) => {
        const members = await expectKept(fresh, ["mine"], ["device", "recovery"]);
        expect([members.epoch, members.content.closedBelow]).toEqual([1, 1]);
        await expectNothingBehind(owner.words);
      },
    });
    expect(cuts).toBeGreaterThan(20);
  });

  test("removing a device", patience, async () => {
    const cuts = await cutEverywhere(way, {
      prepare: async () => {
        const owner = await newKeptOwner(net);
        const tablet = await recoverTestHome(net, owner.words);
        await tablet.write("tablet", "from the tablet");
        expectInStep(await tablet.round());
        expectInStep(await owner.round());
        return { owner, tablet };
      },
      disk: ({ owner }) => owner.database,
      run: async ({ tablet }, world) => {
        const home = await openTestHome(world.net, world.database);
        const known = await membersOf(home);
        const isThere = known.list.present.some(({ deviceId }) => deviceIdToHex(deviceId) === idOf(tablet));
        // Once it was decided nobody has to ask for it again.
        const removed = isThere ? await removeDeviceAtServer(await home.at(), idOf(tablet)) : null;
        return removed === null || removed.ok ? roundsOf(home) : removed.error.type;
      },
      check: async ({ owner, tablet }) => {
        expect((await tablet.round()).outcome.type).toBe("access-denied");
        const members = await expectKept(owner.words, ["from the tablet", "mine"], ["device", "recovery"]);
        expect([members.epoch, members.content.closedBelow]).toEqual([1, 1]);
      },
    });
    expect(cuts).toBeGreaterThan(20);
  });

  test("coming back with the words alone", patience, async () => {
    const cuts = await cutEverywhere(way, {
      prepare: async () => ({ owner: await newKeptOwner(net), database: newMemoryDatabase() }),
      disk: ({ database }) => database,
      run: async ({ owner }, world) => {
        const { database } = world;
        const lock = expectOk(await database.readLock());
        if (lock === null) {
          const kept = await keepArrivingDevice(database, randomBytes, newDevice(randomBytes));
          if (!kept.ok) return kept.error.type;
          const device = kept.value;
          const tools = homeTools(world.net);
          const recovered = await recover(world.net, owner.words, device);
          if (!recovered.ok) return recovered.error.type;
          const told = { told: null, spaceKeys: [], checkpoints: [], recoveryWrap: null };
          const begun = await arrive({ ...recovered.value, ...told }, database, tools);
          if (!begun.ok) return begun.error.type;
        }
        return roundsOf(await openTestHome(world.net, database));
      },
      check: async ({ owner }, database) => {
        expect((await openTestHome(net, database)).notes()).toEqual(["mine"]);
        await expectKept(owner.words, ["mine"], ["device", "recovery", "device"]);
      },
    });
    expect(cuts).toBeGreaterThan(15);
  });

  test("letting a device in", patience, async () => {
    const cuts = await cutEverywhere(way, {
      prepare: async () => ({ owner: await newKeptOwner(net), device: newDevice(randomBytes) }),
      disk: ({ owner }) => owner.database,
      run: async ({ device }, world) => {
        const home = await openTestHome(world.net, world.database);
        const admitted = await admitDevice(await home.at(), await deviceToEntry(device), own.today);
        return admitted.ok ? done : admitted.error.type;
      },
      check: async ({ owner, device }, database) => {
        const home = await openTestHome(net, database);
        const content = expectOk(await admitDevice(await home.at(), await deviceToEntry(device), own.today));
        const { masterKey, deviceListHead: head, homeEpoch: epoch } = content;
        const told = { head, epoch, closedBelow: firstEpoch, record: null };
        const arriving = { masterKey, device, told, spaceKeys: [], checkpoints: [], recoveryWrap: null };
        const fresh = newMemoryDatabase();
        expectOk(await arrive(arriving, fresh, homeTools(net)));
        expect(await roundsOf(await openTestHome(net, fresh))).toBe(done);
        await expectKept(owner.words, ["mine"], ["device", "recovery", "device"]);
      },
    });
    expect(cuts).toBeGreaterThan(4);
  });

  test("turning the copy off, and on again", patience, async () => {
    const cuts = await cutEverywhere(way, {
      prepare: async () => {
        const owner = await newKeptOwner(net);
        const fresh = newRecoveryEntropy(randomBytes);
        expectOk(await confirmWords(owner, fresh));
        expectInStep(await owner.round());
        return { ...owner, words: fresh, former: owner.words };
      },
      disk: ({ database }) => database,
      run: async (_owner, world) => {
        const home = await openTestHome(world.net, world.database);
        if (!home.space().log.syncState().isOn) return done;
        const deleted = await deleteAtServer(await home.at());
        // After an answer that was lost the server knows this device no more.
        if (!deleted.ok && deleted.error.type !== "access-denied") return deleted.error.type;
        const off = await turnOff(home.space());
        return off.ok ? done : off.error.type;
      },
      check: async ({ words, former }, database) => {
        await expectNothingBehind(words);
        const home = await openTestHome(net, database);
        expect(home.notes()).toEqual(["mine"]);
        expectOk(await turnOn(await home.at()));
        expect(await roundsOf(home)).toBe(done);
        const members = await expectKept(words, ["mine"], ["device", "recovery"]);
        // Whoever had a key of the copy before has none of this one.
        expect(members.epoch).toBe(2);
        await expectNothingBehind(former);
      },
    });
    expect(cuts).toBeGreaterThan(4);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { readKnownMembers } from "../../src/app/vault/server-copy/home-at-server.ts";
import { removeDeviceAtServer } from "../../src/app/vault/server-copy/remove-device.ts";
import { viewDevices } from "../../src/app/vault/server-copy/view-devices.ts";
import { deviceIdToHex, newDevice, parseRecordId } from "../../src/crypto/keys.ts";
import { newRecoveryEntropy } from "../../src/crypto/recovery-phrase.ts";
import { errorIn, expectOk } from "../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import { sealOutgoing } from "../../src/sync/seal-outgoing.ts";
import { setProblemAside } from "../../src/sync/set-server-copy.ts";
import { type ServedApp, serveApp } from "../support/serve-app.ts";
import {
  confirmWords,
  expectInStep,
  newKeptOwner,
  newOwner,
  own,
  recover,
  recoverTestHome,
  type TestHome,
} from "../support/test-home.ts";

const generous = { capacity: 1e9, perSecond: 1e9 };
let app: ServedApp;

beforeEach(async () => {
  app = await serveApp({ rates: { perPrefix: generous, perSpace: generous } });
});

const idOf = ({ space }: TestHome): string => deviceIdToHex(space().bundle.device.deviceId);

async function membersOf(home: TestHome) {
  const members = await readKnownMembers(await home.at());
  if (members === null) throw new Error("there are members");
  return members;
}

/** All of them, until nobody has anything new. */
async function settle(...homes: readonly TestHome[]): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) for (const home of homes) expectInStep(await home.round());
}

describe("the words alone", () => {
  test("bring back everything on another device", async () => {
    const phone = await newKeptOwner(app);
    const laptop = await recoverTestHome(app, phone.words);
    expectInStep(await laptop.round());
    expect(laptop.notes()).toEqual(["mine"]);
    await laptop.write("second", "from the laptop");
    await settle(laptop, phone);
    expect(phone.notes()).toEqual(["from the laptop", "mine"]);
    const view = viewDevices(await membersOf(laptop), laptop.space().bundle.device.deviceId);
    expect(view).toMatchObject([
      { id: idOf(phone), name: own.name, since: own.today, isThis: false, isRecoveryWords: false },
      { name: "", isRecoveryWords: true },
      { id: idOf(laptop), name: own.name, isThis: true, isRecoveryWords: false },
    ]);
  });

  test("that were never kept find nothing", async () => {
    const phone = await newOwner(app);
    for (const words of [phone.words, newRecoveryEntropy(randomBytes)]) {
      expect(errorIn(await recover(app, words, newDevice(randomBytes)))).toBe("other-words");
    }
  });

  test("that were replaced find nothing any more, and the new ones find everything", async () => {
    const phone = await newKeptOwner(app);
    const fresh = newRecoveryEntropy(randomBytes);
    expectOk(await confirmWords(phone, fresh));
    expectInStep(await phone.round());
    expect(errorIn(await recover(app, phone.words, newDevice(randomBytes)))).toBe("other-words");
    const laptop = await recoverTestHome(app, fresh);
    expectInStep(await laptop.round());
    expect(laptop.notes()).toEqual(["mine"]);
    const members = await membersOf(laptop);
    expect(members.list.present.map(({ kind }) => kind)).toEqual(["device", "recovery", "device"]);
    expect(members.epoch).toBe(1);
    expect((await membersOf(phone)).content.closedBelow).toBe(1);
  });
});

describe("a device that is removed", () => {
  async function threeDevices() {
    const phone = await newKeptOwner(app);
    const laptop = await recoverTestHome(app, phone.words);
    const tablet = await recoverTestHome(app, phone.words);
    await laptop.write("laptop", "from the laptop");
    await tablet.write("tablet", "from the tablet");
    await settle(laptop, tablet, phone);
    return { phone, laptop, tablet };
  }

  test("neither reads nor writes any more, and keeps what it had", async () => {
    const { phone, laptop, tablet } = await threeDevices();
    expectOk(await removeDeviceAtServer(await phone.at(), idOf(tablet)));
    expect((await tablet.round()).outcome.type).toBe("access-denied");
    await tablet.write("late", "too late");
    expect((await tablet.round()).outcome.type).toBe("access-denied");
    expect(tablet.notes()).toHaveLength(4);
    await settle(phone, laptop);
    expect(phone.notes()).toEqual(["from the laptop", "from the tablet", "mine"]);
    expect(laptop.notes()).toEqual(phone.notes());
  });

  test("has everything sealed anew after it, under a key it was never given, and then the epoch is closed", async () => {
    const { phone, laptop, tablet } = await threeDevices();
    expectOk(await removeDeviceAtServer(await phone.at(), idOf(tablet)));
    const open = await membersOf(phone);
    expect(open.content.lastSequenceByDevice.has(idOf(tablet))).toBe(true);
    expectInStep(await phone.round());
    const closed = await membersOf(phone);
    expect([closed.epoch, closed.content.closedBelow]).toEqual([1, 1]);
    expect(closed.content.lastSequenceByDevice.size).toBe(0);
    await laptop.write("after", "after the removal");
    await settle(laptop, phone);
    expect(phone.notes()).toHaveLength(4);
  });

  test("and a device that comes after it finds everything, also what was written in an epoch between", async () => {
    const { phone, laptop, tablet } = await threeDevices();
    expectOk(await removeDeviceAtServer(await phone.at(), idOf(tablet)));
    await laptop.round();
    await laptop.write("between", "in the first epoch");
    await laptop.round();
    expectOk(await removeDeviceAtServer(await phone.at(), idOf(laptop)));
    const watch = await recoverTestHome(app, phone.words);
    await watch.round();
    await settle(phone, watch);
    expect(watch.notes()).toEqual(["from the laptop", "from the tablet", "in the first epoch", "mine"]);
    await watch.write("watch", "from the watch");
    await settle(watch, phone);
    expect(phone.notes()).toHaveLength(5);
  });

  test("by two devices at once is removed once", async () => {
    const { phone, laptop, tablet } = await threeDevices();
    const [left, right] = await Promise.all([
      removeDeviceAtServer(await phone.at(), idOf(tablet)),
      removeDeviceAtServer(await laptop.at(), idOf(tablet)),
    ]);
    expectOk(left);
    expectOk(right);
    await settle(phone, laptop);
    expect((await membersOf(phone)).epoch).toBe(1);
    expect(laptop.notes()).toEqual(phone.notes());
  });

  test.each(["while its epoch is open", "once its epoch is closed"])(
    "gets nothing in through a server that takes what it seals, %s",
    async (when) => {
      const { phone, laptop, tablet } = await threeDevices();
      expectOk(await removeDeviceAtServer(await phone.at(), idOf(tablet)));
      if (when === "once its epoch is closed") await settle(phone, laptop);
      await tablet.write("first", "over what was there");
      await tablet.write("evil", "what was not there");
      const { client } = await phone.at();
      const { pushes } = expectOk(await sealOutgoing(tablet.space().log, new Set()));
      expect(pushes).toHaveLength(2);
      for (const { id, envelope } of pushes) {
        const recordId = parseRecordId(id);
        const page = expectOk(await client.read(recordId === null ? [] : [recordId]));
        const pushed = await client.push([{ baseSeq: page.records[0]?.seq ?? 0, envelope }]);
        expect(expectOk(pushed).outcomes).toMatchObject([{ type: "stored" }]);
      }
      await settle(laptop, phone);
      for (const home of [phone, laptop]) {
        expect(home.notes()).toEqual(["from the laptop", "from the tablet", "mine"]);
      }
      const watch = await recoverTestHome(app, phone.words);
      expectInStep(await watch.round());
      expect(watch.notes()).toEqual(phone.notes());
    },
  );

  test("does not come back with a server that was set back to before its removal", async () => {
    const { phone, laptop, tablet } = await threeDevices();
    const { client, place } = await phone.at();
    const [before] = expectOk(await client.read([place.recordId])).records;
    expectOk(await removeDeviceAtServer(await phone.at(), idOf(tablet)));
    await settle(phone, laptop);
    const [after] = expectOk(await client.read([place.recordId])).records;
    if (before === undefined || after === undefined) throw new Error("there are members");
    const { own: removed } = await tablet.at();
    expectOk(await client.push([{ baseSeq: after.seq, envelope: before.envelope }]));
    expectOk(await client.grantAccess(removed.entry.verifyKey));

    expect((await phone.round()).problem).toBe("rollback");
    expect((await tablet.round()).outcome.type).toBe("access-denied");
    expectOk(await setProblemAside(phone.space().log));
    await settle(phone, laptop);
    const [standing] = expectOk(await client.read([place.recordId])).records;
    expect(standing?.envelope).toEqual(after.envelope);
  });
});

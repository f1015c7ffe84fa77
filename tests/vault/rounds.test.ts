import { beforeEach, describe, expect, test } from "vitest";
import { readKnownMembers } from "../../src/app/vault/server-copy/home-at-server.ts";
import { recoverWithWords } from "../../src/app/vault/server-copy/recover-with-words.ts";
import { removeDeviceAtServer } from "../../src/app/vault/server-copy/remove-device.ts";
import { viewDevices } from "../../src/app/vault/server-copy/view-devices.ts";
import { deviceIdToHex, newDevice } from "../../src/crypto/keys.ts";
import { newRecoveryEntropy } from "../../src/crypto/recovery-phrase.ts";
import { errorIn, expectOk } from "../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import { type ServedApp, serveApp } from "../support/serve-app.ts";
import {
  confirmWords,
  expectInStep,
  homeTools,
  newKeptOwner,
  newOwner,
  own,
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
    const introduction = { device: newDevice(randomBytes), ...own };
    for (const words of [phone.words, newRecoveryEntropy(randomBytes)]) {
      expect(errorIn(await recoverWithWords(words, introduction, homeTools(app)))).toBe("other-words");
    }
  });

  test("that were replaced find nothing any more, and the new ones find everything", async () => {
    const phone = await newKeptOwner(app);
    const fresh = newRecoveryEntropy(randomBytes);
    expectOk(await confirmWords(phone, fresh));
    expectInStep(await phone.round());
    const introduction = { device: newDevice(randomBytes), ...own };
    expect(errorIn(await recoverWithWords(phone.words, introduction, homeTools(app)))).toBe("other-words");
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
});

import { beforeAll, expect, test } from "vitest";
import type { RecordHeader } from "../../crypto/envelope-header.ts";
import {
  type DeviceSequence,
  type Epoch,
  firstEpoch,
  newRecordId,
  newSpaceId,
  type RecordVersion,
} from "../../crypto/keys.ts";
import { errorIn, expectOk } from "../../crypto/result.test-support.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { closeEpochs, removeMembers } from "./change-members.ts";
import type { MemberAuthor } from "./member-author.ts";
import { openMembersGate } from "./members-gate.ts";
import { openHomeEpoch } from "./open-home-epoch.ts";
import type { Members } from "./read-members.ts";
import { newTestHome, type TestHome, withMember, withoutMember } from "./test-members.test-support.ts";

let home: TestHome;
/** Phone, words, tablet and laptop. */
let four: Members;

beforeAll(async () => {
  home = await newTestHome();
  four = await withMember(
    home,
    await withMember(home, home.members, home.tablet, home.phone),
    home.laptop,
    home.phone,
  );
});

async function gateOf(members: Members, own: MemberAuthor) {
  return expectOk(await openMembersGate(members, own, home.place, [])).gate;
}

/** The tablet is removed by the phone, after the server got 41 records of it. */
async function withoutTablet(lastSequence: number | null = 41): Promise<Members> {
  const leaving = {
    deviceId: home.tablet.entry.deviceId,
    lastSequence: lastSequence as DeviceSequence | null,
  };
  return expectOk(await removeMembers(four, [leaving], home.phone, home.tools));
}

function sealedBy(author: MemberAuthor, epoch: number, deviceSequence: number): RecordHeader {
  return {
    spaceId: home.place.spaceId,
    recordId: newRecordId(randomBytes),
    epoch: epoch as Epoch,
    version: 1 as RecordVersion,
    deviceId: author.entry.deviceId,
    deviceSequence: deviceSequence as DeviceSequence,
  };
}

test("devices in the list may have sealed anything; the recovery words and strangers nothing", async () => {
  const gate = await gateOf(home.members, home.phone);
  expect(gate.verifyKeyByDevice(home.phone.entry.deviceId)).not.toBeNull();
  expect(gate.verifyKeyByDevice(home.words.entry.deviceId)).toBeNull();
  expect(gate.verifyKeyByDevice(home.tablet.entry.deviceId)).toBeNull();
  expect(gate.presentDevices).toEqual([home.phone.entry.deviceId]);
  expect(gate.refusalOf(sealedBy(home.phone, 0, 4_000_000))).toBeNull();
});

test("a removed device counts as far as it stood when it was removed, and no further", async () => {
  const gate = await gateOf(await withoutTablet(), home.laptop);
  expect(gate.verifyKeyByDevice(home.tablet.entry.deviceId)).not.toBeNull();
  expect(gate.presentDevices).not.toContainEqual(home.tablet.entry.deviceId);
  expect(gate.refusalOf(sealedBy(home.tablet, 0, 41))).toBeNull();
  expect(gate.refusalOf(sealedBy(home.tablet, 0, 42))).toEqual({ type: "removed-device" });
  expect(gate.refusalOf(sealedBy(home.tablet, 1, 42))).toEqual({ type: "removed-device" });
  expect(gate.refusalOf(sealedBy(home.laptop, 0, 42))).toBeNull();
});

test("a removed device that had sent nothing counts for nothing", async () => {
  const gate = await gateOf(await withoutTablet(null), home.phone);
  expect(gate.refusalOf(sealedBy(home.tablet, 0, 1))).toEqual({ type: "removed-device" });
});

test("once its epoch is closed nothing of it counts, whoever sealed it", async () => {
  const gate = await gateOf(closeEpochs(await withoutTablet()), home.phone);
  expect(gate.refusalOf(sealedBy(home.tablet, 0, 41))).toEqual({ type: "closed-epoch" });
  expect(gate.refusalOf(sealedBy(home.phone, 0, 1))).toEqual({ type: "closed-epoch" });
  expect(gate.refusalOf(sealedBy(home.phone, 1, 1))).toBeNull();
  expect(gate.refusalOf(sealedBy(home.tablet, 1, 1))).toEqual({ type: "removed-device" });
});

test("who was removed finds no gate, and neither does who never belonged", async () => {
  const removed = await withoutTablet();
  for (const author of [home.tablet, (await newTestHome()).phone]) {
    expect(errorIn(await openMembersGate(removed, author, home.place, []))).toBe("removed");
  }
});

test("a device whose grant does not open goes no further", async () => {
  const removed = await withoutTablet();
  const emptied = { ...removed, content: { ...removed.content, grants: [] } };
  expect(errorIn(await openMembersGate(emptied, home.phone, home.place, []))).toBe("no-home-key");
});

test("what is written is sealed under the newest epoch; earlier keys come from the keyring, of this space only", async () => {
  const first = await withoutTablet();
  const earlier = expectOk(await openHomeEpoch(first, home.phone.boxSecret));
  const second = await withoutMember(home, first, home.laptop, home.phone);
  const elsewhere = { ...earlier, spaceId: newSpaceId(randomBytes), epoch: 7 as Epoch };
  const opened = expectOk(await openMembersGate(second, home.phone, home.place, [earlier, elsewhere]));
  expect(opened.gate.keys.sealingEpoch).toBe(2);
  expect([...opened.gate.keys.keyByEpoch.keys()].toSorted()).toEqual([0, 1, 2]);
  expect(opened.newest?.epoch).toBe(2);
  expect(expectOk(await openMembersGate(four, home.phone, home.place, [])).newest).toBeNull();
});

test("the keyring does not get to say what the key of the first or of the newest epoch is", async () => {
  const removed = await withoutTablet();
  const newest = expectOk(await openHomeEpoch(removed, home.phone.boxSecret));
  const other = expectOk(await openHomeEpoch(await withoutTablet(), home.phone.boxSecret));
  const opened = expectOk(
    await openMembersGate(removed, home.phone, home.place, [other, { ...other, epoch: firstEpoch }]),
  );
  expect(opened.gate.keys.keyByEpoch.get(firstEpoch)).toBe(home.place.spaceKey);
  expect(opened.newest?.spaceKey.reveal()).toEqual(newest.spaceKey.reveal());
  expect(opened.gate.keys.keyByEpoch.size).toBe(2);
});

test("the device that removed another one seals everything anew; once the epoch is closed, everybody what is their own", async () => {
  const removed = await withoutTablet();
  const belowFor = async (members: Members) => [
    (await gateOf(members, home.phone)).resealBelow,
    (await gateOf(members, home.laptop)).resealBelow,
  ];
  expect(await belowFor(four)).toEqual([0, 0]);
  expect(await belowFor(removed)).toEqual([1, 0]);
  expect(await belowFor(closeEpochs(removed))).toEqual([1, 1]);
});

test("when that device is gone as well, whoever removed it takes over; after the words did, everybody", async () => {
  const removed = await withoutTablet();
  const byLaptop = await withoutMember(home, removed, home.phone, home.laptop);
  expect((await gateOf(byLaptop, home.laptop)).resealBelow).toBe(2);
  const byWords = await withoutMember(home, four, home.tablet, home.words);
  for (const own of [home.phone, home.laptop]) expect((await gateOf(byWords, own)).resealBelow).toBe(1);
});

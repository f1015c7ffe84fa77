import { beforeAll, expect, test } from "vitest";
import { type DeviceSequence, deviceIdToHex, type Epoch, firstEpoch } from "../../crypto/keys.ts";
import { errorIn, expectOk } from "../../crypto/result.test-support.ts";
import { addMember, beginEpoch, closeEpochs, nameMember, removeMembers } from "./change-members.ts";
import type { MemberAuthor } from "./member-author.ts";
import { openHomeEpoch } from "./open-home-epoch.ts";
import { type Members, membersToKnown, readMembers } from "./read-members.ts";
import { sealMembers } from "./seal-members.ts";
import {
  named,
  newTestHome,
  stored,
  type TestHome,
  withMember,
  withoutMember,
} from "./test-members.test-support.ts";

let home: TestHome;

beforeAll(async () => {
  home = await newTestHome();
});

const entries = (...authors: readonly MemberAuthor[]) => authors.map(({ entry }) => entry);

async function homeKeyOf(members: Members, author: MemberAuthor): Promise<string> {
  const opened = expectOk(await openHomeEpoch(members, author.boxSecret));
  return `${opened.epoch} ${opened.spaceKey.reveal().join()}`;
}

test("the first device and the recovery words belong from the beginning, in the epoch of the master key", async () => {
  const { members, phone, words } = home;
  expect(members.list.present).toEqual(entries(phone, words));
  expect(members).toMatchObject({ epoch: firstEpoch, version: 1 });
  expect(members.content).toMatchObject({ grants: [], closedBelow: firstEpoch });
  const id = deviceIdToHex(phone.entry.deviceId);
  expect(members.content.nameByDevice.get(id)).toBe("Android · Chrome");
  expect(members.content.sinceByDevice.get(id)).toBe("2026-11-25");
});

test("whoever has the words alone lets a new device in, and that one reads it without having seen anything", async () => {
  const { members, phone, tablet, words } = home;
  const { read } = await stored(home, await withMember(home, members, tablet, words), words);
  const after = expectOk(await read());
  expect(after.list.present).toEqual(entries(phone, words, tablet));
  expect(after.version).toBe(2);
});

test("who stays after a removal has one new key, and who is gone has none", async () => {
  const { members, phone, tablet, words } = home;
  const three = await withMember(home, members, tablet, phone);
  const { read } = await stored(home, await withoutMember(home, three, phone, tablet), tablet);
  const after = expectOk(await read(membersToKnown(members)));
  expect(after.list.present).toEqual(entries(words, tablet));
  expect(after.list.removed).toEqual(entries(phone));
  expect(after.epoch).toBe(1);
  expect(await homeKeyOf(after, words)).toBe(await homeKeyOf(after, tablet));
  expect(errorIn(await openHomeEpoch(after, phone.boxSecret))).toBe("no-home-key");
});

test("who comes after a removal is given the key of the newest epoch, by a device and by the words", async () => {
  const { members, phone, tablet, laptop, words } = home;
  const removed = await withoutMember(home, await withMember(home, members, tablet, phone), tablet, phone);
  for (const by of [phone, words]) {
    const { read } = await stored(home, await withMember(home, removed, laptop, by), by);
    const after = expectOk(await read());
    expect(await homeKeyOf(after, laptop)).toBe(await homeKeyOf(removed, phone));
  }
});

test("each removal begins an epoch of its own", async () => {
  const { members, phone, tablet, laptop } = home;
  const four = await withMember(home, await withMember(home, members, tablet, phone), laptop, phone);
  const first = await withoutMember(home, four, tablet, phone);
  const second = await withoutMember(home, first, laptop, phone);
  expect([first.epoch, second.epoch]).toEqual([1, 2]);
  expect(await homeKeyOf(second, phone)).not.toBe(await homeKeyOf(first, phone));
  const { read } = await stored(home, second, phone);
  expect(expectOk(await read()).epoch).toBe(2);
});

test("new words take the place of the old ones in one step, and the old ones get no key", async () => {
  const { members, phone, words } = home;
  const fresh = (await newTestHome()).words;
  const both = await withMember(home, members, fresh, phone);
  const { read } = await stored(home, await withoutMember(home, both, words, phone), phone);
  const after = expectOk(await read(membersToKnown(members)));
  expect(after.list.present).toEqual(entries(phone, fresh));
  expect(await homeKeyOf(after, fresh)).toBe(await homeKeyOf(after, phone));
  expect(errorIn(await openHomeEpoch(after, words.boxSecret))).toBe("no-home-key");
});

test("a removal keeps how far the device had counted, until the epochs are closed", async () => {
  const { members, phone, tablet, laptop } = home;
  const four = await withMember(home, await withMember(home, members, tablet, phone), laptop, phone);
  const leave = (author: MemberAuthor, lastSequence: number | null) => [
    { deviceId: author.entry.deviceId, lastSequence: lastSequence as DeviceSequence | null },
  ];
  const first = expectOk(await removeMembers(four, leave(tablet, 41), phone, home.tools));
  const second = expectOk(await removeMembers(first, leave(laptop, null), phone, home.tools));
  const { read } = await stored(home, second, phone);
  const pulled = expectOk(await read());
  expect([...pulled.content.lastSequenceByDevice]).toEqual([[deviceIdToHex(tablet.entry.deviceId), 41]]);
  const closed = await stored(home, closeEpochs(pulled), phone, pulled);
  const after = expectOk(await closed.read(membersToKnown(pulled)));
  expect(after.content.closedBelow).toBe(2);
  expect(after.content.lastSequenceByDevice.size).toBe(0);
});

test("a change that cannot be is refused before it is signed", async () => {
  const { members, phone, tablet, words, tools } = home;
  const leave = (author: MemberAuthor) => [{ deviceId: author.entry.deviceId, lastSequence: null }];
  expect(errorIn(await addMember(members, named(phone, ""), words, tools))).toBe("already-present");
  expect(errorIn(await removeMembers(members, leave(tablet), phone, tools))).toBe("not-present");
  const gone = await withoutMember(home, await withMember(home, members, tablet, phone), tablet, phone);
  expect(errorIn(await addMember(gone, named(tablet, ""), phone, tools))).toBe("resurrected");
  await expect(removeMembers(members, leave(phone), phone, tools)).rejects.toThrow("nobody removes itself");
});

test("what cannot be opened, or is not there for the author, lets nobody in", async () => {
  const { members, phone, tablet, laptop, tools } = home;
  const removed = await withoutMember(home, await withMember(home, members, tablet, phone), tablet, phone);
  const without = { ...removed, content: { ...removed.content, grants: [] } };
  expect(errorIn(await addMember(without, named(laptop, ""), phone, tools))).toBe("no-home-key");
});

test("a second try after a lost answer takes the same number, so that the server knows it for one", async () => {
  const { members, phone, tablet, tools } = home;
  const next = await withMember(home, members, tablet, phone);
  const first = await sealMembers(next, members.version, phone, tools);
  const second = await sealMembers(next, members.version, phone, tools);
  // Device and device sequence: bytes 42 to 51.
  expect(second.slice(42, 52)).toEqual(first.slice(42, 52));
  expect(second).not.toEqual(first);
});

test("an epoch can be begun without a removal, after whatever was the latest", async () => {
  const { members, phone, words, tools } = home;
  const begun = expectOk(await beginEpoch(members, 6 as Epoch, phone, tools));
  const after = expectOk(await (await stored(home, begun, phone)).read(membersToKnown(members)));
  expect(after.epoch).toBe(7);
  expect(after.list.head).toEqual(members.list.head);
  expect(await homeKeyOf(after, words)).toBe(await homeKeyOf(after, phone));
});

test("whoever belongs may give a member its name", async () => {
  const { members, phone, tablet } = home;
  const added = await withMember(home, members, tablet, phone);
  const renamed = nameMember(added, tablet.entry.deviceId, "iPad · Safari");
  const after = expectOk(await (await stored(home, renamed, tablet)).read());
  expect(after.content.nameByDevice.get(deviceIdToHex(tablet.entry.deviceId))).toBe("iPad · Safari");
  expect(after.content.nameByDevice.get(deviceIdToHex(phone.entry.deviceId))).toBe("Android · Chrome");
});

test("a long name is cut, and an empty one stays empty", async () => {
  const { members, phone, tablet, tools } = home;
  const long = expectOk(await addMember(members, named(tablet, ` ${"é".repeat(100)}`), phone, tools));
  const { envelope } = await stored(home, long, phone);
  const read = expectOk(await readMembers(envelope, home.place, null));
  expect(read.content.nameByDevice.get(deviceIdToHex(tablet.entry.deviceId))).toBe("é".repeat(30));
});

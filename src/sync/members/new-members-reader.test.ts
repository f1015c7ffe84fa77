import { beforeAll, expect, test } from "vitest";
import { errorIn, expectOk } from "../../crypto/result.test-support.ts";
import type { Bytes } from "../../lib/bytes.ts";
import type { MemberAuthor } from "./member-author.ts";
import { newMembersReader } from "./new-members-reader.ts";
import {
  newTestHome,
  stored,
  type TestHome,
  withMember,
  withoutMember,
} from "./test-members.test-support.ts";

let home: TestHome;
let three: Bytes;
let removed: Bytes;

beforeAll(async () => {
  home = await newTestHome();
  const added = await withMember(home, home.members, home.tablet, home.phone);
  const second = await stored(home, added, home.phone);
  three = second.envelope;
  const pulled = expectOk(await second.read());
  removed = (
    await stored(home, await withoutMember(home, added, home.tablet, home.phone), home.phone, pulled)
  ).envelope;
});

const readerOf = (own: MemberAuthor) => newMembersReader(home.place, own);
const at = (seq: number, envelope: Bytes) => ({ seq, envelope });

test("a device that knows nothing yet believes members that are in order, and keeps what it believed", async () => {
  const believed = expectOk(await readerOf(home.phone).read(at(7, home.envelope), null));
  expect(believed.known).toEqual({ record: at(7, home.envelope), head: home.members.list.head });
  expect(believed.spaceKeys).toEqual([]);
  expect(believed.gate.keys.sealingEpoch).toBe(0);
});

test("what is known may be read again; what follows on it is believed, with the key it brings", async () => {
  const reader = readerOf(home.phone);
  const { known } = expectOk(await reader.read(at(7, home.envelope), null));
  expect(expectOk(await reader.read(known.record, known)).known).toEqual(known);
  const next = expectOk(await reader.read(at(9, removed), known));
  expect(next.known.head.number).toBe(4);
  expect(next.spaceKeys.map(({ epoch }) => epoch)).toEqual([1]);
  expect(next.gate.keys.sealingEpoch).toBe(1);
});

test("members that were true once are a rollback, and other ones of the same version a fork", async () => {
  const reader = readerOf(home.phone);
  const { known } = expectOk(await reader.read(at(9, removed), null));
  expect(errorIn(await reader.read(at(10, three), known))).toBe("rollback");
  const other = await withMember(home, home.members, home.laptop, home.words);
  const { known: knownThree } = expectOk(await reader.read(at(8, three), null));
  expect(
    errorIn(await reader.read(at(8, (await stored(home, other, home.words)).envelope), knownThree)),
  ).toBe("fork");
});

test("the removed device hears that it was removed, and from nobody else's word", async () => {
  const reader = readerOf(home.tablet);
  const { known } = expectOk(await reader.read(at(8, three), null));
  expect(errorIn(await reader.read(at(9, removed), known))).toBe("removed");
  const stranger = await newTestHome(home.masterKey);
  const other = await withMember(stranger, stranger.members, stranger.laptop, stranger.phone);
  const longer = (await stored(stranger, other, stranger.phone)).envelope;
  expect(errorIn(await reader.read(at(9, stranger.envelope), known))).toBe("rollback");
  expect(errorIn(await reader.read(at(9, longer), known))).toBe("fork");
});

test("what a newer app wrote is told apart from what nobody could have written", async () => {
  const reader = readerOf(home.phone);
  const newer = three.slice();
  newer[0] = 2;
  expect(errorIn(await reader.read(at(8, newer), null))).toBe("unknown-format");
  const changed = three.slice();
  changed[100] = (changed[100] ?? 0) ^ 1;
  expect(errorIn(await reader.read(at(8, changed), null))).toBe("refused");
});

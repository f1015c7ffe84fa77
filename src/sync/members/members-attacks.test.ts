import { beforeAll, describe, expect, test } from "vitest";
import { sealRecord } from "../../crypto/envelope.ts";
import type { RecordHeader } from "../../crypto/envelope-header.ts";
import { flipBit } from "../../crypto/flip-bit.test-support.ts";
import { sealGrant } from "../../crypto/grant.ts";
import {
  type DeviceSequence,
  deviceIdToHex,
  type Epoch,
  firstEpoch,
  newRecordId,
  newSpaceId,
  newSpaceKey,
  type RecordVersion,
  recordIdToHex,
} from "../../crypto/keys.ts";
import { errorIn, expectOk } from "../../crypto/result.test-support.ts";
import { secondListVersion } from "../../crypto/second-sharing.test-support.ts";
import type { SpaceEpoch } from "../../crypto/space-epoch.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { type Bytes, concatBytes } from "../../lib/bytes.ts";
import type { Json } from "../../lib/json.ts";
import { nextStamp } from "../clock.ts";
import { recordToBytes, writeFields } from "../record.ts";
import { closeEpochs } from "./change-members.ts";
import type { MemberAuthor } from "./member-author.ts";
import { type MembersContent, membersToValues } from "./members-content.ts";
import { openHomeEpoch } from "./open-home-epoch.ts";
import { type KnownMembers, type Members, membersToKnown, readMembers } from "./read-members.ts";
import {
  newDeviceAuthor,
  newTestHome,
  stored,
  type TestHome,
  withMember,
  withoutMember,
} from "./test-members.test-support.ts";

// The server is hostile, and helped by whoever was removed and still has the master key: both may show what they like.

let home: TestHome;
/** Phone, words and tablet. */
let three: Members;
/** The same without the tablet, which the phone removed. */
let removed: Members;

beforeAll(async () => {
  home = await newTestHome();
  three = await withMember(home, home.members, home.tablet, home.phone);
  removed = await withoutMember(home, three, home.tablet, home.phone);
});

type Forgery = {
  readonly by: MemberAuthor;
  readonly header?: Partial<RecordHeader>;
  readonly kind?: string;
  readonly values?: Readonly<Record<string, Json>>;
};

/** Any content in the place of the members, by whoever has the master key and a key of their own. */
async function forge(content: MembersContent, forgery: Forgery): Promise<Bytes> {
  const { by, kind = "members" } = forgery;
  const stamp = nextStamp(null, 0, deviceIdToHex(by.entry.deviceId));
  const empty = { id: recordIdToHex(home.place.recordId), kind, fields: {}, removedAt: null };
  const record = writeFields(empty, forgery.values ?? membersToValues(content), stamp);
  return sealRecord({
    header: {
      spaceId: home.place.spaceId,
      recordId: home.place.recordId,
      epoch: firstEpoch,
      version: 2 as RecordVersion,
      deviceId: by.entry.deviceId,
      deviceSequence: 2 as DeviceSequence,
      ...forgery.header,
    },
    plaintext: recordToBytes(record),
    spaceKey: home.place.spaceKey,
    signingKey: by.signingKey,
    random: randomBytes,
  });
}

async function refusal(envelope: Bytes, known: KnownMembers | null = null): Promise<string | null> {
  return errorIn(await readMembers(envelope, home.place, known));
}

/** A version of the list that no honest device would sign. */
function forgeVersion(members: Members, change: Bytes, by: MemberAuthor, seed: Bytes): Bytes {
  const { number, hash } = members.list.head;
  const place = { spaceId: home.place.spaceId, number: number + 1, previousHash: hash };
  return new Uint8Array(secondListVersion({ ...place, signer: by.entry.deviceId, change, seed }));
}

describe("the server shows what was true once", () => {
  test("each earlier version is a rollback for who has seen a later one", async () => {
    const second = await stored(home, three, home.phone);
    const pulledSecond = expectOk(await second.read());
    const third = await stored(home, removed, home.phone, pulledSecond);
    const pulledThird = expectOk(await third.read());
    const closed = await stored(home, closeEpochs(pulledThird), home.phone, pulledThird);
    const known = membersToKnown(expectOk(await closed.read()));
    for (const earlier of [home.envelope, second.envelope])
      expect(await refusal(earlier, known)).toBe("rollback");
    // The list did not change with the closing: it is the number of the record that tells.
    expect(await refusal(third.envelope, known)).toBe("rollback");
    expect(await refusal(closed.envelope, known)).toBeNull();
  });

  test("a device that was only told the head by the one that let it in knows a rollback too", async () => {
    const { list, epoch } = removed;
    const told = { head: list.head, epoch, closedBelow: firstEpoch, record: null };
    expect(await refusal(home.envelope, told)).toBe("rollback");
    expect(await refusal((await stored(home, three, home.phone)).envelope, told)).toBe("rollback");
    expect(await refusal((await stored(home, removed, home.phone)).envelope, told)).toBeNull();
  });

  test("with the newest list, neither the grants nor the closing of an epoch can be turned back", async () => {
    const known = membersToKnown(
      expectOk(await (await stored(home, closeEpochs(removed), home.phone)).read()),
    );
    const header = { version: 9 as RecordVersion };
    const noEpoch = { ...removed.content, grants: [] };
    expect(await refusal(await forge(noEpoch, { by: home.phone, header }), known)).toBe("rollback");
    expect(await refusal(await forge(removed.content, { by: home.phone, header }), known)).toBe("rollback");
  });
});

describe("the server tells two stories", () => {
  test("two changes on one version are a fork for who has seen the other", async () => {
    const other = await withMember(home, home.members, home.laptop, home.words);
    const here = await stored(home, three, home.phone);
    const there = await stored(home, other, home.words);
    expect(await refusal(there.envelope, membersToKnown(expectOk(await here.read())))).toBe("fork");
    expect(await refusal(here.envelope, membersToKnown(expectOk(await there.read())))).toBe("fork");
  });

  test("a longer list that left the known one is a fork, however long", async () => {
    const known = membersToKnown(expectOk(await (await stored(home, three, home.phone)).read()));
    let other: Members = await withMember(home, home.members, home.laptop, home.words);
    for (let more = 0; more < 3; more += 1) {
      other = await withMember(home, other, await newDeviceAuthor(), home.laptop);
    }
    expect(await refusal((await stored(home, other, home.laptop)).envelope, known)).toBe("fork");
  });

  test("one version with two contents is a fork, even with one list", async () => {
    const known = membersToKnown(expectOk(await (await stored(home, three, home.phone)).read()));
    expect(await refusal((await stored(home, three, home.phone)).envelope, known)).toBe("fork");
  });

  test("versions that are missing or in another order are refused", async () => {
    const [first, second, third] = three.content.versions as readonly [Bytes, Bytes, Bytes];
    const verdicts = [
      [[first, third], "gap"],
      [[second, third], "gap"],
      [[first, second, second], "fork"],
      [[], "foreign-signer"],
    ] as const;
    for (const [versions, verdict] of verdicts) {
      expect(await refusal(await forge({ ...three.content, versions }, { by: home.phone }))).toBe(verdict);
    }
  });
});

describe("who does not belong signs", () => {
  test("a removed device cannot seal the members any more, with the newest list and all", async () => {
    expect(await refusal(await forge(removed.content, { by: home.tablet }))).toBe("foreign-signer");
  });

  test("it cannot sign in the name of one that stays", async () => {
    const header = { deviceId: home.phone.entry.deviceId };
    expect(await refusal(await forge(removed.content, { by: home.tablet, header }))).toBe("bad-signature");
  });

  test("it cannot put itself back: not by its own hand, and not under its old id or one of its keys", async () => {
    const { entry } = home.tablet;
    const seed = randomBytes(32);
    const back = concatBytes(Uint8Array.of(1), entry.deviceId, entry.verifyKey, entry.boxKey);
    const version = forgeVersion(removed, back, home.tablet, seed);
    const content = { ...removed.content, versions: [...removed.content.versions, version] };
    expect(await refusal(await forge(content, { by: home.tablet }))).toBe("unknown-signer");
  });

  test("not even a device that stays can bring it back", async () => {
    const { phone, tablet } = home;
    const stranger = (await newDeviceAuthor()).entry;
    const disguises = [
      tablet.entry,
      { ...stranger, deviceId: tablet.entry.deviceId },
      { ...stranger, verifyKey: tablet.entry.verifyKey },
      { ...stranger, boxKey: tablet.entry.boxKey },
    ];
    for (const { deviceId, verifyKey, boxKey } of disguises) {
      const change = concatBytes(Uint8Array.of(1), deviceId, verifyKey, boxKey);
      const version = forgeVersion(removed, change, phone, home.phoneSeed);
      const content = { ...removed.content, versions: [...removed.content.versions, version] };
      expect(await refusal(await forge(content, { by: phone }))).toBe("resurrected");
    }
  });

  test("a stranger with the master key and a list of their own is found out by who has seen the true one", async () => {
    const known = membersToKnown(home.members);
    const stranger = await newTestHome(home.masterKey);
    expect(await refusal(stranger.envelope, known)).toBe("fork");
    // What is promised to nobody: a device that has seen nothing yet, and the master key in wrong hands.
    expect(await refusal(stranger.envelope, null)).toBeNull();
  });

  test("the list of another participant is worthless here", async () => {
    const other = await newTestHome();
    expect(await refusal(other.envelope)).toBe("wrong-space");
    expect(await refusal(await forge(other.members.content, { by: home.phone }))).toBe("wrong-space");
  });
});

describe("another record in its place", () => {
  test("a record of the space that is not the members", async () => {
    const header = { recordId: newRecordId(randomBytes) };
    expect(await refusal(await forge(three.content, { by: home.phone, header }))).toBe("wrong-record");
    expect(await refusal(await forge(three.content, { by: home.phone, kind: "keyring" }))).toBe(
      "malformed-members",
    );
  });

  test("a record under another epoch, another space, or moved under this header", async () => {
    const inEpoch = await forge(three.content, { by: home.phone, header: { epoch: 1 as Epoch } });
    expect(await refusal(inEpoch)).toBe("unknown-epoch");
    const elsewhere = await forge(three.content, {
      by: home.phone,
      header: { spaceId: newSpaceId(randomBytes) },
    });
    expect(await refusal(elsewhere)).toBe("wrong-space");
    const moved = await forge(three.content, {
      by: home.phone,
      header: { recordId: newRecordId(randomBytes) },
    });
    moved.set(home.place.recordId, 18);
    expect(await refusal(moved)).toBe("damaged");
  });

  test("fields that are missing or of another kind", async () => {
    const values = membersToValues(three.content);
    const wrong: readonly Readonly<Record<string, Json>>[] = [
      {},
      { ...values, versions: "none" },
      { ...values, versions: ["0G"] },
      { ...values, grants: null },
      { ...values, closedBelow: -1 },
      { ...values, closedBelow: 0.5 },
      { ...values, closedBelow: 2 ** 32 },
      { ...values, lastSequences: { phone: 1 } },
      { ...values, lastSequences: { [deviceIdToHex(home.phone.entry.deviceId)]: "1" } },
      { ...values, names: { [deviceIdToHex(home.phone.entry.deviceId)]: "n".repeat(61) } },
      { ...values, since: { [deviceIdToHex(home.phone.entry.deviceId)]: "yesterday" } },
    ];
    for (const forged of wrong) {
      expect(await refusal(await forge(three.content, { by: home.phone, values: forged }))).toBe(
        "malformed-members",
      );
    }
    expect(await refusal(await forge(three.content, { by: home.phone }))).toBeNull();
  });

  test("an epoch that is closed before it began", async () => {
    const content = { ...removed.content, closedBelow: 2 as Epoch };
    expect(await refusal(await forge(content, { by: home.phone }))).toBe("malformed-members");
  });

  test("any byte changed, and anything shorter", async () => {
    const { envelope } = await stored(home, removed, home.phone);
    for (let byte = 0; byte < envelope.length; byte += 1) {
      expect(await refusal(flipBit(envelope, byte * 8 + (byte % 8)))).not.toBeNull();
    }
    for (const length of [0, 1, 75, 76, 668, envelope.length - 1]) {
      expect(await refusal(envelope.slice(0, length))).not.toBeNull();
    }
  });
});

describe("the keys of an epoch", () => {
  const epoch1 = (): SpaceEpoch => ({
    spaceId: home.place.spaceId,
    epoch: 1 as Epoch,
    spaceKey: newSpaceKey(randomBytes),
  });

  const grant = async (
    space: SpaceEpoch,
    recipient: MemberAuthor,
    by: MemberAuthor,
    role = "owner" as const,
  ) =>
    expectOk(
      await sealGrant({
        space,
        role,
        owner: by.entry.verifyKey,
        ownerSigningKey: by.signingKey,
        recipient: recipient.entry.boxKey,
        random: randomBytes,
      }),
    );

  const verdict = async (grants: readonly Bytes[]) =>
    refusal(await forge({ ...removed.content, grants }, { by: home.phone }));

  test("one key for everybody who stays is taken", async () => {
    const space = epoch1();
    const { phone, words } = home;
    expect(await verdict([await grant(space, phone, phone), await grant(space, words, phone)])).toBeNull();
    expect(await verdict([await grant(space, words, words), await grant(space, phone, phone)])).toBeNull();
  });

  test("a grant too few, one for somebody else, or one for a removed device", async () => {
    const space = epoch1();
    const { phone, words, tablet, laptop } = home;
    const own = await grant(space, phone, phone);
    expect(await verdict([own])).toBe("wrong-grants");
    expect(await verdict([own, own])).toBe("wrong-grants");
    for (const other of [tablet, laptop]) {
      const stray = await grant(space, other, phone);
      expect(await verdict([own, stray])).toBe("wrong-grants");
      expect(await verdict([own, await grant(space, words, phone), stray])).toBe("wrong-grants");
    }
  });

  test("two keys for one epoch, and two epochs at once", async () => {
    const space = epoch1();
    const { phone, words } = home;
    const own = await grant(space, phone, phone);
    expect(await verdict([own, await grant(epoch1(), words, phone)])).toBe("wrong-grants");
    const later = { ...space, epoch: 2 as Epoch };
    expect(await verdict([own, await grant(later, words, phone)])).toBe("wrong-grants");
  });

  test("given by who does not belong, or for another space, role or the first epoch", async () => {
    const space = epoch1();
    const { phone, words, tablet } = home;
    const own = await grant(space, phone, phone);
    expect(await verdict([own, await grant(space, words, tablet)])).toBe("wrong-grants");
    const elsewhere = { ...space, spaceId: newSpaceId(randomBytes) };
    expect(await verdict([await grant(elsewhere, phone, phone), await grant(elsewhere, words, phone)])).toBe(
      "wrong-grants",
    );
    const asBuddy = await sealGrant({
      space,
      role: "buddy",
      owner: phone.entry.verifyKey,
      ownerSigningKey: phone.signingKey,
      recipient: words.entry.boxKey,
      random: randomBytes,
    });
    expect(await verdict([own, expectOk(asBuddy)])).toBe("wrong-grants");
    const first = { ...space, epoch: firstEpoch };
    expect(await verdict([await grant(first, phone, phone), await grant(first, words, phone)])).toBe(
      "wrong-grants",
    );
  });

  test("a key that is not the one in the header does not open, and is not taken for another", async () => {
    const space = epoch1();
    const { phone, words } = home;
    const own = await grant(space, phone, phone);
    const forWords = await grant(space, words, phone);
    for (const bit of [0, 8, 30 * 8, 90 * 8, 130 * 8, 200 * 8]) {
      expect(await verdict([flipBit(own, bit), forWords])).toBe("wrong-grants");
    }
    const read = expectOk(await (await stored(home, removed, phone)).read());
    const swapped = { ...read, content: { ...read.content, grants: [forWords] } };
    expect(errorIn(await openHomeEpoch(swapped, phone.boxSecret))).toBe("no-home-key");
  });
});

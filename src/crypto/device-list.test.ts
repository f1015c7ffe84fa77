import { beforeAll, expect, test } from "vitest";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import {
  type DeviceList,
  deriveDeviceListRoot,
  readDeviceList,
  signDeviceListVersion,
} from "./device-list.ts";
import type { DeviceChange, DeviceEntry } from "./device-list-version.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { boxSecretToBoxKey, newBoxSecret } from "./hpke.ts";
import { newDevice, newMasterKey, newSpaceId, type SigningSeed, type VerifyKey } from "./keys.ts";
import { errorIn, expectOk } from "./result.test-support.ts";
import { secondHash, secondListVersion } from "./second-sharing.test-support.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "./signature.ts";
import { randomBytes } from "./web-crypto.ts";

type Member = { readonly entry: DeviceEntry; readonly seed: SigningSeed };

const spaceId = newSpaceId(randomBytes);
let rootSeed: SigningSeed;
let rootKey: VerifyKey;
let phone: Member;
let laptop: Member;
let tablet: Member;
/** The phone, then the laptop added by the phone. */
let versions: readonly Bytes[];

beforeAll(async () => {
  rootSeed = await deriveDeviceListRoot(newMasterKey(randomBytes));
  rootKey = await signingSeedToVerifyKey(rootSeed);
  [phone, laptop, tablet] = [await newMember(), await newMember(), await newMember()];
  versions = await follow([], { type: "add", entry: phone.entry }, null);
  versions = await follow(versions, { type: "add", entry: laptop.entry }, phone);
});

test("the root names the first device, and each device in the list may add and remove", async () => {
  const added = await follow(versions, { type: "add", entry: tablet.entry }, laptop);
  const list = await listOf(await follow(added, { type: "remove", deviceId: phone.entry.deviceId }, tablet));
  expect(list.present).toEqual([laptop.entry, tablet.entry]);
  expect(list.removed).toEqual([phone.entry]);
  expect(list.head.number).toBe(4);
});

test("a list of no versions is no list, and not an error on a new device", async () => {
  expect(await read([])).toEqual({ ok: true, value: null });
});

test("a removed device comes back neither by its id nor by one of its keys", async () => {
  const removed = await follow(versions, { type: "remove", deviceId: laptop.entry.deviceId }, phone);
  const disguises = [
    laptop.entry,
    { ...tablet.entry, deviceId: laptop.entry.deviceId },
    { ...tablet.entry, verifyKey: laptop.entry.verifyKey },
    { ...tablet.entry, boxKey: laptop.entry.boxKey },
  ];
  for (const entry of disguises) {
    expect(await refusal(removed, { type: "add", entry }, phone)).toBe("resurrected");
    expect(errorIn(await read([...removed, await force(removed, addition(entry), phone)]))).toBe(
      "resurrected",
    );
  }
});

test("a removed device cannot add anybody any more", async () => {
  const removed = await follow(versions, { type: "remove", deviceId: laptop.entry.deviceId }, phone);
  const forced = await force(removed, addition(tablet.entry), laptop);
  expect(errorIn(await read([...removed, forced]))).toBe("unknown-signer");
});

test("a stranger, and the root after the first version, can add nobody", async () => {
  expect(errorIn(await read([...versions, await force(versions, addition(tablet.entry), tablet)]))).toBe(
    "unknown-signer",
  );
  const byRoot = await force(versions, addition(tablet.entry), null);
  expect(errorIn(await read([...versions, byRoot]))).toBe("unknown-signer");
  const first = await force([], addition(tablet.entry), tablet);
  expect(errorIn(await read([first]))).toBe("unknown-signer");
});

test("a version with the name of one device and the signature of another is refused", async () => {
  const forged = await force(versions, addition(tablet.entry), { ...phone, seed: laptop.seed });
  expect(errorIn(await read([...versions, forged]))).toBe("bad-signature");
});

test("two versions with one number are a fork, on one device and against what was seen", async () => {
  const withTablet = await follow(versions, { type: "add", entry: tablet.entry }, phone);
  const other = await follow(versions, { type: "add", entry: (await newMember()).entry }, laptop);
  expect(errorIn(await read([...withTablet, ...other.slice(2)]))).toBe("fork");
  const known = (await listOf(withTablet)).head;
  expect(errorIn(await read(other, known))).toBe("fork");
  expect(errorIn(await read(withTablet, known))).toBeNull();
});

test("a longer chain does not hide that it left the one that was seen", async () => {
  const known = (await listOf(versions)).head;
  const first = versions.slice(0, 1);
  let other = await follow(first, { type: "add", entry: tablet.entry }, phone);
  other = await follow(other, { type: "add", entry: (await newMember()).entry }, tablet);
  expect(errorIn(await read(other, known))).toBe("fork");
});

test("a missing version is a gap, an older list a rollback", async () => {
  const longer = await follow(versions, { type: "add", entry: tablet.entry }, phone);
  expect(errorIn(await read([longer[0] ?? none, longer[2] ?? none]))).toBe("gap");
  expect(errorIn(await read(longer.slice(1)))).toBe("gap");
  const known = (await listOf(longer)).head;
  for (const length of [0, 1, 2])
    expect(errorIn(await read(longer.slice(0, length), known))).toBe("rollback");
});

test("a version that stands on another one than came before is a fork", async () => {
  const list = await listOf(versions);
  const elsewhere = { ...list, head: { ...list.head, hash: randomBytes(32) } };
  const signingKey = await importSigningSeed(phone.seed);
  const change = { type: "add", entry: tablet.entry } as const;
  const signer = phone.entry.deviceId;
  const next = await signDeviceListVersion({ spaceId, list: elsewhere, change, signer, signingKey });
  expect(errorIn(await read([...versions, expectOk(next)]))).toBe("fork");
});

test("the list of one participant is worthless in the space of another", async () => {
  const elsewhere = { spaceId: newSpaceId(randomBytes), rootKey, known: null };
  expect(errorIn(await readDeviceList(versions, elsewhere))).toBe("wrong-space");
});

test("nobody is added twice, removed twice, or removed as the last one", async () => {
  expect(await refusal(versions, { type: "add", entry: laptop.entry }, phone)).toBe("already-present");
  expect(await refusal(versions, { type: "remove", deviceId: tablet.entry.deviceId }, phone)).toBe(
    "not-present",
  );
  const alone = await follow(versions, { type: "remove", deviceId: laptop.entry.deviceId }, phone);
  expect(await refusal(alone, { type: "remove", deviceId: phone.entry.deviceId }, phone)).toBe("nobody-left");
});

test("any changed bit and any shorter form of a version is refused", async () => {
  const [first = none, second = none] = versions;
  for (let bit = 0; bit < second.length * 8; bit += 1) {
    expect((await read([first, flipBit(second, bit)])).ok).toBe(false);
  }
  for (let length = 0; length < second.length; length += 1) {
    expect((await read([first, second.slice(0, length)])).ok).toBe(false);
  }
});

const none = new Uint8Array();

async function newMember(): Promise<Member> {
  const { deviceId, signingSeed } = newDevice(randomBytes);
  const verifyKey = await signingSeedToVerifyKey(signingSeed);
  const boxKey = await boxSecretToBoxKey(newBoxSecret(randomBytes));
  return { entry: { kind: "device", deviceId, verifyKey, boxKey }, seed: signingSeed };
}

function read(list: readonly Bytes[], known: DeviceList["head"] | null = null) {
  return readDeviceList(list, { spaceId, rootKey, known });
}

async function listOf(list: readonly Bytes[]): Promise<DeviceList> {
  const value = expectOk(await read(list));
  if (value === null) throw new Error("the list is empty");
  return value;
}

/** `null` for the root. */
async function sign(list: readonly Bytes[], change: DeviceChange, by: Member | null) {
  const signingKey = await importSigningSeed(by?.seed ?? rootSeed);
  const signer = by?.entry.deviceId ?? null;
  const standing = expectOk(await read(list));
  return signDeviceListVersion({ spaceId, list: standing, change, signer, signingKey });
}

async function follow(list: readonly Bytes[], change: DeviceChange, by: Member | null) {
  return [...list, expectOk(await sign(list, change, by))];
}

async function refusal(list: readonly Bytes[], change: DeviceChange, by: Member): Promise<string | null> {
  return errorIn(await sign(list, change, by));
}

/** The next version by the second implementation, which asks nothing. */
async function force(list: readonly Bytes[], change: Bytes, by: Member | null): Promise<Bytes> {
  const last = list.at(-1);
  const version = secondListVersion({
    spaceId,
    number: list.length + 1,
    previousHash: last === undefined ? new Uint8Array(32) : secondHash("lll/v1/device-list-hash", last),
    signer: by?.entry.deviceId ?? new Uint8Array(6),
    change,
    seed: (by?.seed ?? rootSeed).reveal(),
  });
  return new Uint8Array(version);
}

function addition({ deviceId, verifyKey, boxKey }: DeviceEntry): Bytes {
  return concatBytes(Uint8Array.of(1), deviceId, verifyKey, boxKey);
}

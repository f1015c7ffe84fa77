import { expect, test } from "vitest";
import { bytesToHex } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { identityToPublic, newIdentity } from "./identity.ts";
import { currentIdentity, keyringToFields, newestSpaceEpoch, spaceEpochs } from "./keyring.ts";
import { newSpaceId } from "./keys.ts";
import { readKeyring } from "./read-keyring.ts";
import { newSpaceEpoch } from "./space-epoch.ts";
import { randomBytes } from "./web-crypto.ts";

const spaceId = newSpaceId(randomBytes);
const first = newSpaceEpoch(spaceId, null, randomBytes);
const second = newSpaceEpoch(spaceId, first.epoch, randomBytes);
const identity = newIdentity(randomBytes);

test("a new space begins at epoch 0 and every next epoch has another key", () => {
  expect([first.epoch, second.epoch]).toEqual([0, 1]);
  expect(bytesToHex(second.spaceKey.reveal())).not.toBe(bytesToHex(first.spaceKey.reveal()));
});

test("two devices that begin one epoch at once both keep their key, and agree which one to seal with", async () => {
  const twin = newSpaceEpoch(spaceId, first.epoch, randomBytes);
  const onPhone = await keyringToFields({ spaces: [first, second] });
  const onLaptop = await keyringToFields({ spaces: [first, twin] });
  const [one, other] = [
    await readKeyring({ ...onPhone, ...onLaptop }),
    await readKeyring({ ...onLaptop, ...onPhone }),
  ];
  expect(one.keyring.spaces).toHaveLength(3);
  const chosen = await newestSpaceEpoch(one.keyring, spaceId);
  const alsoChosen = await newestSpaceEpoch(other.keyring, spaceId);
  expect(chosen?.epoch).toBe(1);
  expect(chosen?.spaceKey.reveal()).toEqual(alsoChosen?.spaceKey.reveal());
  expect((await spaceEpochs(one.keyring, spaceId)).map(({ epoch }) => epoch)).toEqual([1, 1, 0]);
  expect(await newestSpaceEpoch(one.keyring, newSpaceId(randomBytes))).toBeNull();
});

test("a newer identity counts, an older one stays to open old grants", async () => {
  const next = newIdentity(randomBytes);
  const fields = await keyringToFields({
    identities: [
      { number: 2, identity: next },
      { number: 1, identity },
    ],
  });
  const { keyring } = await readKeyring(fields);
  expect(keyring.identities).toHaveLength(2);
  const current = await currentIdentity(keyring);
  expect(current?.identity.signingSeed.reveal()).toEqual(next.signingSeed.reveal());
});

test("a contact counts as compared only once that was written", async () => {
  const contact = await identityToPublic(identity);
  const fields = await keyringToFields({ contacts: [{ identity: contact, isCompared: false }] });
  const compared = await keyringToFields({ contacts: [{ identity: contact, isCompared: true }] });
  expect((await readKeyring(fields)).keyring.contacts).toEqual([{ identity: contact, isCompared: false }]);
  expect((await readKeyring({ ...fields, ...compared })).keyring.contacts).toEqual([
    { identity: contact, isCompared: true },
  ]);
});

test("what a newer version wrote is no damage", async () => {
  const fields = await keyringToFields({ spaces: [first] });
  const [name = ""] = Object.keys(fields);
  const { keyring, damagedNames } = await readKeyring({
    ...fields,
    "from-the-future": { a: [1] },
    [`${name}/note`]: "x",
    [`contact/${"00".repeat(32)}/nickname`]: "x",
  });
  expect(damagedNames).toEqual([]);
  expect(keyring.spaces).toHaveLength(1);
});

test("a key under the name of another one is damage, and the other keys still serve", async () => {
  const fields = await keyringToFields({
    identities: [{ number: 1, identity }],
    spaces: [first],
    access: [{ spaceId, epoch: first.epoch, accessSeed: identity.signingSeed }],
    contacts: [{ identity: await identityToPublic(identity), isCompared: false }],
    grants: [randomBytes(262)],
  });
  expect(Object.keys(fields)).toHaveLength(5);
  for (const [name, value] of Object.entries(fields)) {
    const flipped = String(value).endsWith("0") ? "1" : "0";
    const wrong: readonly Json[] = [
      `${String(value).slice(0, -1)}${flipped}`,
      `${value}00`,
      String(value).toUpperCase(),
      "",
      7,
      null,
    ];
    for (const other of wrong) {
      if (other === value) continue;
      const { damagedNames } = await readKeyring({ ...fields, [name]: other });
      expect(damagedNames).toEqual([name]);
    }
  }
});

test("an epoch has one spelling", async () => {
  const [[name, value] = ["", ""]] = Object.entries(await keyringToFields({ spaces: [second] }));
  for (const spelling of ["01", "1e0", "+1", "4294967297"]) {
    const odd = name.replace("/1/", `/${spelling}/`);
    expect((await readKeyring({ [odd]: value })).damagedNames).toEqual([odd]);
  }
});

test("a keyring prints no secret", async () => {
  const { keyring } = await readKeyring(await keyringToFields({ spaces: [first] }));
  expect(JSON.stringify(keyring)).not.toContain(bytesToHex(first.spaceKey.reveal()));
  expect(JSON.stringify(keyring)).toContain("<redacted>");
});

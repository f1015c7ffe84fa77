import { expect } from "vitest";
import { deriveDeviceListRoot } from "../../../src/crypto/device-list.ts";
import { type Device, newDevice, newMasterKey } from "../../../src/crypto/keys.ts";
import { expectOk } from "../../../src/crypto/result.test-support.ts";
import { secondListVersion } from "../../../src/crypto/second-sharing.test-support.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "../../../src/crypto/signature.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import { type Bytes, concatBytes } from "../../../src/lib/bytes.ts";
import { beginMembers, closeEpochs, removeMembers } from "../../../src/sync/members/change-members.ts";
import { deviceToAuthor, type MemberAuthor } from "../../../src/sync/members/member-author.ts";
import { deriveMembersPlace } from "../../../src/sync/members/members-place.ts";
import { type Members, type PulledMembers, readMembers } from "../../../src/sync/members/read-members.ts";
import { sealMembers } from "../../../src/sync/members/seal-members.ts";
import { sealOutgoing } from "../../../src/sync/seal-outgoing.ts";
import type { EvilArea, EvilCase } from "../evil-case.ts";
import { putEnvelope } from "../evil-store.ts";
import { onRecords } from "../mischief.ts";
import { isMembers, pullMembers } from "../pulled.ts";
import { idOf, newStage, type Stage, type StageDevice, visible } from "../stage.ts";

const since = "2026-11-25";

/** What the server holds of the members, with what a device that was removed can make of it. */
type Attack = {
  readonly stage: Stage;
  readonly standing: PulledMembers;
  /** Was a member, still has the master key, and helps the server. */
  readonly removed: Signer;
  readonly stranger: Signer;
};

type Signer = { readonly author: MemberAuthor; readonly seed: Bytes };

/** Changes of a device list: docs/protocol.md. */
const codes = { device: 1, words: 2, removal: 3 };

export const keySubstitution: EvilArea = {
  area: "key substitution and recovery injection",
  cases: [
    substitution("puts members of its own in their place, under a key of its own", async ({ stage }) => {
      const masterKey = newMasterKey(randomBytes);
      const { spaceKey } = await deriveMembersPlace(masterKey);
      const place = { ...stage.phone.place, spaceKey };
      const { author } = await newSigner();
      const root = await importSigningSeed(await deriveDeviceListRoot(masterKey));
      const rootKey = await signingSeedToVerifyKey(await deriveDeviceListRoot(masterKey));
      const first = { entry: author.entry, name: "", since };
      const own = expectOk(await beginMembers({ ...place, rootKey }, first, root));
      return sealMembers(own, null, author, { place, random: randomBytes });
    }),
    substitution(
      "begins the list anew, helped by who has the master key",
      async ({ stage, removed, standing }) => {
        const root = await importSigningSeed(await deriveDeviceListRoot(stage.masterKey));
        const begun = expectOk(
          await beginMembers(stage.phone.place, { entry: removed.author.entry, name: "", since }, root),
        );
        return seal(stage, begun, standing, removed);
      },
    ),
    substitution("adds a device that signs for itself", async ({ stage, standing, stranger }) => {
      const added = forgeVersion(stage, standing, addition(codes.device, stranger), stranger);
      return seal(stage, added, standing, stranger);
    }),
    substitution("adds recovery words of its own, signed by a removed device", async (attack) => {
      const { stage, standing, removed } = attack;
      const words = await newSigner();
      return seal(
        stage,
        forgeVersion(stage, standing, addition(codes.words, words), removed),
        standing,
        removed,
      );
    }),
    substitution(
      "adds a device of its own in the name of a member",
      async ({ stage, standing, stranger, removed }) => {
        const inTheNameOf = { ...removed, author: stage.phone.author };
        return seal(
          stage,
          forgeVersion(stage, standing, addition(codes.device, stranger), inTheNameOf),
          standing,
          removed,
        );
      },
    ),
    substitution("gives the keys of the next epoch itself", async ({ stage, standing, removed }) => {
      const { content } = standing;
      const grants = content.grants.map((grant) => {
        const changed = grant.slice();
        changed.set(randomBytes(80), 118);
        return changed;
      });
      return seal(stage, { ...standing, content: { ...content, grants } }, standing, removed);
    }),
    substitution(
      "takes the grants away, so that all go on under the first key",
      async ({ stage, standing, removed }) =>
        seal(stage, { ...standing, content: { ...standing.content, grants: [] } }, standing, removed),
    ),
    substitution("opens a closed epoch again", async ({ stage, standing, removed }) => {
      const { content } = standing;
      const closed = closeEpochs(standing).content.closedBelow;
      expect(closed).toBeGreaterThan(0);
      return seal(
        stage,
        { ...standing, content: { ...content, closedBelow: 0 as typeof closed } },
        standing,
        removed,
      );
    }),
    substitution("changes a bit of the members", async ({ stage }) => {
      const { envelope } = await pullMembers(stage);
      const changed = envelope.slice();
      changed[200] = (changed[200] ?? 0) ^ 1;
      return changed;
    }),
  ],
};

export const resurrection: EvilArea = {
  area: "resurrection after removal",
  cases: [
    substitution("lets a removed device add itself again", async ({ stage, standing, removed }) =>
      seal(stage, forgeVersion(stage, standing, addition(codes.device, removed), removed), standing, removed),
    ),
    substitution("lets a removed device remove the others", async ({ stage, standing, removed }) => {
      const removal = concatBytes(Uint8Array.of(codes.removal), stage.phone.device.deviceId);
      return seal(stage, forgeVersion(stage, standing, removal, removed), standing, removed);
    }),
    {
      name: "takes what a removed device writes after its removal",
      ends: "refused",
      play: async () => {
        const { stage, tablet } = await removeTablet();
        const { evil, phone, laptop, settle } = stage;
        await putEnvelope(evil.opened, await writeAs(tablet));
        const before = visible(laptop);
        expect(await laptop.exchange()).toMatchObject({ problem: null, outcome: { type: "in-step" } });
        expect(visible(laptop)).toEqual(before);
        await settle(phone, laptop);
        for (const device of [phone, laptop]) expect(visible(device)[idOf(1)]).toEqual({ mood: 4 });
      },
    },
    {
      name: "gives a removed device access again",
      ends: "refused",
      play: async () => {
        const { stage, tablet } = await removeTablet();
        const { evil, phone } = stage;
        expect(await tablet.exchange()).toMatchObject({ outcome: { type: "access-denied" } });
        await phone.write(5, { mood: 5 });
        await phone.exchange();
        const { spaceId } = phone.place;
        const access = {
          space: spaceId,
          public_key: tablet.author.entry.verifyKey,
          role: "owner",
          epoch: 0,
        } as const;
        await evil.opened.database.insertInto("access").values(access).execute();
        evil.misbehave(onRecords((record) => (isMembers(stage, record) ? [] : [record])));
        const { heldBack } = await tablet.exchange();
        expect(heldBack).toBeGreaterThan(0);
        expect(visible(tablet)[idOf(5)]).toBeUndefined();
      },
    },
  ],
};

/** The lie stands at the server; nobody believes it, and the true members are put back. */
function substitution(name: string, lie: (attack: Attack) => Promise<Bytes>): EvilCase {
  const play = async () => {
    const { stage, tablet } = await removeTablet();
    const { evil, phone, laptop } = stage;
    const truth = await pullMembers(stage);
    const standing = expectOk(await readMembers(truth.envelope, phone.place, null));
    const stranger = await newSigner();
    await putEnvelope(
      evil.opened,
      await lie({ stage, standing, removed: await toSigner(tablet.device), stranger }),
    );
    const head = laptop.log.syncState().members?.[3];
    const report = await laptop.exchange();
    expect(["refused-records", "rollback", "fork"]).toContain(report.problem);
    expect(laptop.log.syncState().members?.[3]).toBe(head);
    await laptop.write(6, { mood: 6 });
    await laptop.exchange();
    await phone.exchange();
    expect(visible(phone)[idOf(6)]).toEqual({ mood: 6 });
  };
  return { name, ends: "detected", play };
}

/** A stage with a tablet that was a member, wrote something, and was removed; everything is sealed anew since. */
async function removeTablet(): Promise<{ readonly stage: Stage; readonly tablet: StageDevice }> {
  const stage = await newStage();
  const { phone, laptop, newDevice: openNew, join, settle } = stage;
  const tablet = await openNew();
  await join(tablet);
  await tablet.write(3, { mood: 3 });
  await settle(tablet, phone, laptop);
  await phone.changeMembers(async (members) => {
    if (members === null) throw new Error("no members");
    const leaving = [{ deviceId: tablet.device.deviceId, lastSequence: null }];
    return expectOk(await removeMembers(members, leaving, phone.author, toolsOf(stage)));
  });
  expectOk(await phone.space.removeAccess(tablet.author.entry.verifyKey));
  await settle(phone, laptop);
  await phone.changeMembers(async (members) => {
    if (members === null) throw new Error("no members");
    return closeEpochs(members);
  });
  await settle(phone, laptop);
  return { stage, tablet };
}

/** What a device that knows of no removal would push. */
async function writeAs(tablet: StageDevice): Promise<Bytes> {
  await tablet.write(1, { mood: 0 });
  const frame = expectOk(await sealOutgoing(tablet.log, new Set()));
  const [push] = frame.pushes;
  if (push === undefined) throw new Error("nothing to push");
  return push.envelope;
}

/** A version that no honest device would sign, behind the ones that stand. */
function forgeVersion(
  stage: Stage,
  standing: PulledMembers,
  change: Bytes,
  { author, seed }: Signer,
): PulledMembers {
  const { number, hash: previousHash } = standing.list.head;
  const { spaceId } = stage.phone.place;
  const signer = author.entry.deviceId;
  const version = secondListVersion({ spaceId, number: number + 1, previousHash, signer, change, seed });
  const versions = [...standing.content.versions, new Uint8Array(version)];
  return { ...standing, content: { ...standing.content, versions } };
}

function addition(code: number, { author }: Signer): Bytes {
  const { deviceId, verifyKey, boxKey } = author.entry;
  return concatBytes(Uint8Array.of(code), deviceId, verifyKey, boxKey);
}

async function seal(
  stage: Stage,
  members: Members,
  standing: PulledMembers,
  { author }: Signer,
): Promise<Bytes> {
  return sealMembers(members, standing.version, author, toolsOf(stage));
}

async function newSigner(): Promise<Signer> {
  return toSigner(newDevice(randomBytes));
}

async function toSigner(device: Device): Promise<Signer> {
  return { author: await deviceToAuthor(device), seed: device.signingSeed.reveal() };
}

function toolsOf({ phone }: Stage) {
  return { place: phone.place, random: randomBytes };
}

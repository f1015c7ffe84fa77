import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { type Circle, type CircleRoot, readCircleVersions, signCircleVersion } from "./circle.ts";
import {
  type CircleChange,
  type CircleKind,
  type CircleMember,
  type CircleRole,
  parseCircleVersion,
} from "./circle-version.ts";
import { flipBit } from "./flip-bit.test-support.ts";
import { type Identity, identityToPublic, newIdentity } from "./identity.ts";
import { bytesToSigningSeed, newSpaceId, type SigningSeed } from "./keys.ts";
import { expectOk } from "./result.test-support.ts";
import { importSigningSeed, signingSeedToVerifyKey } from "./signature.ts";
import { randomBytes } from "./web-crypto.ts";

describe("a practice", () => {
  test("is founded by its root, which lets in a lead and says nothing more", async () => {
    const practice = await newChain("practice");
    const [lead, other] = [await newPerson("lead"), await newPerson("lead")];
    expect(await practice.tries(practice.seed, admit(await newPerson("therapist")))).toBe("unknown-signer");
    await practice.add(practice.seed, admit(lead));
    expect(await practice.tries(practice.seed, admit(other))).toBe("unknown-signer");
    await practice.add(lead.seed, admit(other));
    expect(roles(await practice.read())).toEqual(["lead", "lead"]);
  });

  test("therapists may leave, and only leads may do anything else", async () => {
    const { practice, lead, therapist } = await newPractice();
    const stranger = await newPerson("therapist");
    expect(await practice.tries(therapist.seed, admit(stranger))).toBe("unknown-signer");
    expect(await practice.tries(therapist.seed, remove(lead))).toBe("unknown-signer");
    expect(await practice.tries(stranger.seed, admit(stranger))).toBe("unknown-signer");
    await practice.add(therapist.seed, remove(therapist));
    expect(roles(await practice.read())).toEqual(["lead"]);
    expect(await practice.tries(therapist.seed, remove(therapist))).toBe("unknown-signer");
  });

  test("always has a lead", async () => {
    const { practice, lead } = await newPractice();
    expect(await practice.tries(lead.seed, remove(lead))).toBe("nobody-left");
    const lower = { ...lead.member, role: "therapist" } as const;
    expect(await practice.tries(lead.seed, { type: "admit", member: lower })).toBe("nobody-left");
  });

  test("somebody who left comes back only by a lead, and never with another box key", async () => {
    const { practice, lead, therapist } = await newPractice();
    await practice.add(lead.seed, remove(therapist));
    const changed = (await newPerson("therapist")).member.identity.boxKey;
    const identity = { ...therapist.member.identity, boxKey: changed };
    const swapped = { ...therapist.member, identity };
    expect(await practice.tries(lead.seed, { type: "admit", member: swapped })).toBe("changed-key");
    expect(await practice.tries(therapist.seed, admit(therapist))).toBe("unknown-signer");
    await practice.add(lead.seed, admit(therapist));
    expect(roles(await practice.read())).toEqual(["lead", "therapist"]);
  });

  test("shares nothing and has no buddies", async () => {
    const { practice, lead } = await newPractice();
    expect(await practice.tries(lead.seed, { type: "consent", kinds: [] })).toBe("wrong-role");
    expect(await practice.tries(lead.seed, admit(await newPerson("buddy")))).toBe("wrong-role");
  });

  test("nobody is given a key of somebody else, and saying the same again is refused", async () => {
    const { practice, lead, therapist } = await newPractice();
    const stranger = await newPerson("therapist");
    const member = { ...stranger.member, accessKey: therapist.member.accessKey };
    expect(await practice.tries(lead.seed, { type: "admit", member })).toBe("already-present");
    expect(await practice.tries(lead.seed, admit(therapist))).toBe("already-present");
  });
});

describe.each(["care", "buddy"] as const)("in %s", (kind) => {
  test("every word is the participant's", async () => {
    const chain = await newChain(kind);
    const them = await newPerson(kind === "care" ? "therapist" : "buddy");
    expect(await chain.tries(them.seed, admit(them))).toBe("unknown-signer");
    await chain.add(chain.seed, admit(them));
    expect(await chain.tries(them.seed, { type: "consent", kinds: ["diary"] })).toBe("unknown-signer");
    expect(await chain.tries(them.seed, remove(them))).toBe("unknown-signer");
    await chain.add(chain.seed, { type: "consent", kinds: ["diary", "urges"] });
    await chain.add(chain.seed, { type: "consent", kinds: ["urges"] });
    const circle = await chain.read();
    expect(circle?.consent).toEqual(["urges"]);
    expect(circle?.events.map(({ change }) => change.type)).toEqual(["admit", "consent", "consent"]);
  });
});

test("what a server can show of a circle: the newest, or a fault", async () => {
  const { practice } = await newPractice();
  const { versions, root } = practice;
  const whole = await practice.read();
  if (whole === null) throw new Error("there is a circle");
  const shown = async (bytes: readonly Bytes[], known = whole.head) => {
    const read = await readCircleVersions(bytes, root, known);
    return read.ok ? "ok" : read.error.type;
  };
  expect(await shown(versions)).toBe("ok");
  expect(await shown(versions.slice(0, 1))).toBe("rollback");
  expect(await shown([])).toBe("rollback");
  expect(await shown(versions.slice(1))).toBe("gap");
  expect(await shown([...versions].reverse())).toBe("gap");
  expect(await shown([...versions, ...versions.slice(1)])).toBe("fork");
  const other = await newPractice();
  expect(await shown(other.practice.versions)).toBe("wrong-space");
  expect(await shown([...versions.slice(0, 1), ...other.practice.versions.slice(1)])).toBe("wrong-space");
});

test("two stories about one number are a fork, whoever signed them", async () => {
  const { practice, lead, therapist } = await newPractice();
  const before = [...practice.versions];
  await practice.add(lead.seed, remove(therapist));
  const known = (await practice.read())?.head ?? null;
  const signed = await signCircleVersion({
    root: practice.root,
    circle: expectOk(await readCircleVersions(before, practice.root, null)),
    change: admit(await newPerson("lead")),
    signer: lead.member.identity.verifyKey,
    signingKey: await importSigningSeed(lead.seed),
    atMs: 5,
  });
  const read = await readCircleVersions([...before, expectOk(signed)], practice.root, known);
  expect(read).toEqual({ ok: false, error: { type: "fork" } });
});

test("no bit of a version can be another one", async () => {
  const { practice } = await newPractice();
  const [first, second] = practice.versions;
  if (first === undefined || second === undefined) throw new Error("two versions");
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: second.length * 8 - 1 }), async (bit) => {
      expect((await readCircleVersions([first, flipBit(second, bit)], practice.root, null)).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
  for (const length of [0, 1, 94, 95, 96, second.length - 1]) {
    expect(parseCircleVersion(second.slice(0, length)).ok).toBe(false);
  }
  expect(parseCircleVersion(concatBytes(second, Uint8Array.of(0))).ok).toBe(false);
});

test("consent says each kind once, in order", async () => {
  const chain = await newChain("care");
  for (const kinds of [["urges", "diary"], ["diary", "diary"], ["Diary"], [""], ["a".repeat(65)]]) {
    await expect(chain.add(chain.seed, { type: "consent", kinds })).rejects.toThrow(RangeError);
  }
  await chain.add(chain.seed, { type: "consent", kinds: [] });
  expect((await chain.read())?.consent).toEqual([]);
});

type Person = { readonly seed: SigningSeed; readonly identity: Identity; readonly member: CircleMember };

async function newPerson(role: CircleRole): Promise<Person> {
  const identity = newIdentity(randomBytes);
  const accessKey = await signingSeedToVerifyKey(bytesToSigningSeed(randomBytes(32)));
  const member = { role, identity: await identityToPublic(identity), accessKey };
  return { seed: identity.signingSeed, identity, member };
}

function admit({ member }: Person): CircleChange {
  return { type: "admit", member };
}

function remove({ member }: Person): CircleChange {
  return { type: "remove", verifyKey: member.identity.verifyKey };
}

function roles(circle: Circle | null): readonly CircleRole[] {
  return circle?.present.map(({ role }) => role) ?? [];
}

async function newPractice() {
  const practice = await newChain("practice");
  const [lead, therapist] = [await newPerson("lead"), await newPerson("therapist")];
  await practice.add(practice.seed, admit(lead));
  await practice.add(lead.seed, admit(therapist));
  return { practice, lead, therapist };
}

async function newChain(kind: CircleKind) {
  const seed = bytesToSigningSeed(randomBytes(32));
  const root: CircleRoot = {
    kind,
    spaceId: newSpaceId(randomBytes),
    root: await signingSeedToVerifyKey(seed),
  };
  const versions: Bytes[] = [];
  const read = async () => expectOk(await readCircleVersions(versions, root, null));
  const make = async (signingSeed: SigningSeed, change: CircleChange) =>
    signCircleVersion({
      root,
      circle: await read(),
      change,
      signer: await signingSeedToVerifyKey(signingSeed),
      signingKey: await importSigningSeed(signingSeed),
      atMs: 1_764_000_000_000,
    });
  return {
    root,
    seed,
    versions,
    read,
    add: async (signingSeed: SigningSeed, change: CircleChange) => {
      versions.push(expectOk(await make(signingSeed, change)));
    },
    tries: async (signingSeed: SigningSeed, change: CircleChange) => {
      const made = await make(signingSeed, change);
      return made.ok ? "ok" : made.error.type;
    },
  };
}

import { spaceWays } from "../../src/app/platform/space-ways.ts";
import { newDeviceBundle } from "../../src/app/vault/device-bundle.ts";
import { type OpenSpace, openHomeSpace } from "../../src/app/vault/open-space.ts";
import {
  type Acceptance,
  acceptInvitation,
  confirmWords,
  openInvitation,
} from "../../src/app/vault/people/accept-invitation.ts";
import { confirmAnswer, readAnswer } from "../../src/app/vault/people/answer-to-invitation.ts";
import type { Glance } from "../../src/app/vault/people/glance.ts";
import { type GivenInvitation, inviteBuddy } from "../../src/app/vault/people/invite.ts";
import { ownAuthor, type People, type SideStore } from "../../src/app/vault/people/people.ts";
import { keepCircles } from "../../src/app/vault/people/sharing-actions.ts";
import type { PublicIdentity } from "../../src/crypto/identity.ts";
import { mailboxIdToHex } from "../../src/crypto/keys.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import type { Json } from "../../src/lib/json.ts";
import type { KnownSide } from "../../src/sync/circle/follow-side.ts";
import { newMemoryStore } from "../../src/sync/memory-store.test-support.ts";
import { homeTools, type Net } from "../support/test-home.ts";

/** Somebody with a vault, on one device, and whatever of this module they do with others. */
export type TestPerson = People & {
  readonly identity: PublicIdentity;
  readonly write: (name: string, kind: string, values: Readonly<Record<string, Json>>) => Promise<void>;
  /** Keeps all circles; throws when anything of it went wrong. */
  readonly keep: () => Promise<void>;
  /** The same, as this person, over another way to the server. */
  readonly over: (fetch: Net["fetch"]) => People;
};

export async function newTestPerson(net: Net, nowMs = Date.now): Promise<TestPerson> {
  const sides = newSideStore();
  const toolsOf = (fetch?: Net["fetch"]) => {
    const tools = homeTools(net, fetch);
    return { ...tools, nowMs, sides, ways: spaceWays({ ...tools.network, nowMs }) };
  };
  const space: OpenSpace = expectOk(
    await openHomeSpace(newDeviceBundle(randomBytes), { ...toolsOf(), store: newMemoryStore() }),
  );
  const people: People = { space, tools: toolsOf() };
  const { publicIdentity } = expectOk(await ownAuthor(people));
  return {
    ...people,
    identity: publicIdentity,
    write: async (name, kind, values) => {
      expectOk(await space.write([{ type: "put", name, kind, values }]));
    },
    keep: async () => {
      for (const { trouble } of await keepCircles(people))
        if (trouble !== null) throw new Error(`not kept: ${JSON.stringify(trouble)}`);
    },
    over: (fetch) => ({ space, tools: toolsOf(fetch) }),
  };
}

export function newSideStore(): SideStore {
  const sides = new Map<string, KnownSide>();
  const circles = new Map<string, Bytes>();
  const glances = new Map<string, Glance>();
  return {
    read: async (space) => sides.get(space) ?? null,
    write: async (space, side) => {
      if (side === null) sides.delete(space);
      else sides.set(space, side);
    },
    readGlances: async () => glances,
    writeGlance: async (space, glance) => {
      if (glance === null) glances.delete(space);
      else glances.set(space, glance);
    },
    readCircle: async (space) => circles.get(space) ?? null,
    writeCircle: async (space, envelope) => {
      if (envelope === null) circles.delete(space);
      else circles.set(space, envelope);
    },
  };
}

/** From the link to words that were compared on both sides. Resolves to the circle. */
export async function meet(
  inviter: People,
  { code, mailbox }: GivenInvitation,
  invited: People,
  acceptance: Acceptance,
): Promise<string> {
  const opened = expectOk(await openInvitation(invited, code));
  const accepted = expectOk(await acceptInvitation(invited, opened, acceptance));
  const answer = expectOk(await readAnswer(inviter, mailbox));
  if (answer === null || answer.words.join() !== accepted.words.join())
    throw new Error("the words are not the same");
  const circle = expectOk(await confirmAnswer(inviter, answer));
  expectOk(await confirmWords(invited, mailboxIdToHex(opened.mailbox)));
  return invited.space === inviter.space ? circle : accepted.circle;
}

/** Kim, who shares with nobody else, and Sam, their buddy, who was let in. */
export async function newPair(net: Net) {
  const [participant, buddy] = [await newTestPerson(net), await newTestPerson(net)];
  const invitation = expectOk(await inviteBuddy(participant, { title: "Sam", name: "Kim" }));
  const circle = await meet(participant, invitation, buddy, { name: "Sam" });
  await participant.keep();
  return { participant, buddy, circle };
}

/** What the screens are given of the vault. */
export const homeOf = ({ space }: People) => ({
  records: <Value>(type: { read: (recordById: ReturnType<typeof space.log.recordById>) => Value }) =>
    type.read(space.log.recordById()),
  write: space.write,
});

export const checkIn = (day: string, note: string) => ({
  day,
  urge: 4,
  mood: null,
  sleep: 7,
  onCourse: "yes",
  note,
});

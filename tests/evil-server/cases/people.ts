import { expect, onTestFinished, vi } from "vitest";
import { acceptInvitation, openInvitation } from "../../../src/app/vault/people/accept-invitation.ts";
import { readAnswer } from "../../../src/app/vault/people/answer-to-invitation.ts";
import {
  type CircleAtServer,
  epochsOf,
  openCircle,
  readCircleAtServer,
} from "../../../src/app/vault/people/circle-at-server.ts";
import { findCircle } from "../../../src/app/vault/people/circle-record.ts";
import { contentToBytes } from "../../../src/app/vault/people/invitation-content.ts";
import { inviteBuddy, inviteColleague, inviteParticipant } from "../../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../../src/app/vault/people/joined-circle.ts";
import { ownAuthor } from "../../../src/app/vault/people/people.ts";
import { foundPractice, removeColleague } from "../../../src/app/vault/people/practice.ts";
import {
  changeConsent,
  keepCircles,
  sendMessage,
  setBuddySignal,
  stopSharing,
} from "../../../src/app/vault/people/sharing-actions.ts";
import { deriveMessagesEpoch } from "../../../src/crypto/circle-keys.ts";
import { importSpaceKey, sealRecord } from "../../../src/crypto/envelope.ts";
import { publicIdentityToBytes } from "../../../src/crypto/identity.ts";
import {
  invitationToCode,
  newInvitation,
  parseInvitationCode,
  sealInvitationMessage,
} from "../../../src/crypto/invitation.ts";
import {
  nextDeviceSequence,
  nextRecordVersion,
  parseDeviceSequence,
  parseRecordId,
  parseRecordVersion,
} from "../../../src/crypto/keys.ts";
import { expectOk } from "../../../src/crypto/result.test-support.ts";
import { signingSeedToVerifyKey } from "../../../src/crypto/signature.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import { bytesToHex, textToBytes } from "../../../src/lib/bytes.ts";
import { apiRoutes } from "../../../src/protocol/routes.ts";
import { openTestDatabase } from "../../../src/server/testing/test-database.test-support.ts";
import { sealCircle } from "../../../src/sync/circle/change-circle.ts";
import { openCircleGrants } from "../../../src/sync/circle/circle-grants.ts";
import { type EntryDraft, sealEntry } from "../../../src/sync/circle/entry.ts";
import type { PulledCircle } from "../../../src/sync/circle/read-circle.ts";
import type { CircleSide } from "../../../src/sync/circle/who-may-write.ts";
import { openLive } from "../../people/live-person.ts";
import { checkIn, meet, newTestPerson, type TestPerson } from "../../people/test-person.ts";
import type { EvilArea, EvilCase } from "../evil-case.ts";
import { startEvilServer } from "../evil-server.ts";
import { putCopy, putEnvelope, takeCopy } from "../evil-store.ts";
import { json, onPath } from "../mischief.ts";

/** A participant, two therapists of one practice and a buddy, on a server that is honest until told otherwise. */
export const people: EvilArea = {
  area: "circles and invitations",
  cases: [
    {
      name: "gives an offer of its own to who was invited, without the secret of the link",
      ends: "detected",
      play: async () => {
        const { evil, lead, practice, newPerson } = await newScene();
        const { code } = expectOk(await inviteParticipant(lead, practice));
        const middle = await newPerson();
        const other = await newInvitation(
          "participant",
          middle.identity,
          middle.identity.verifyKey,
          randomBytes,
        );
        const lie = await sealInvitationMessage(other, "offer", new Uint8Array(10), randomBytes);
        evil.misbehave(onPath(apiRoutes.invitationReading, () => json({ message: bytesToHex(lie) })));
        expect(await openInvitation(await newPerson(), code)).toEqual({
          ok: false,
          error: { type: "wrong-inviter" },
        });
      },
    },
    {
      name: "has the link and swaps the inviter's keys in the offer",
      ends: "detected",
      play: async () => {
        const { evil, lead, practice, newPerson } = await newScene();
        const { code } = expectOk(await inviteParticipant(lead, practice));
        const invitation = expectOk(parseInvitationCode(code));
        const middle = await newPerson();
        const circle = expectOk(await openCircle(lead, practice));
        const offer = contentToBytes({
          v: 1,
          inviter: publicIdentityToBytes(middle.identity),
          name: "Noor",
          title: "De Haven",
          space: circle.place.spaceId,
          circleKey: circle.place.circleKey.reveal(),
          accessKey: middle.identity.verifyKey,
        });
        const lie = bytesToHex(await sealInvitationMessage(invitation, "offer", offer, randomBytes));
        evil.misbehave(onPath(apiRoutes.invitationReading, () => json({ message: lie })));
        expect(await openInvitation(await newPerson(), code)).toEqual({
          ok: false,
          error: { type: "wrong-inviter" },
        });
      },
    },
    {
      name: "has the link, and answers in the place of who was invited",
      ends: "detected",
      play: async () => {
        const { evil, lead, practice, newPerson } = await newScene();
        const { code, mailbox } = expectOk(await inviteParticipant(lead, practice));
        const [invited, middle] = [await newPerson(), await newPerson()];
        // The middle takes the offer first; the answer of the true one is kept away.
        const stolen = expectOk(await openInvitation(middle, code));
        expectOk(await acceptInvitation(middle, stolen, { name: "Kim" }));
        const opened = expectOk(await openInvitation(invited, code));
        evil.misbehave(onPath(apiRoutes.invitationWriting, () => json({ stored: true })));
        const accepted = expectOk(await acceptInvitation(invited, opened, { name: "Kim" }));
        const answer = expectOk(await readAnswer(lead, mailbox));
        expect(answer?.words).toHaveLength(6);
        expect(answer?.words).not.toEqual(accepted.words);
      },
    },
    {
      name: "has the link, and invites in the name of a practice where it does not work",
      ends: "detected",
      play: async () => {
        const { lead, practice, newPerson, evil } = await newScene();
        const circle = expectOk(await openCircle(lead, practice));
        const middle = await newPerson();
        const invitation = await newInvitation(
          "participant",
          middle.identity,
          circle.place.root,
          randomBytes,
        );
        const offer = contentToBytes({
          v: 1,
          inviter: publicIdentityToBytes(middle.identity),
          name: "Noor",
          title: "De Haven",
          space: circle.place.spaceId,
          circleKey: circle.place.circleKey.reveal(),
          accessKey: middle.identity.verifyKey,
        });
        const lie = bytesToHex(await sealInvitationMessage(invitation, "offer", offer, randomBytes));
        evil.misbehave(onPath(apiRoutes.invitationReading, () => json({ message: lie })));
        expect(await openInvitation(await newPerson(), invitationToCode(invitation))).toEqual({
          ok: false,
          error: { type: "not-in-practice" },
        });
      },
    },
    forgeryCase("puts a message there that nobody signed", async ({ evil, buddy, buddyCircle }) => {
      const { envelope } = await entryOf(buddy, buddyCircle, "messages", message("x"));
      envelope[envelope.length - 1] = (envelope[envelope.length - 1] ?? 0) ^ 1;
      await putEnvelope(evil.opened, envelope);
      return { reader: "participant", circle: buddyCircle, reason: "bad-signature" };
    }),
    forgeryCase(
      "puts a message there that a stranger signed",
      async ({ evil, buddy, buddyCircle, newPerson }) => {
        const stranger = await newPerson();
        await putEnvelope(
          evil.opened,
          (await entryOf(buddy, buddyCircle, "messages", message("x"), stranger)).envelope,
        );
        return { reader: "participant", circle: buddyCircle, reason: "unknown-device" };
      },
    ),
    forgeryCase("helps a buddy to write the participant's signal", async ({ evil, buddy, buddyCircle }) => {
      const draft = { name: "signal", kind: "signal", values: { signal: "green" } };
      await putEnvelope(evil.opened, (await entryOf(buddy, buddyCircle, "own", draft)).envelope);
      return { reader: "participant", circle: buddyCircle, reason: "not-theirs-to-write" };
    }),
    forgeryCase("helps a buddy to put an own message in the place of the participant's", async (scene) => {
      const { evil, participant, buddy, buddyCircle } = scene;
      expectOk(await sendMessage(participant, buddyCircle, "echt"));
      const theirs = expectOk(await viewCircle(participant, buddyCircle)).messages.at(-1);
      if (theirs === undefined) throw new Error("a message was sent");
      const { envelope, circle } = await entryOf(buddy, buddyCircle, "messages", message("vals"));
      const placed = await entryInPlaceOf(circle, theirs.id, buddy, buddyCircle);
      expect(envelope.length).toBeGreaterThan(0);
      await putEnvelope(evil.opened, placed);
      return { reader: "participant", circle: buddyCircle, reason: "wrong-place" };
    }),
    forgeryCase("helps a therapist to write the participant's answers", async ({ evil, lead, care }) => {
      const values = { data: "diary", kind: "check-in", values: checkIn("2026-11-26", "vals") };
      const draft = { name: "shared|00", kind: "shared", values };
      await putEnvelope(evil.opened, (await entryOf(lead, care, "own", draft)).envelope);
      return { reader: "participant", circle: care, reason: "not-theirs-to-write" };
    }),
    forgeryCase("helps a buddy to give homework", async ({ evil, buddy, buddyCircle }) => {
      const { envelope } = await entryOf(buddy, buddyCircle, "messages", homework());
      await putEnvelope(evil.opened, envelope);
      return { reader: "participant", circle: buddyCircle, reason: "not-theirs-to-write" };
    }),
    forgeryCase(
      "has the keys of a case from a careless therapist, and lets a buddy give homework in it",
      async ({ evil, lead, buddy, care }) => {
        const { envelope } = await entryOf(lead, care, "messages", homework(), buddy);
        await putEnvelope(evil.opened, envelope);
        return { reader: "participant", circle: care, reason: "unknown-device" };
      },
    ),
    forgeryCase("helps a therapist to tick homework for the participant", async ({ evil, lead, care }) => {
      const draft = { name: "done|00", kind: "done", values: { homework: "00", on: "2026-11-26" } };
      await putEnvelope(evil.opened, (await entryOf(lead, care, "messages", draft)).envelope);
      return { reader: "participant", circle: care, reason: "not-theirs-to-write" };
    }),
    {
      name: "brings back a therapist who was removed, and what they write then",
      ends: "detected",
      play: async () => {
        const { evil, lead, therapist, participant, practice } = await newScene();
        const toParticipant = expectOk(await inviteParticipant(therapist, practice));
        const circle = await meet(therapist, toParticipant, participant, { name: "Kim", consent: ["diary"] });
        await participant.keep();
        expectOk(await sendMessage(therapist, circle, "van toen"));
        const then = await entryOf(therapist, circle, "messages", message("van later"));
        const before = await takeCopy(evil.opened);
        expectOk(await removeColleague(lead, practice, therapist.identity.verifyKey));
        await participant.keep();
        // What they write with the server's help, under the key that they had, after they are out.
        await putEnvelope(evil.opened, then.envelope);
        const view = expectOk(await viewCircle(participant, circle));
        expect(view.messages.map(({ values }) => values.text)).toEqual(["van toen"]);
        expect(view.refused).toContain("left-before");
        expect(view.circle.present).toEqual([]);
        // And the whole server as it was when they belonged.
        await putCopy(evil.opened, before);
        expect(await viewCircle(participant, circle)).toEqual({
          ok: false,
          error: { type: "refused-circle", reason: "rollback" },
        });
        // The participant's device shuts them out again, puts its own list back, and tells of it.
        await keepCircles(participant);
        const after = expectOk(await viewCircle(participant, circle));
        expect([after.circle.present, after.shared]).toEqual([[], []]);
        expect(findCircle(participant, circle)?.wasSetBack).toBe(true);
        expect(await viewCircle(therapist, circle)).toEqual({ ok: false, error: { type: "ended" } });
      },
    },
    {
      name: "brings back a colleague who was removed, in the list of the practice",
      ends: "detected",
      play: async () => {
        const { evil, lead, therapist, practice } = await newScene();
        const before = await takeCopy(evil.opened);
        expectOk(await removeColleague(lead, practice, therapist.identity.verifyKey));
        await putCopy(evil.opened, before);
        const circle = expectOk(await openCircle(lead, practice));
        expect(await readCircleAtServer(circle)).toEqual({
          ok: false,
          error: { type: "refused-circle", reason: "rollback" },
        });
      },
    },
    {
      name: "lets a therapist in at the case of another practice",
      ends: "refused",
      play: async () => {
        const { evil, care, participant, newPerson, lead } = await newScene();
        const stranger = await newPerson();
        expectOk(await foundPractice(stranger, { title: "Elders", name: "Eva" }));
        await stranger.keep();
        const circle = expectOk(await openCircle(participant, care));
        const accessKey = await signingSeedToVerifyKey(circle.accessSeed);
        expect(accessKey).toHaveLength(32);
        await evil.opened.database
          .insertInto("access")
          .values({
            space: circle.place.spaceId,
            public_key: stranger.identity.verifyKey,
            role: "reader",
            epoch: 0,
          })
          .execute();
        // With every row, and the circle key on top, which a colleague might have leaked: there is no key in it for them.
        const pulled = expectOk(await readCircleAtServer(expectOk(await openCircle(lead, care))));
        if (pulled === null) throw new Error("there is a case");
        const { identity } = expectOk(await ownAuthor(stranger));
        expect(await openCircleGrants(pulled.content, circle.place, identity.boxSecret)).toEqual([]);
        // The next round of the participant takes the way in away again.
        await participant.keep();
        const rows = await evil.opened.database
          .selectFrom("access")
          .select("public_key")
          .where("space", "=", circle.place.spaceId)
          .execute();
        expect(rows).toHaveLength(2);
      },
    },
    {
      name: "shows a therapist the records of another practice in the place of a case's",
      ends: "refused",
      play: async () => {
        const { evil, lead, care, newPerson } = await newScene();
        const before = expectOk(await viewCircle(lead, care));
        const [stranger, theirs] = [await newPerson(), await newPerson()];
        const elsewhere = expectOk(await foundPractice(stranger, { title: "Elders", name: "Eva" }));
        await stranger.keep();
        await theirs.write("check-in|1", "check-in", checkIn("2026-11-24", "van iemand anders"));
        const invitation = expectOk(await inviteParticipant(stranger, elsewhere));
        const other = await meet(stranger, invitation, theirs, { name: "Sam", consent: ["diary"] });
        await theirs.keep();
        const { place } = expectOk(await openCircle(lead, care));
        const foreign = expectOk(await openCircle(stranger, other)).place;
        // As if they had been written there since: the rows of the other case, in this one's space.
        const { database } = evil.opened;
        const rows = await database
          .selectFrom("record")
          .selectAll()
          .where("space", "=", foreign.spaceId)
          .execute();
        expect(rows.length).toBeGreaterThan(1);
        const { seq } = await database
          .selectFrom("space")
          .select("seq")
          .where("id", "=", place.spaceId)
          .executeTakeFirstOrThrow();
        for (const [index, row] of rows.entries())
          await database
            .insertInto("record")
            .values({ ...row, space: place.spaceId, seq: seq + 1 + index })
            .execute();
        await database
          .updateTable("space")
          .set({ seq: seq + rows.length })
          .where("id", "=", place.spaceId)
          .execute();
        const after = expectOk(await viewCircle(lead, care));
        expect(after.shared).toEqual(before.shared);
        expect(after.refused).toHaveLength(rows.length);
        const live = openLive(lead);
        await live.refresh(care);
        expect(live.of(care)?.view?.refused).toHaveLength(rows.length);
        expect(JSON.stringify(live.of(care)?.view?.shared)).not.toContain("van iemand anders");
      },
    },
    {
      name: "shows an earlier consent, with what was shared under it",
      ends: "detected",
      play: async () => {
        const { evil, lead, participant, care } = await newScene();
        expect(expectOk(await viewCircle(lead, care)).shared).toHaveLength(1);
        const before = await takeCopy(evil.opened);
        expectOk(await changeConsent(participant, care, []));
        await participant.keep();
        expect(expectOk(await viewCircle(lead, care)).shared).toEqual([]);
        await putCopy(evil.opened, before);
        for (const reader of [lead, participant]) {
          expect(await viewCircle(reader, care)).toEqual({
            ok: false,
            error: { type: "refused-circle", reason: "rollback" },
          });
          // It is told, and what was believed stays: nothing that was withdrawn comes back.
          const live = openLive(reader);
          await vi.waitFor(() => {
            expect(live.of(care)).toMatchObject({
              state: "refused",
              trouble: { type: "refused-circle", reason: "rollback" },
              view: { shared: [], circle: { consent: [] } },
            });
          }, soon);
        }
      },
    },
    {
      name: "shows what was withdrawn under the list of now",
      ends: "detected",
      play: async () => {
        const { evil, lead, participant, care } = await newScene();
        expect(expectOk(await viewCircle(lead, care)).shared).toHaveLength(1);
        const before = await takeCopy(evil.opened);
        expectOk(await changeConsent(participant, care, []));
        await participant.keep();
        expect(expectOk(await viewCircle(lead, care)).shared).toEqual([]);
        const { place } = expectOk(await openCircle(lead, care));
        for (const { body, id, space } of before.records) {
          const isShared = bytesToHex(space) === bytesToHex(place.spaceId);
          if (isShared && bytesToHex(id) !== bytesToHex(place.recordId))
            await putEnvelope(evil.opened, new Uint8Array(body));
        }
        const view = expectOk(await viewCircle(lead, care));
        expect(view.shared).toEqual([]);
        expect(view.refused).toEqual(["rollback"]);
      },
    },
    {
      name: "has a buddy say who belongs and what is shared",
      ends: "detected",
      play: async () => {
        const { evil, buddy, participant, buddyCircle } = await newScene();
        const circle = expectOk(await openCircle(buddy, buddyCircle));
        const pulled = expectOk(await readCircleAtServer(circle));
        if (pulled === null) throw new Error("there is a circle");
        const { content, version } = pulled;
        await putEnvelope(
          evil.opened,
          await sealCircle(content, version, circle.place, circle.author, randomBytes),
        );
        expect(await viewCircle(participant, buddyCircle)).toEqual({
          ok: false,
          error: { type: "refused-circle", reason: "foreign-signer" },
        });
      },
    },
    {
      name: "keeps the signals of a buddy who was stopped",
      ends: "refused",
      play: async () => {
        const { evil, buddy, participant, buddyCircle } = await newScene();
        const held = await keysOf(buddy, buddyCircle);
        expectOk(await stopSharing(participant, buddyCircle));
        await participant.keep();
        expectOk(await setBuddySignal(participant, buddyCircle, "call-me"));
        await participant.keep();
        const { place } = expectOk(await openCircle(participant, buddyCircle));
        const rows = await evil.opened.database
          .selectFrom("record")
          .select("body")
          .where("space", "=", place.spaceId)
          .execute();
        expect(rows.length).toBeGreaterThan(0);
        const after = expectOk(await viewCircle(participant, buddyCircle));
        expect(after.signal).toBeNull();
        expect(held.every(({ epoch }) => epoch < 2)).toBe(true);
      },
    },
  ],
};

const soon = { timeout: 10_000, interval: 50 };

type Scene = Awaited<ReturnType<typeof newScene>>;

async function newScene() {
  const evil = await startEvilServer(await openTestDatabase());
  onTestFinished(evil.stop);
  const net = {
    host: new URL(evil.url).host,
    fetch: (path: string, init: RequestInit) => fetch(`${evil.url}${path}`, init),
  };
  const newPerson = (): Promise<TestPerson> => newTestPerson(net);
  const [lead, therapist, participant, buddy] = [
    await newPerson(),
    await newPerson(),
    await newPerson(),
    await newPerson(),
  ];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  const toColleague = expectOk(await inviteColleague(lead, practice, "therapist"));
  await meet(lead, toColleague, therapist, { name: "Bram" });
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "rustig"));
  const toParticipant = expectOk(await inviteParticipant(lead, practice));
  const care = await meet(lead, toParticipant, participant, { name: "Kim", consent: ["diary"] });
  const toBuddy = expectOk(await inviteBuddy(participant, { title: "Sam", name: "Kim" }));
  const buddyCircle = await meet(participant, toBuddy, buddy, { name: "Sam" });
  expectOk(await setBuddySignal(participant, buddyCircle, "amber"));
  await participant.keep();
  return { evil, newPerson, lead, therapist, participant, buddy, practice, care, buddyCircle };
}

/** What is put there is told as refused, and changes nothing of what stands. */
function forgeryCase(
  name: string,
  forge: (scene: Scene) => Promise<{ reader: "participant"; circle: string; reason: string }>,
): EvilCase {
  const play = async () => {
    const scene = await newScene();
    const { care, buddyCircle, participant } = scene;
    const standing = async (circle: string) => {
      const { shared, messages, signal } = expectOk(await viewCircle(participant, circle));
      return JSON.stringify({ shared, signal, texts: messages.map(({ values }) => values.text) });
    };
    const before = { [care]: await standing(care), [buddyCircle]: await standing(buddyCircle) };
    const { circle, reason } = await forge(scene);
    expect(expectOk(await viewCircle(participant, circle)).refused).toContain(reason);
    // And the person is told.
    const live = openLive(participant);
    await vi.waitFor(() => expect(live.of(circle)?.view?.refused).toContain(reason), soon);
    const texts = (await standing(circle)).replace('"echt"', "");
    expect(texts).toBe(before[circle]);
  };
  return { name, ends: "detected", play };
}

function message(text: string): EntryDraft {
  return { name: `message|${newName()}`, kind: "message", values: { text } };
}

function homework(): EntryDraft {
  const values = { type: "homework", text: "vals", dueOn: null };
  return { name: "assignment|homework|00", kind: "assignment", values };
}

function newName(): string {
  return bytesToHex(randomBytes(16));
}

/** As somebody of the circle would seal it, or as a stranger with their keys would. */
async function entryOf(
  person: TestPerson,
  id: string,
  side: CircleSide,
  draft: EntryDraft,
  as: TestPerson = person,
): Promise<{ readonly envelope: Uint8Array<ArrayBuffer>; readonly circle: CircleAtServer }> {
  const circle = expectOk(await openCircle(person, id));
  const [epoch] = await keysOf(person, id);
  if (epoch === undefined) throw new Error("somebody of the circle has a key");
  const space = side === "own" ? epoch : await deriveMessagesEpoch(circle.place.circleKey, epoch);
  const key = { epoch: space.epoch, spaceKey: await importSpaceKey(space.spaceKey) };
  const author = expectOk(await ownAuthor(as));
  const options = { place: circle.place, side, author, key, nowMs: Date.now(), random: randomBytes };
  return { envelope: await sealEntry(draft, null, options), circle };
}

async function keysOf(person: TestPerson, id: string) {
  const circle = expectOk(await openCircle(person, id));
  const pulled: PulledCircle | null = expectOk(await readCircleAtServer(circle));
  return pulled === null ? [] : epochsOf(circle, pulled);
}

/** A message of the buddy, well sealed and signed, under the id of somebody else's. */
async function entryInPlaceOf(
  circle: CircleAtServer,
  recordId: string,
  person: TestPerson,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [epoch] = await keysOf(person, id);
  const place = parseRecordId(recordId);
  if (epoch === undefined || place === null) throw new Error("there is a key and a message");
  const messages = await deriveMessagesEpoch(circle.place.circleKey, epoch);
  const stamp = `${Date.now().toString(16).padStart(12, "0")}0000${"0".repeat(12)}`;
  const record = { k: "message", f: { name: ["message|x", stamp], text: ["vals", stamp] }, r: null };
  return sealRecord({
    header: {
      spaceId: circle.place.messagesId,
      recordId: place,
      epoch: messages.epoch,
      version: nextRecordVersion(parseRecordVersion(5)),
      deviceId: circle.author.authorId,
      deviceSequence: nextDeviceSequence(parseDeviceSequence(5)),
    },
    plaintext: textToBytes(JSON.stringify(record)),
    spaceKey: await importSpaceKey(messages.spaceKey),
    signingKey: circle.author.signingKey,
    random: randomBytes,
  });
}

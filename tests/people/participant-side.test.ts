import { expect, test } from "vitest";
import { hasTherapist } from "../../src/app/vault/has-therapist.ts";
import {
  acceptInvitation,
  confirmWords,
  openInvitation,
  readSixWords,
} from "../../src/app/vault/people/accept-invitation.ts";
import { confirmAnswer, readAnswer } from "../../src/app/vault/people/answer-to-invitation.ts";
import { markSeen, newsOf } from "../../src/app/vault/people/case-news.ts";
import { findCircle } from "../../src/app/vault/people/circle-record.ts";
import { acceptCase, handOver, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { isInvitationGone } from "../../src/app/vault/people/kept-invitation.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { readInvitationKind } from "../../src/app/vault/people/read-invitation-kind.ts";
import { sharedToRecords } from "../../src/app/vault/people/shared-records.ts";
import { stopSharing } from "../../src/app/vault/people/sharing-actions.ts";
import { readRecords } from "../../src/app/vault/record-views.ts";
import { slipType } from "../../src/app/vault/tools/slips.ts";
import { mailboxIdToHex } from "../../src/crypto/keys.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { makeSlip } from "../../src/domain/slip/slip.test-support.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { serveApp } from "../support/serve-app.ts";
import { checkIn, homeOf, meet, newTestPerson, type TestPerson } from "./test-person.ts";

async function startPractice() {
  const app = await serveApp();
  const [noor, participant] = [await newTestPerson(app), await newTestPerson(app)];
  const practice = expectOk(await foundPractice(noor, { title: "De Haven", name: "Noor" }));
  await noor.keep();
  return { app, noor, participant, practice };
}

const keyOf = ({ identity }: TestPerson) => bytesToHex(identity.verifyKey);

test("the six words can be read again, also when the therapist has used the answer meanwhile", async () => {
  const { noor, participant, practice } = await startPractice();
  const { code, mailbox } = expectOk(await inviteParticipant(noor, practice));
  expect(readInvitationKind(code)).toBe("participant");
  expect(readInvitationKind(`${code.slice(0, -4)}AAAA`.slice(4))).toBeNull();
  const opened = expectOk(await openInvitation(participant, code));
  expect(hasTherapist(homeOf(participant))).toBe(false);
  const { words } = expectOk(await acceptInvitation(participant, opened, { name: "Kim" }));
  expect(await isInvitationGone(participant, mailbox)).toEqual({ ok: true, value: false });
  const answer = expectOk(await readAnswer(noor, mailbox));
  if (answer === null) throw new Error("there is an answer");
  expectOk(await confirmAnswer(noor, answer));
  expect(await isInvitationGone(participant, mailbox)).toEqual({ ok: true, value: true });
  expect(await openInvitation(participant, code)).toEqual({ ok: false, error: { type: "gone" } });
  expect(expectOk(await readSixWords(participant, mailboxIdToHex(opened.mailbox))).words).toEqual(words);
  expectOk(await confirmWords(participant, mailbox));
  expect(hasTherapist(homeOf(participant))).toBe(true);
}, 60_000);

test("who stops with the practice came by no invitation any more", async () => {
  const { noor, participant, practice } = await startPractice();
  const circle = await meet(noor, expectOk(await inviteParticipant(noor, practice)), participant, {
    name: "Kim",
  });
  expect(hasTherapist(homeOf(participant))).toBe(true);
  expect(hasTherapist(homeOf(noor))).toBe(false);
  expectOk(await stopSharing(participant, circle));
  expect(hasTherapist(homeOf(participant))).toBe(false);
}, 60_000);

test("a hand-over is news, with the name of who came, until it was looked at", async () => {
  const { app, noor, participant, practice } = await startPractice();
  const bram = await newTestPerson(app);
  await meet(noor, expectOk(await inviteColleague(noor, practice, "therapist")), bram, { name: "Bram" });
  await bram.keep();
  const circle = await meet(noor, expectOk(await inviteParticipant(noor, practice)), participant, {
    name: "Kim",
  });
  await participant.keep();
  const live = async () => {
    const kept = findCircle(participant, circle);
    if (kept === null) throw new Error("there is a case");
    return {
      kept,
      view: expectOk(await viewCircle(participant, circle)),
      state: "shown",
      trouble: null,
    } as const;
  };
  const home = homeOf(participant);
  expect(findCircle(participant, circle)?.names).toEqual({ [keyOf(noor)]: "Noor" });
  expect(newsOf(home, await live()).people).toEqual([]);
  expectOk(await markSeen(home, await live()));

  expect(expectOk(await handOver(noor, circle, bram.identity, { stays: false }))).toBe(false);
  const [offered] = expectOk(await offeredCases(bram, practice));
  if (offered === undefined) throw new Error("a case was offered");
  expectOk(await acceptCase(bram, offered));
  await noor.keep();
  await participant.keep();
  expect(findCircle(participant, circle)?.names[keyOf(bram)]).toBe("Bram");
  expect(newsOf(home, await live()).people).toEqual([
    { type: "came", person: keyOf(bram) },
    { type: "left", person: keyOf(noor) },
  ]);
  expectOk(await markSeen(home, await live()));
  expect(newsOf(home, await live())).toEqual({ messages: 0, given: 0, people: [] });
}, 60_000);

test("what is shown as shared is read back from the server, whole, and nothing of home stands in it", async () => {
  const { noor, participant, practice } = await startPractice();
  const { shameBefore, ...slip } = makeSlip({ missing: "een plan voor de avond" });
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "rustig"));
  await participant.write("slip|1", "slip", JSON.parse(JSON.stringify({ ...slip, shameBefore })));
  await participant.write("urge|1", "urge", { strength: 7 });
  await participant.write("item|1", "tool-item", {
    tool: "measures",
    slot: "measure",
    text: "lader in de gang",
    source: "first-measures/choose/own/0",
    sourceText: "lader",
    order: 0,
  });
  const circle = await meet(noor, expectOk(await inviteParticipant(noor, practice)), participant, {
    name: "Kim",
    consent: ["diary", "analyses", "measures"],
  });
  await participant.keep();
  const records = sharedToRecords(expectOk(await viewCircle(participant, circle)).shared);
  expect(records.size).toBe(3);
  expect(readRecords("check-in", records).map(({ value }) => value.note)).toEqual(["rustig"]);
  expect(slipType.read(records).map(({ value }) => value.missing)).toEqual(["een plan voor de avond"]);
  expect(readRecords("tool-item", records).map(({ value }) => [value.text, value.source])).toEqual([
    ["lader in de gang", null],
  ]);
}, 60_000);

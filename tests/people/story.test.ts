import { expect, test } from "vitest";
import { findCircle } from "../../src/app/vault/people/circle-record.ts";
import { deleteOwnedCircles } from "../../src/app/vault/people/delete-owned-circles.ts";
import { acceptCase, handOver, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteBuddy, inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle, writeToCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice, leavePractice } from "../../src/app/vault/people/practice.ts";
import {
  changeConsent,
  openCase,
  readAccessLog,
  readSignal,
  sendMessage,
  setBuddySignal,
  stopBeingBuddy,
  stopSharing,
} from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { putCopy, takeCopy } from "../evil-server/evil-store.ts";
import { serveApp } from "../support/serve-app.ts";
import { checkIn, meet, newSideStore, newTestPerson } from "./test-person.ts";

test("a practice, a participant, a week, a hand-over and a withdrawal", async () => {
  const app = await serveApp();
  const [lead, colleague, participant] = [
    await newTestPerson(app),
    await newTestPerson(app),
    await newTestPerson(app),
  ];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  const invitation = expectOk(await inviteColleague(lead, practice, "therapist"));
  await meet(lead, invitation, colleague, { name: "Bram" });
  await colleague.keep();

  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "MARKER rustig"));
  await participant.write("profile", "profile", { ageBand: "18-plus", startedOn: "2026-11-01" });
  const toParticipant = expectOk(await inviteParticipant(lead, practice));
  const circle = await meet(lead, toParticipant, participant, { name: "Kim", consent: ["diary"] });
  await participant.keep();

  const seen = expectOk(await openCase(lead, circle));
  expect(seen.shared.map(({ values }) => values.values)).toEqual([checkIn("2026-11-24", "MARKER rustig")]);
  expect(seen.refused).toEqual([]);
  // What the participant sees of it is the same list.
  expect(expectOk(await viewCircle(participant, circle)).shared).toEqual(seen.shared);

  expectOk(await sendMessage(participant, circle, "Hoe gaat het verder?"));
  expectOk(await writeToCircle(lead, circle, "feedback", { text: "Mooi gedaan." }));
  const talked = expectOk(await viewCircle(participant, circle)).messages;
  expect(talked.map(({ kind, values }) => [kind, values.text])).toEqual([
    ["message", "Hoe gaat het verder?"],
    ["feedback", "Mooi gedaan."],
  ]);

  // The lead hands the case over, and stays out of it.
  expect(expectOk(await handOver(lead, circle, colleague.identity, { stays: false }))).toBe(false);
  const [offered] = expectOk(await offeredCases(colleague, practice));
  if (offered === undefined) throw new Error("a case was offered");
  expect(offered.title).toBe("Kim");
  expectOk(await acceptCase(colleague, offered));
  expect(await viewCircle(colleague, circle)).toMatchObject({ ok: false });
  await lead.keep();
  await participant.keep();
  await participant.write("check-in|2", "check-in", checkIn("2026-11-25", "later"));
  await participant.keep();
  const next = expectOk(await openCase(colleague, circle));
  expect(next.shared).toHaveLength(2);
  expect(next.refused).toEqual([]);
  expect(next.messages).toHaveLength(2);
  expect(await viewCircle(lead, circle)).toEqual({ ok: false, error: { type: "ended" } });

  // Consent is withdrawn, and then everything.
  expectOk(await changeConsent(participant, circle, ["urges"]));
  await participant.keep();
  expect(expectOk(await viewCircle(colleague, circle)).shared).toEqual([]);
  expectOk(await stopSharing(participant, circle));
  await participant.keep();
  expect(await viewCircle(colleague, circle)).toEqual({ ok: false, error: { type: "ended" } });

  const log = expectOk(await readAccessLog(participant, circle));
  expect(log.map(({ event, data }) => [event, ...data])).toEqual([
    ["data-given", "diary"],
    ["access-given", "diary"],
    ["opened", "diary"],
    ["access-ended", "diary"],
    ["access-given", "diary"],
    ["opened", "diary"],
    ["data-given", "urges"],
    ["data-withdrawn", "diary"],
    ["access-ended", "urges"],
    ["data-withdrawn", "urges"],
  ]);
}, 60_000);

test("who leaves the practice is out of its cases with the participant's next round", async () => {
  const app = await serveApp();
  const [lead, therapist, participant] = [
    await newTestPerson(app),
    await newTestPerson(app),
    await newTestPerson(app),
  ];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  const invitation = expectOk(await inviteColleague(lead, practice, "therapist"));
  await meet(lead, invitation, therapist, { name: "Bram" });
  const toParticipant = expectOk(await inviteParticipant(therapist, practice));
  const circle = await meet(therapist, toParticipant, participant, { name: "Kim", consent: ["diary"] });
  await participant.keep();
  expect(expectOk(await viewCircle(therapist, circle)).circle.present).toHaveLength(1);
  expectOk(await leavePractice(therapist, practice));
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "new"));
  await participant.keep();
  expect(await viewCircle(therapist, circle)).toEqual({ ok: false, error: { type: "ended" } });
  const own = expectOk(await viewCircle(participant, circle));
  expect(own.circle.present).toEqual([]);
  expect(own.shared).toEqual([]);
}, 60_000);

test("a buddy sees a signal and messages, and stops", async () => {
  const app = await serveApp();
  const [participant, buddy] = [await newTestPerson(app), await newTestPerson(app)];
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "not for buddies"));
  const invitation = expectOk(await inviteBuddy(participant, { title: "Sam", name: "Kim" }));
  const circle = await meet(participant, invitation, buddy, { name: "Sam" });
  expectOk(await setBuddySignal(participant, circle, "call-me"));
  await participant.keep();
  const seen = expectOk(await openCase(buddy, circle));
  expect([readSignal(seen.signal), seen.shared]).toEqual(["call-me", []]);
  expectOk(await sendMessage(buddy, circle, "Ik bel je zo."));
  expectOk(await setBuddySignal(participant, circle, "green"));
  await participant.keep();
  expect(expectOk(await viewCircle(buddy, circle)).signal).toBe("green");
  expectOk(await stopBeingBuddy(buddy, circle));
  await participant.keep();
  expect(await viewCircle(buddy, circle)).toEqual({ ok: false, error: { type: "ended" } });
  expect(expectOk(await viewCircle(participant, circle)).messages.map(({ values }) => values.text)).toEqual([
    "Ik bel je zo.",
  ]);
}, 60_000);

test("whoever deletes everything deletes what they shared", async () => {
  const app = await serveApp();
  const [participant, buddy] = [await newTestPerson(app), await newTestPerson(app)];
  const invitation = expectOk(await inviteBuddy(participant, { title: "Sam", name: "Kim" }));
  const circle = await meet(participant, invitation, buddy, { name: "Sam" });
  // A circle that was made and never kept is nowhere to be deleted.
  expectOk(await inviteBuddy(participant, { title: "Bo", name: "Kim" }));
  await participant.keep();
  expectOk(await viewCircle(buddy, circle));
  const { database } = app.parts.opened;
  expect(await database.selectFrom("space").select("id").execute()).toHaveLength(2);
  expectOk(await deleteOwnedCircles(participant));
  expectOk(await deleteOwnedCircles(participant));
  for (const table of ["space", "record", "access"] as const)
    expect(await database.selectFrom(table).selectAll().execute()).toEqual([]);
  expect(await viewCircle(buddy, circle)).toEqual({ ok: false, error: { type: "ended" } });
});

test("a server that was set up again from a backup gets back what the participant knows", async () => {
  const app = await serveApp();
  const [lead, participant] = [await newTestPerson(app), await newTestPerson(app)];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "one"));
  const invitation = expectOk(await inviteParticipant(lead, practice));
  const circle = await meet(lead, invitation, participant, { name: "Kim", consent: ["diary"] });
  await participant.keep();
  const backup = await takeCopy(app.parts.opened);
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "changed"));
  await participant.write("check-in|2", "check-in", checkIn("2026-11-25", "two"));
  await participant.write("urge|1", "urge", { strength: 7 });
  expectOk(await changeConsent(participant, circle, ["diary", "plan"]));
  await participant.keep();
  const before = expectOk(await viewCircle(lead, circle));
  expect(before.shared).toHaveLength(2);
  await putCopy(app.parts.opened, backup);
  await participant.keep();
  const after = expectOk(await viewCircle(lead, circle));
  const notes = (view: typeof after) => view.shared.map(({ values }) => JSON.stringify(values)).toSorted();
  expect(notes(after)).toEqual(notes(before));
  expect(after.circle.consent).toEqual(["diary", "plan"]);
  expect(after.refused).toEqual([]);
  // A device that comes new to it sees the same.
  const other = { ...lead, tools: { ...lead.tools, sides: newSideStore() } };
  expect(notes(expectOk(await viewCircle(other, circle)))).toEqual(notes(before));
  expect(findCircle(participant, circle)?.wasSetBack).toBe(true);
}, 60_000);

import { expect, test } from "vitest";
import { openCircle, readCircleAtServer } from "../../src/app/vault/people/circle-at-server.ts";
import { addEscrow } from "../../src/app/vault/people/escrow.ts";
import { findEscrow } from "../../src/app/vault/people/escrow-key.ts";
import { inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice, leavePractice, removeColleague } from "../../src/app/vault/people/practice.ts";
import { forbidEscrow } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { openCircleGrants } from "../../src/sync/circle/circle-grants.ts";
import { serveApp } from "../support/serve-app.ts";
import { checkIn, meet, newTestPerson, type TestPerson } from "./test-person.ts";

test("a lead takes a colleague out, who then can't enter, and may not take out the last lead", async () => {
  const { lead, therapist, practice } = await newPractice();
  expectOk(await removeColleague(lead, practice, therapist.identity.verifyKey));
  const circle = expectOk(await openCircle(therapist, practice));
  expect(await circle.own.pull(0)).toEqual({ ok: false, error: { type: "access-denied" } });
  expect(await leavePractice(lead, practice)).toEqual({ ok: false, error: { type: "nobody-left" } });
  // Again is harmless.
  expectOk(await removeColleague(lead, practice, therapist.identity.verifyKey));
});

test("the escrow opens a case when the participant agreed, and nothing that comes after that was taken back", async () => {
  const { app, lead, practice } = await newPractice();
  expectOk(await addEscrow(lead, practice));
  expectOk(await addEscrow(lead, practice));
  const escrow = findEscrow(lead, practice);
  if (escrow === null) throw new Error("there is an escrow");
  const without = await newTestPerson(app);
  const agreed = await newTestPerson(app);
  const share = async (participant: TestPerson, allowsEscrow: boolean) => {
    await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "x"));
    const invitation = expectOk(await inviteParticipant(lead, practice));
    const consent = ["diary"] as const;
    const id = await meet(lead, invitation, participant, { name: "Kim", consent, allowsEscrow });
    await participant.keep();
    return id;
  };
  const epochsForEscrow = async (id: string) => {
    const circle = expectOk(await openCircle(lead, id));
    const pulled = expectOk(await readCircleAtServer(circle));
    if (pulled === null) throw new Error("there is a circle");
    const epochs = await openCircleGrants(pulled.content, circle.place, escrow.identity.boxSecret);
    return { roles: pulled.circle.present.map(({ role }) => role), epochs: epochs.map(({ epoch }) => epoch) };
  };
  expect(await epochsForEscrow(await share(without, false))).toEqual({ roles: ["therapist"], epochs: [] });
  const id = await share(agreed, true);
  expect(await epochsForEscrow(id)).toEqual({ roles: ["therapist", "escrow"], epochs: [1] });
  expectOk(await forbidEscrow(agreed, id));
  await agreed.keep();
  expect(await epochsForEscrow(id)).toEqual({ roles: ["therapist"], epochs: [] });
  expect(expectOk(await viewCircle(lead, id)).shared).toHaveLength(1);
});

test("two practices on one server know nothing of each other", async () => {
  const { app, lead, practice } = await newPractice();
  const stranger = await newTestPerson(app);
  const other = expectOk(await foundPractice(stranger, { title: "Elders", name: "Eva" }));
  await stranger.keep();
  expect(await viewCircle(stranger, practice)).toEqual({ ok: false, error: { type: "no-circle" } });
  expect(await viewCircle(lead, other)).toEqual({ ok: false, error: { type: "no-circle" } });
});

async function newPractice() {
  const app = await serveApp();
  const [lead, therapist] = [await newTestPerson(app), await newTestPerson(app)];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  await meet(lead, expectOk(await inviteColleague(lead, practice, "therapist")), therapist, { name: "Bram" });
  return { app, lead, therapist, practice };
}

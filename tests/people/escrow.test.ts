import { expect, test } from "vitest";
import { findCircle } from "../../src/app/vault/people/circle-record.ts";
import { addEscrow, escrowCases, handOverByEscrow } from "../../src/app/vault/people/escrow.ts";
import { acceptCase, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice, removeColleague } from "../../src/app/vault/people/practice.ts";
import { forbidEscrow, openCase, readAccessLog } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { serveApp } from "../support/serve-app.ts";
import { checkIn, meet, newTestPerson, type TestPerson } from "./test-person.ts";

test("when a therapist falls away the practice gives the case to a colleague, and the participant's log tells it", async () => {
  const { lead, ill, colleague, practice, agreed, without } = await newPractice();
  const cases = expectOk(await escrowCases(lead, practice));
  // Only of whom agreed.
  expect(cases.map((one) => one.case)).toEqual([agreed.case]);
  const [offered] = cases;
  if (offered === undefined) throw new Error("there is a case");
  expect(offered.title).toBe("Kim");
  // Nobody but who holds the key finds anything in the letters.
  expect(expectOk(await escrowCases(colleague, practice))).toEqual([]);

  expect(expectOk(await handOverByEscrow(lead, offered, colleague.identity))).toBe(false);
  const [toColleague] = expectOk(await offeredCases(colleague, practice));
  if (toColleague === undefined) throw new Error("a case was offered");
  expectOk(await acceptCase(colleague, toColleague));
  expect(expectOk(await handOverByEscrow(lead, offered, colleague.identity))).toBe(true);
  expectOk(await removeColleague(lead, practice, ill.identity.verifyKey));
  await agreed.person.keep();

  expect(expectOk(await openCase(colleague, agreed.case)).shared).toHaveLength(1);
  expect(await viewCircle(ill, agreed.case)).toMatchObject({ ok: false });
  // Nothing of it stays open at the desk of who opened it.
  expect(findCircle(lead, agreed.case)?.isEnded).toBe(true);
  const log = expectOk(await readAccessLog(agreed.person, agreed.case));
  const escrowRole = log.filter(({ event, actorRole }) => event === "opened" && actorRole === "escrow");
  expect(escrowRole).toHaveLength(1);
  expect(expectOk(await viewCircle(without.person, without.case)).opened).toEqual([]);
});

test("a yes that was taken back closes the case to the practice's key at the server, and what comes later is under no key it has", async () => {
  const { lead, practice, agreed, colleague } = await newPractice();
  expectOk(await forbidEscrow(agreed.person, agreed.case));
  await agreed.person.keep();
  const [offered] = expectOk(await escrowCases(lead, practice));
  if (offered === undefined) throw new Error("the letter stands");
  expect(await handOverByEscrow(lead, offered, colleague.identity)).toMatchObject({ ok: false });
  expect(findCircle(lead, agreed.case)?.isEnded).toBe(true);
});

async function newPractice() {
  const app = await serveApp();
  const [lead, ill, colleague] = [
    await newTestPerson(app),
    await newTestPerson(app),
    await newTestPerson(app),
  ];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  for (const [person, name] of [
    [ill, "Bram"],
    [colleague, "Sara"],
  ] as const)
    await meet(lead, expectOk(await inviteColleague(lead, practice, "therapist")), person, { name });
  expectOk(await addEscrow(lead, practice));
  const share = async (allowsEscrow: boolean): Promise<{ person: TestPerson; case: string }> => {
    const person = await newTestPerson(app);
    await person.write("check-in|1", "check-in", checkIn("2026-11-24", "x"));
    const invitation = expectOk(await inviteParticipant(ill, practice));
    const acceptance = { name: "Kim", consent: ["diary"], allowsEscrow } as const;
    const id = await meet(ill, invitation, person, acceptance);
    await person.keep();
    return { person, case: id };
  };
  const [agreed, without] = [await share(true), await share(false)];
  // The therapist looks at both, and their device leaves what leads to the one.
  for (const one of [agreed, without]) expectOk(await viewCircle(ill, one.case));
  await ill.keep();
  await ill.keep();
  return { app, lead, ill, colleague, practice, agreed, without };
}

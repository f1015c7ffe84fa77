import { expect, test } from "vitest";
import { findCircle } from "../../src/app/vault/people/circle-record.ts";
import { inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import {
  changeRole,
  describePractice,
  foundPractice,
  leavePractice,
} from "../../src/app/vault/people/practice.ts";
import { keepCircles } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { readPracticeTexts, writePracticeTexts } from "../../src/domain/guidance/practice-texts.ts";
import { bytesToHex } from "../../src/lib/bytes.ts";
import { furtherPracticeLink } from "../../src/server/founding/practice-link.ts";
import { type ServedApp, serveApp } from "../support/serve-app.ts";
import { meet, newTestPerson, type TestPerson } from "./test-person.ts";

test("the code of a link founds one practice; who comes second has none, and nothing of one stays", async () => {
  const app = await serveApp();
  const [founder, second] = [await newTestPerson(app), await newTestPerson(app)];
  const code = await newCode(app);
  const practice = expectOk(await foundPractice(founder, { title: "De Haven", name: "Noor", code }));
  // The first try never comes to an answer, and the second goes on where it ended.
  const cut = founder.over(async (path, init) => {
    const answer = await app.fetch(path, init);
    if (path === "/api/practices") throw new TypeError("there is no network");
    return answer;
  });
  expect(await keepCircles(cut)).toMatchObject([{ trouble: { type: "offline" } }]);
  await founder.keep();
  const { database } = app.parts.opened;
  expect(await database.selectFrom("space").select("quota").execute()).toEqual([
    { quota: app.parts.practiceQuota },
  ]);
  const other = expectOk(await foundPractice(second, { title: "Elders", name: "Eva", code }));
  expect(await keepCircles(second)).toEqual([{ circle: other, trouble: { type: "code-refused" } }]);
  expect(await keepCircles(second)).toEqual([]);
  expect(findCircle(second, other)?.isEnded).toBe(true);
  expect(await database.selectFrom("space").select("id").execute()).toHaveLength(1);
  expect(expectOk(await viewCircle(founder, practice)).circle.present).toHaveLength(1);
});

test("what a practice says of itself reaches colleagues, and participants with their next round", async () => {
  const { lead, therapist, practice, participant } = await newPractice();
  const said = { title: "De Nieuwe Haven", responseDays: 3, helpLine: "Bel de huisartsenpost" };
  expectOk(await describePractice(lead, practice, { texts: writePracticeTexts(said) }));
  await therapist.keep();
  await participant.keep();
  for (const reader of [therapist, participant]) {
    const kept = findCircle(reader, practice);
    expect(readPracticeTexts(kept?.texts ?? {}, kept?.title ?? "")).toEqual(said);
    expect(kept?.names[keyOf(therapist)]).toBe("Bram");
  }
  // What somebody is called changes for all who read the list.
  expectOk(await describePractice(therapist, practice, { names: { [keyOf(therapist)]: "Bram Smit" } }));
  await participant.keep();
  expect(findCircle(participant, practice)?.names[keyOf(therapist)]).toBe("Bram Smit");
});

test("only a lead changes roles, and then the first lead may leave", async () => {
  const { lead, therapist, practice } = await newPractice();
  expect(await changeRole(therapist, practice, therapist.identity.verifyKey, "lead")).toEqual({
    ok: false,
    error: { type: "unknown-signer" },
  });
  expect(await leavePractice(lead, practice)).toEqual({ ok: false, error: { type: "nobody-left" } });
  expectOk(await changeRole(lead, practice, therapist.identity.verifyKey, "lead"));
  expectOk(await changeRole(lead, practice, therapist.identity.verifyKey, "lead"));
  expectOk(await leavePractice(lead, practice));
  await therapist.keep();
  const roster = expectOk(await viewCircle(therapist, practice)).circle;
  expect(roster.present.map(({ role }) => role)).toEqual(["lead"]);
  // The new lead can let people in, which takes its own way in at the server.
  expectOk(await inviteColleague(therapist, practice, "therapist"));
});

const keyOf = (person: TestPerson): string => bytesToHex(person.identity.verifyKey);

async function newCode(app: ServedApp): Promise<string> {
  const { opened, random, clockMs } = app.parts;
  const link = await furtherPracticeLink({ store: opened, origin: "", random, nowMs: clockMs() });
  return link.split("#")[1] ?? "";
}

async function newPractice() {
  const app = await serveApp();
  const [lead, therapist, participant] = [
    await newTestPerson(app),
    await newTestPerson(app),
    await newTestPerson(app),
  ];
  const code = await newCode(app);
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor", code }));
  await lead.keep();
  await meet(lead, expectOk(await inviteColleague(lead, practice, "therapist")), therapist, { name: "Bram" });
  const invitation = expectOk(await inviteParticipant(therapist, practice));
  await meet(therapist, invitation, participant, { name: "Kim", consent: ["diary"] });
  await participant.keep();
  return { app, lead, therapist, practice, participant };
}

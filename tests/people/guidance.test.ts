import { expect, test } from "vitest";
import { inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle, writeNamed, writeToCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { changeConsent } from "../../src/app/vault/people/sharing-actions.ts";
import { givenDoneType, givenType } from "../../src/app/vault/tools/given-types.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { exercisesOf } from "../../src/domain/sharing/data-kind.ts";
import { serveApp } from "../support/serve-app.ts";
import { meet, newTestPerson } from "./test-person.ts";

async function newCase() {
  const app = await serveApp();
  const [therapist, participant] = [await newTestPerson(app), await newTestPerson(app)];
  const practice = expectOk(await foundPractice(therapist, { title: "De Haven", name: "Noor" }));
  await therapist.keep();
  const invitation = expectOk(await inviteParticipant(therapist, practice));
  const circle = await meet(therapist, invitation, participant, { name: "Kim", consent: ["diary"] });
  await participant.keep();
  const seen = async (kind: string) =>
    expectOk(await viewCircle(therapist, circle)).messages.filter((entry) => entry.kind === kind);
  const given = () =>
    givenType.read(participant.space.log.recordById()).map(({ value }) => [value.what, value.values]);
  return { therapist, participant, circle, seen, given };
}

test("what a therapist gives stands in home, in its newest form, and goes when it is taken away", async () => {
  const { therapist, participant, circle, given } = await newCase();
  const name = "assignment|homework|1";
  const first = { type: "homework", text: "Bel je zus.", dueOn: null };
  expectOk(await writeNamed(therapist, circle, { name, kind: "assignment", values: first }));
  expectOk(await writeToCircle(therapist, circle, "feedback", { text: "Fijn.", week: "2026-11-23" }));
  await participant.keep();
  await participant.keep();
  expect(given().toSorted()).toEqual([
    ["assignment", first],
    ["feedback", { text: "Fijn.", week: "2026-11-23" }],
  ]);
  const second = { ...first, dueOn: "2026-12-03" };
  expectOk(await writeNamed(therapist, circle, { name, kind: "assignment", values: second }));
  await participant.keep();
  expect(given().toSorted()[0]).toEqual(["assignment", second]);
  expectOk(await writeNamed(therapist, circle, { name, kind: "assignment", values: null }));
  await participant.keep();
  expect(given().map(([what]) => what)).toEqual(["feedback"]);
}, 60_000);

test("homework that is ticked is seen by the therapist, and so is a tick that was taken away", async () => {
  const { therapist, participant, circle, seen } = await newCase();
  const values = { type: "homework", text: "Bel je zus.", dueOn: null };
  const draft = { name: "assignment|homework|1", kind: "assignment", values };
  expectOk(await writeNamed(therapist, circle, draft));
  await participant.keep();
  const [homework] = await seen("assignment");
  if (homework === undefined) throw new Error("homework was given");
  const tick = (on: string | null) =>
    participant.write(`given-done|${homework.id}`, givenDoneType.kind, {
      circle,
      homework: homework.id,
      text: "Bel je zus.",
      on,
    });
  for (const on of ["2026-11-26", null]) {
    await tick(on);
    await participant.keep();
    expect((await seen("done")).map((entry) => [entry.values.homework, entry.values.on])).toEqual([
      [homework.id, on],
    ]);
  }
}, 60_000);

test("what somebody wants to talk about goes only as far as what it is about is shared", async () => {
  const { participant, circle, seen } = await newCase();
  const topic = (key: string, about: Record<string, string>, text: string, isWanted = true) =>
    participant.write(key, "topic", { about, text, isWanted, tickedOn: "2026-11-26" });
  await topic("topic|a", { type: "day", day: "2026-11-25" }, "");
  await topic("topic|b", { type: "exercise", module: "reason", exercise: "columns" }, "MARKER");
  await topic("topic|c", { type: "analysis", day: "2026-11-24", slip: "00" }, "MARKER");
  await topic("topic|d", { type: "own" }, "Mijn werk.");
  await participant.keep();
  const told = async () => (await seen("topic")).map(({ values }) => JSON.stringify(values.about)).toSorted();
  expect(await told()).toEqual(['{"type":"day","day":"2026-11-25"}', '{"type":"own"}']);
  // Withdrawn with what it is about; told once that is shared; gone with its tick.
  expectOk(await changeConsent(participant, circle, [exercisesOf("reason")]));
  await topic("topic|d", { type: "own" }, "Mijn werk.", false);
  await participant.keep();
  expect(await told()).toEqual(['{"type":"exercise","module":"reason","exercise":"columns"}']);
}, 60_000);

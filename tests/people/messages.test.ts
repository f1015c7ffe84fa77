import { expect, test } from "vitest";
import { sendMessageOnce, viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import {
  draftIn,
  hasArrived,
  keepDraft,
  letGo,
  markRead,
  readMarkIn,
  sendWaiting,
  takeBack,
  waitingIn,
} from "../../src/app/vault/people/kept-messages.ts";
import type { People } from "../../src/app/vault/people/people.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { serveApp } from "../support/serve-app.ts";
import { homeOf, newPair } from "./test-person.ts";

const actionsOf = (people: People) => ({
  sendMessageOnce: (circle: string, message: { readonly id: string; readonly text: string }) =>
    sendMessageOnce(people, circle, message),
});
const message = (circle: string, digit: string, text: string, writtenAtMs: number) => ({
  id: digit.repeat(32),
  value: { circle, text, writtenAtMs },
});

async function pair() {
  const { participant, buddy, circle } = await newPair(await serveApp());
  const texts = async () =>
    expectOk(await viewCircle(buddy, circle)).messages.map(({ values }) => values.text);
  return { participant, circle, texts };
}

test("what is let go offline waits, and goes once when there is a network again", async () => {
  const { participant, circle, texts } = await pair();
  const home = homeOf(participant);
  expectOk(await keepDraft(home, circle, "Kun je bellen?"));
  expect(draftIn(home, circle)).toBe("Kun je bellen?");
  expectOk(await letGo(home, message(circle, "a", "Kun je bellen?", 1_000)));
  expectOk(await letGo(home, message(circle, "b", "Of morgen.", 2_000)));
  expect(draftIn(home, circle)).toBe("");
  const offline = participant.over(() => Promise.reject(new TypeError("no network")));
  expect(await sendWaiting(actionsOf(offline), home, circle)).toBe("offline");
  expect(waitingIn(home, circle).map(({ value }) => value.text)).toEqual(["Kun je bellen?", "Of morgen."]);

  expect(await sendWaiting(actionsOf(participant), home, circle)).toBeNull();
  expect(waitingIn(home, circle)).toEqual([]);
  expect(await texts()).toEqual(["Kun je bellen?", "Of morgen."]);
}, 60_000);

test("what waits goes with the next round also when nobody looks at the conversation", async () => {
  const { participant, circle, texts } = await pair();
  const home = homeOf(participant);
  expectOk(await letGo(home, message(circle, "a", "Ik ben er weer", 1_000)));
  await participant.keep();
  expect(waitingIn(home, circle)).toEqual([]);
  expect(await texts()).toEqual(["Ik ben er weer"]);
}, 60_000);

test("a message whose answer was lost on the way does not stand there twice", async () => {
  const { participant, circle, texts } = await pair();
  const home = homeOf(participant);
  expectOk(await letGo(home, message(circle, "a", "Een keer", 1_000)));
  // It arrived, and the device heard nothing of it.
  expectOk(await sendMessageOnce(participant, circle, { id: "a".repeat(32), text: "Een keer" }));
  const before = expectOk(await viewCircle(participant, circle)).messages;
  const [waiting] = waitingIn(home, circle);
  if (waiting === undefined) throw new Error("it still waits");
  expect(hasArrived(waiting, before)).toBe(true);
  expect(await sendWaiting(actionsOf(participant), home, circle)).toBeNull();
  expect(await texts()).toEqual(["Een keer"]);
  // Not even a newer version of it.
  const after = expectOk(await viewCircle(participant, circle)).messages;
  expect(after.map(({ version, seq }) => [version, seq])).toEqual(
    before.map(({ version, seq }) => [version, seq]),
  );
}, 60_000);

test("what waits can be taken back, and is the draft again", async () => {
  const { participant, circle } = await pair();
  const home = homeOf(participant);
  const waiting = message(circle, "a", "Toch niet", 1_000);
  expectOk(await letGo(home, waiting));
  expectOk(await takeBack(home, waiting));
  expect([waitingIn(home, circle), draftIn(home, circle)]).toEqual([[], "Toch niet"]);
}, 60_000);

test("what was read is remembered, and the same again is not written again", async () => {
  const { participant, circle } = await pair();
  const home = homeOf(participant);
  expectOk(await sendMessageOnce(participant, circle, { id: "a".repeat(32), text: "Hallo" }));
  const { messages } = expectOk(await viewCircle(participant, circle));
  expectOk(await markRead(home, circle, messages));
  const count = participant.space.log.recordById().size;
  const [entry] = messages;
  expect(readMarkIn(home, circle)).toEqual({ circle, seq: entry?.seq, atMs: entry?.atMs });
  expectOk(await markRead(home, circle, messages));
  expect(participant.space.log.recordById().size).toBe(count);
}, 60_000);

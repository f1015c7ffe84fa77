import { expect, test, vi } from "vitest";
import type { Fetch } from "../../src/app/platform/server-client/ask-server.ts";
import { handOver, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { sendMessageOnce, viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { changeConsent, sendMessage } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import { serveApp } from "../support/serve-app.ts";
import { openLive } from "./live-person.ts";
import { checkIn, meet, newPair, newTestPerson } from "./test-person.ts";

// A screen asks, and behind an exchange the same device does what is left to do: both at the same time.

test("a message that a screen and an exchange send at once arrives once, and neither fails", async () => {
  const { participant, buddy, circle } = await newPair(await serveApp());
  for (const digit of ["a", "b", "c"]) {
    const message = { id: digit.repeat(32), text: digit };
    const sent = await Promise.all([1, 2, 3].map(() => sendMessageOnce(participant, circle, message)));
    for (const one of sent) expectOk(one);
  }
  const messages = expectOk(await viewCircle(buddy, circle)).messages;
  expect(messages.map(({ values }) => values.text)).toEqual(["a", "b", "c"]);
}, 60_000);

test("a case that is offered twice at once is offered, and once", async () => {
  const { lead, practice, circle, app } = await newCase();
  const colleague = await newTestPerson(app);
  await meet(lead, expectOk(await inviteColleague(lead, practice, "therapist")), colleague, { name: "Bram" });
  await lead.keep();
  const offer = () => handOver(lead, circle, colleague.identity, { stays: true });
  for (const one of await Promise.all([offer(), offer(), offer()])) expect(expectOk(one)).toBe(false);
  expect(expectOk(await offeredCases(colleague, practice))).toHaveLength(1);
}, 60_000);

test("an answer that was long under way is older than what is known by now, and no fraud", async () => {
  const { app, lead, participant, circle } = await newCase();
  const { slow, arrived, letGo } = holdFirst(app.fetch, apiRoutes.recordReading);
  const slowly = viewCircle(lead.over(slow), circle);
  await arrived;
  expectOk(await changeConsent(participant, circle, ["diary", "plan"]));
  await participant.keep();
  const newest = expectOk(await viewCircle(lead, circle));
  expect(newest.circle.consent).toEqual(["diary", "plan"]);
  letGo();
  expectOk(await slowly);
  // What was known stays known: nothing older is believed after it.
  expect(expectOk(await viewCircle(lead, circle)).circle.consent).toEqual(["diary", "plan"]);
}, 60_000);

test("what an exchange took in before the news of it came is shown all the same", async () => {
  const app = await serveApp();
  const { participant, buddy, circle } = await newPair(app);
  const news = holdNews(app.fetch);
  const mine = openLive(participant.over(news.fetch));
  await vi.waitFor(() => expect(mine.of(circle)?.state).toBe("shown"), { timeout: 10_000, interval: 20 });
  news.hold();
  expectOk(await sendMessage(buddy, circle, "Ik denk aan je"));
  // As an exchange does, which looks for what others ask.
  expectOk(await viewCircle(participant, circle));
  expect(mine.of(circle)?.view?.messages).toEqual([]);
  news.letGo();
  await vi.waitFor(
    () =>
      expect(mine.of(circle)?.view?.messages.map(({ values }) => values.text)).toEqual(["Ik denk aan je"]),
    { timeout: 10_000, interval: 20 },
  );
}, 60_000);

/** The first answer to this path comes only when it is let go. */
function holdFirst(fetch: Fetch, path: string) {
  let [letGo, tell] = [(): void => undefined, (): void => undefined];
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let isFirst = true;
  const slow: Fetch = async (asked, init) => {
    const answer = await fetch(asked, init);
    if (asked !== path || !isFirst) return answer;
    isFirst = false;
    tell();
    await released;
    return answer;
  };
  return { slow, arrived, letGo };
}

/** What the server tells by itself comes only while it is not held. */
function holdNews(fetch: Fetch) {
  let [isHeld, letGo] = [Promise.resolve(), (): void => undefined];
  return {
    fetch: (async (path, init) => {
      const answer = await fetch(path, init);
      if (path !== apiRoutes.heads || answer.body === null) return answer;
      const held = answer.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform: async (chunk, controller) => {
            await isHeld;
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(held, { status: answer.status, headers: answer.headers });
    }) satisfies Fetch,
    hold: () => {
      isHeld = new Promise<void>((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
  };
}

async function newCase() {
  const app = await serveApp();
  const [lead, participant] = [await newTestPerson(app), await newTestPerson(app)];
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "rustig"));
  const invitation = expectOk(await inviteParticipant(lead, practice));
  const circle = await meet(lead, invitation, participant, { name: "Kim", consent: ["diary"] });
  await participant.keep();
  return { app, lead, participant, practice, circle };
}

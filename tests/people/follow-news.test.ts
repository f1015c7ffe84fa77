import { expect, test } from "vitest";
import { followNews, unfollowNews } from "../../src/app/vault/people/follow-news.ts";
import { inviteBuddy } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { sendMessage, setBuddySignal } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { readPushKey } from "../../src/server/push/push-key.ts";
import { createFollowPushes } from "../../src/server/push/send-follow-pushes.ts";
import { startFakePushService } from "../../src/server/testing/fake-push-service.test-support.ts";
import { openTestDatabase } from "../../src/server/testing/test-database.test-support.ts";
import { serveApp } from "../support/serve-app.ts";
import { meet, newTestPerson } from "./test-person.ts";

test("a buddy whose app is closed is woken for a signal and for a message, and not for what they have seen", async () => {
  const service = await startFakePushService();
  const push = {
    key: await readPushKey(await openTestDatabase()),
    services: [service.origin],
    contact: null,
  };
  const app = await serveApp({ push });
  const [participant, buddy] = [await newTestPerson(app), await newTestPerson(app)];
  const invitation = expectOk(await inviteBuddy(participant, { title: "Sam", name: "Kim" }));
  const circle = await meet(participant, invitation, buddy, { name: "Sam" });
  await participant.keep();
  const told = new Map<string, number>();
  const endpoint = `${service.origin}/sam`;
  const look = createFollowPushes(app.parts.opened, push);
  let nowMs = Date.UTC(2026, 10, 22, 22);
  const lookTwice = async (): Promise<number> => {
    // Beyond the minutes in which nobody is woken again.
    nowMs += 10 * 60_000;
    await look(nowMs);
    await look(nowMs + 10_000);
    return service.received.length;
  };

  expectOk(await viewCircle(buddy, circle));
  expectOk(await followNews(buddy, endpoint, told));
  expect(await lookTwice()).toBe(0);

  expectOk(await setBuddySignal(participant, circle, "call-me"));
  await participant.keep();
  expect(await lookTwice()).toBe(1);
  expect(service.received.map(({ path, bytes }) => [path, bytes])).toEqual([["/sam", 0]]);

  expectOk(await sendMessage(participant, circle, "Ben je daar?"));
  expect(await lookTwice()).toBe(2);

  // Seen while the app was open: nothing to wake anybody for.
  expectOk(await setBuddySignal(participant, circle, "green"));
  await participant.keep();
  expectOk(await viewCircle(buddy, circle));
  expectOk(await followNews(buddy, endpoint, told));
  expect(await lookTwice()).toBe(2);

  expectOk(await unfollowNews(buddy, endpoint, told));
  expectOk(await setBuddySignal(participant, circle, "amber"));
  await participant.keep();
  expect(await lookTwice()).toBe(2);
}, 60_000);

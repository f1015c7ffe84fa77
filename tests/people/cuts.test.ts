import { expect, test } from "vitest";
import { keptCircles } from "../../src/app/vault/people/circle-record.ts";
import { foundWithCode } from "../../src/app/vault/people/found-with-code.ts";
import { acceptCase, handOver, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { changeConsent, keepCircles, sendMessage } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { furtherPracticeLink } from "../../src/server/founding/practice-link.ts";
import { serveApp } from "../support/serve-app.ts";
import { checkIn, meet, newTestPerson } from "./test-person.ts";

// A round in which a case changes hands, something is withdrawn and something new is shared is cut at each of its
// requests, done by the server or not. The next round ends where an undisturbed one does; CUTS=all tries every request.

const isAll = process.env.CUTS === "all";

test.each([true, false])(
  "a round that ends at any request is taken up again (the server did it: %s)",
  async (isDone) => {
    let cutsMade = 0;
    for (let at = 1; ; at += isAll ? 1 : 8) {
      const wasCut = await playCut(at, isDone);
      if (!wasCut) break;
      cutsMade += 1;
    }
    expect(cutsMade).toBeGreaterThan(isAll ? 20 : 3);
  },
  isAll ? 3_600_000 : 240_000,
);

/** False when the round has fewer requests. */
async function playCut(at: number, isDone: boolean): Promise<boolean> {
  const app = await serveApp();
  const persons = await Promise.all([1, 2, 3].map(() => newTestPerson(app)));
  const [anna, bram, participant] = persons;
  if (!(anna && bram && participant)) throw new Error("three people");
  const practice = expectOk(await foundPractice(anna, { title: "De Haven", name: "Anna" }));
  await anna.keep();
  await meet(anna, expectOk(await inviteColleague(anna, practice, "therapist")), bram, { name: "Bram" });
  await participant.write("check-in|1", "check-in", checkIn("2026-11-24", "one"));
  await participant.write("urge|1", "urge", urge);
  const invitation = expectOk(await inviteParticipant(anna, practice));
  const care = await meet(anna, invitation, participant, { name: "Kim", consent: ["diary", "urges"] });
  await participant.keep();
  expectOk(await sendMessage(anna, care, "van toen"));
  expectOk(await handOver(anna, care, bram.identity, { stays: false }));
  const [offered] = expectOk(await offeredCases(bram, practice));
  if (offered === undefined) throw new Error("a case was offered");
  expectOk(await acceptCase(bram, offered));
  expectOk(await handOver(anna, care, bram.identity, { stays: false }));
  expectOk(await changeConsent(participant, care, ["diary"]));
  await participant.write("check-in|2", "check-in", checkIn("2026-11-25", "two"));

  let requests = 0;
  const cut = participant.over(async (path, init) => {
    requests += 1;
    if (requests < at) return app.fetch(path, init);
    if (requests === at && isDone) await app.fetch(path, init);
    throw new TypeError("there is no network");
  });
  await keepCircles(cut);
  const wasCut = requests >= at;
  // Whoever is on the way out sees nothing new, wherever it ended.
  const leaver = await viewCircle(anna, care);
  if (leaver.ok) expect(JSON.stringify(leaver.value.shared)).not.toContain("two");
  await participant.keep();

  expect(await viewCircle(anna, care)).toEqual({ ok: false, error: { type: "ended" } });
  const seen = expectOk(await viewCircle(bram, care));
  expect(seen.shared.map(({ values }) => values.kind)).toEqual(["check-in", "check-in"]);
  expect(seen.messages.map(({ values }) => values.text)).toEqual(["van toen"]);
  expect(seen.refused).toEqual([]);
  expect(seen.circle.present).toHaveLength(1);
  expect(seen.circle.events.filter(({ change }) => change.type === "remove")).toHaveLength(1);
  return wasCut;
}

const urge = {
  day: "2026-11-25",
  minute: 60,
  strength: 7,
  after: null,
  ended: null,
  triggers: [],
  techniques: [],
  note: "",
  from: "diary",
};

test.each([true, false])(
  "a founding that ends at any request is taken up again, with one code and one practice (the server did it: %s)",
  async (isDone) => {
    let cutsMade = 0;
    for (let at = 1; ; at += isAll ? 1 : 2) {
      const wasCut = await playFoundingCut(at, isDone);
      if (!wasCut) break;
      cutsMade += 1;
    }
    expect(cutsMade).toBeGreaterThan(isAll ? 6 : 3);
  },
  isAll ? 600_000 : 120_000,
);

/** False when founding has fewer requests. */
async function playFoundingCut(at: number, isDone: boolean): Promise<boolean> {
  const app = await serveApp();
  const founder = await newTestPerson(app);
  const { opened, random, clockMs, practiceQuota } = app.parts;
  const link = await furtherPracticeLink({ store: opened, origin: "", random, nowMs: clockMs() });
  const start = { title: "De Haven", name: "Noor", code: link.split("#")[1] ?? "" };
  let requests = 0;
  const cut = founder.over(async (path, init) => {
    requests += 1;
    if (requests < at) return app.fetch(path, init);
    if (requests === at && isDone) await app.fetch(path, init);
    throw new TypeError("there is no network");
  });
  await foundWithCode(cut, start);
  const wasCut = requests >= at;
  expectOk(await foundWithCode(founder, start));
  const spaces = await opened.database.selectFrom("space").select("quota").execute();
  expect(spaces).toEqual([{ quota: practiceQuota }]);
  const practices = keptCircles(founder).filter(({ isEnded }) => !isEnded);
  expect(practices.map(({ title, names }) => [title, Object.values(names)])).toEqual([
    ["De Haven", ["Noor"]],
  ]);
  expectOk(await inviteColleague(founder, practices[0]?.space ?? "", "therapist"));
  return wasCut;
}

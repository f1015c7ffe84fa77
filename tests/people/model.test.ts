import { expect, test } from "vitest";
import { epochsOf, openCircle, readCircleAtServer } from "../../src/app/vault/people/circle-at-server.ts";
import { acceptCase, handOver, offeredCases } from "../../src/app/vault/people/hand-over.ts";
import { inviteBuddy, inviteColleague, inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { viewCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice, leavePractice } from "../../src/app/vault/people/practice.ts";
import {
  changeConsent,
  setBuddySignal,
  stopBeingBuddy,
  stopSharing,
} from "../../src/app/vault/people/sharing-actions.ts";
import { decryptEnvelope, importSpaceKey } from "../../src/crypto/envelope.ts";
import { parseEnvelope } from "../../src/crypto/envelope-header.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import type { SpaceEpoch } from "../../src/crypto/space-epoch.ts";
import type { DataKind } from "../../src/domain/sharing/data-kind.ts";
import { bytesToText } from "../../src/lib/bytes.ts";
import { readRounds, reportRounds, runRounds } from "../support/rounds.ts";
import { serveApp } from "../support/serve-app.ts";
import { checkIn, meet, newTestPerson, type TestPerson } from "./test-person.ts";

// Six steps of several people in any order, with real keys, over the real server. After each round of the participant
// exactly those read who stand in a model of sets; and whoever ever had a key, with the whole database in their hands,
// opens nothing that is there now but what they are allowed. src/sync/circle/plan-circle.test.ts has every order.

const steps = [
  "diary",
  "both",
  "withdraw",
  "write diary",
  "write urge",
  "anna hands over",
  "anna is covered",
  "bram hands back",
  "anna leaves",
  "bram leaves",
  "buddy comes",
  "buddy stops",
  "stop",
  "keep",
  "keep",
] as const;
type Step = (typeof steps)[number];

type Model = {
  readonly care: Set<string>;
  readonly roster: Set<string>;
  readonly requests: { readonly from: string; readonly to: string; readonly stays: boolean }[];
  buddy: "never" | "in" | "stopping" | "out";
  consent: readonly DataKind[];
  isOver: boolean;
};

test("whoever may read reads, and nobody else, in whatever order people come, give and leave", async () => {
  const rounds = readRounds("sharing, real keys", "PEOPLE_ROUNDS", 3);
  let opened = 0;
  const done = await runRounds(rounds, async (_round, random) => {
    const chosen = Array.from({ length: 6 }, () => steps[Math.floor(random() * steps.length)] ?? "keep");
    opened += await play(chosen).catch((error: unknown) => {
      throw new Error(`after ${chosen.join(", ")}`, { cause: error });
    });
  });
  reportRounds(rounds, { rounds: done, lost: 0, opened });
}, 3_600_000);

/** Resolves to how often something was opened. */
async function play(chosen: readonly Step[]): Promise<number> {
  const app = await serveApp();
  const persons = await Promise.all([1, 2, 3, 4, 5].map(() => newTestPerson(app)));
  const [lead, anna, bram, participant, buddy] = persons;
  if (!(lead && anna && bram && participant && buddy)) throw new Error("five people");
  const practice = expectOk(await foundPractice(lead, { title: "De Haven", name: "Noor" }));
  await lead.keep();
  for (const one of [anna, bram])
    await meet(lead, expectOk(await inviteColleague(lead, practice, "therapist")), one, { name: "B" });
  const invitation = expectOk(await inviteParticipant(anna, practice));
  const care = await meet(anna, invitation, participant, { name: "Kim", consent: ["diary"] });
  await participant.write("check-in|first", "check-in", checkIn("2026-10-01", "MARKER"));
  const toBuddy = expectOk(await inviteBuddy(participant, { title: "Sam", name: "Kim" }));
  let buddyCircle: string | null = null;
  const model: Model = {
    care: new Set(["anna"]),
    roster: new Set(["anna", "bram"]),
    requests: [],
    buddy: "never",
    consent: ["diary"],
    isOver: false,
  };
  const held = new Map<TestPerson, SpaceEpoch[]>();
  let written = 0;
  let opened = 0;

  /** What a model of sets makes of it, and then the participant's round. */
  const keep = async (): Promise<void> => {
    if (!model.isOver) {
      for (const { from, to, stays } of model.requests.splice(0)) {
        if (!model.care.has(from) || !model.roster.has(to)) continue;
        model.care.add(to);
        if (!stays) model.care.delete(from);
      }
      for (const name of [...model.care]) if (!model.roster.has(name)) model.care.delete(name);
    }
    if (model.buddy === "stopping") model.buddy = "out";
    await participant.keep();
    await expectReaders();
  };

  const expectReaders = async (): Promise<void> => {
    const records = [...participant.space.log.recordById().values()];
    const shared = records.filter(
      ({ kind }) =>
        (kind === "check-in" && model.consent.includes("diary")) ||
        (kind === "urge" && model.consent.includes("urges")),
    ).length;
    for (const [name, person] of [
      ["anna", anna],
      ["bram", bram],
    ] as const) {
      const view = await viewCircle(person, care);
      const isIn = model.care.has(name) && !model.isOver;
      expect([name, view.ok ? view.value.shared.length : null]).toEqual([name, isIn ? shared : null]);
      if (view.ok) expect(view.value.refused).toEqual([]);
      await expectNothingWithOldKeys(person, care, isIn ? shared : 0);
    }
    if (buddyCircle === null) return;
    const view = await viewCircle(buddy, buddyCircle);
    const isIn = model.buddy === "in";
    expect(view.ok ? view.value.signal : null).toBe(isIn ? "amber" : null);
    await expectNothingWithOldKeys(buddy, buddyCircle, isIn ? 1 : 0);
  };

  /** With every key that they were ever given, and every row that the server has. */
  const expectNothingWithOldKeys = async (person: TestPerson, id: string, allowed: number): Promise<void> => {
    const keys = held.get(person) ?? [];
    held.set(person, keys);
    const circle = await openCircle(person, id);
    const pulled = circle.ok ? await readCircleAtServer(circle.value) : circle;
    if (circle.ok && pulled.ok && pulled.value !== null)
      keys.push(...(await epochsOf(circle.value, pulled.value)));
    const rows = await app.parts.opened.database.selectFrom("record").selectAll().execute();
    let found = 0;
    for (const { body } of rows) if (await opensContent(new Uint8Array(body), keys)) found += 1;
    expect(found).toBe(allowed);
    opened += found;
  };

  const offer = async (
    from: TestPerson,
    to: TestPerson,
    names: readonly [string, string],
    stays: boolean,
  ) => {
    const [fromName, toName] = names;
    const begun = await handOver(from, care, to.identity, { stays });
    if (!begun.ok) return;
    const offers = await offeredCases(to, practice);
    const [first] = offers.ok ? offers.value : [];
    if (first !== undefined) await acceptCase(to, first);
    const told = await handOver(from, care, to.identity, { stays });
    if (!told.ok || !told.value) return;
    // The same asked again takes the place of what was asked before.
    const standing = model.requests.findIndex(({ from: by, to: whom }) => by === fromName && whom === toName);
    if (standing >= 0) model.requests.splice(standing, 1);
    model.requests.push({ from: fromName, to: toName, stays });
  };

  const take: Readonly<Record<Step, () => Promise<unknown>>> = {
    diary: async () => consentTo(["diary"]),
    both: async () => consentTo(["diary", "urges"]),
    withdraw: async () => consentTo([]),
    "write diary": async () => {
      written += 1;
      const day = `2026-11-${String(written).padStart(2, "0")}`;
      await participant.write(`check-in|${day}`, "check-in", checkIn(day, "MARKER"));
    },
    "write urge": async () => {
      written += 1;
      await participant.write(`urge|${written}`, "urge", urge);
    },
    "anna hands over": () => offer(anna, bram, ["anna", "bram"], false),
    "anna is covered": () => offer(anna, bram, ["anna", "bram"], true),
    "bram hands back": () => offer(bram, anna, ["bram", "anna"], false),
    "anna leaves": async () => {
      if ((await leavePractice(anna, practice)).ok) model.roster.delete("anna");
    },
    "bram leaves": async () => {
      if ((await leavePractice(bram, practice)).ok) model.roster.delete("bram");
    },
    "buddy comes": async () => {
      if (model.buddy !== "never") return;
      buddyCircle = await meet(participant, toBuddy, buddy, { name: "Sam" });
      expectOk(await setBuddySignal(participant, buddyCircle, "amber"));
      model.buddy = "in";
      await keep();
    },
    "buddy stops": async () => {
      if (buddyCircle === null || model.buddy !== "in") return;
      expectOk(await stopBeingBuddy(buddy, buddyCircle));
      model.buddy = "stopping";
    },
    stop: async () => {
      expectOk(await stopSharing(participant, care));
      model.isOver = true;
    },
    keep,
  };
  const consentTo = async (kinds: readonly DataKind[]): Promise<void> => {
    expectOk(await changeConsent(participant, care, kinds));
    model.consent = kinds;
  };
  await keep();
  if (opened === 0) throw new Error("nothing was ever there to read");
  for (const step of chosen) await take[step]();
  await keep();
  return opened;
}

/** Of a circle's own space: something that was shared, and not a tombstone or the list. */
async function opensContent(body: Uint8Array<ArrayBuffer>, keys: readonly SpaceEpoch[]): Promise<boolean> {
  const parsed = parseEnvelope(body);
  if (!parsed.ok) return false;
  for (const { epoch, spaceKey } of keys) {
    if (epoch !== parsed.value.header.epoch) continue;
    const plaintext = await decryptEnvelope(parsed.value, await importSpaceKey(spaceKey));
    const text = plaintext === null ? "" : bytesToText(plaintext);
    if (text.includes('"values":') || text.includes('"signal":[')) return true;
  }
  return false;
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

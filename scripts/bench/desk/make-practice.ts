import { spaceWays } from "../../../src/app/platform/space-ways.ts";
import type { HomeChange } from "../../../src/app/vault/open-space.ts";
import { inviteParticipant } from "../../../src/app/vault/people/invite.ts";
import { writeToCircle } from "../../../src/app/vault/people/joined-circle.ts";
import type { People } from "../../../src/app/vault/people/people.ts";
import { foundPractice } from "../../../src/app/vault/people/practice.ts";
import { keepCircles, sendMessage } from "../../../src/app/vault/people/sharing-actions.ts";
import { newRecordId, recordIdToHex } from "../../../src/crypto/keys.ts";
import { entropyToWords } from "../../../src/crypto/recovery-phrase.ts";
import { recoveryWords } from "../../../src/crypto/recovery-words-nl.ts";
import { expectOk } from "../../../src/crypto/result.test-support.ts";
import { randomBytes } from "../../../src/crypto/web-crypto.ts";
import type { CalendarDay } from "../../../src/domain/check-in/calendar-day.ts";
import { type DataKind, exercisesOf } from "../../../src/domain/sharing/data-kind.ts";
import { projectRecord } from "../../../src/domain/sharing/project-record.ts";
import { meet, newSideStore, newTestPerson } from "../../../tests/people/test-person.ts";
import { expectInStep, homeTools, type Net, newKeptOwner } from "../../../tests/support/test-home.ts";
import { makeYear, type YearRecord } from "../app/make-year.ts";

export type MadePractice = {
  /** With which the therapist comes back on another device. */
  readonly words: string;
  readonly cases: number;
  /** Records that are shared, over all cases. */
  readonly shared: number;
};

const consent: readonly DataKind[] = [
  "diary",
  "urges",
  "analyses",
  "plan",
  "measures",
  ...["start", "triggers", "feelings", "prevention-plan", "booster"].map(exercisesOf),
];

/**
 * A therapist with so many participants, each met by an invitation and six words and each with a year of their own, by the
 * code of the app and through a real server. Everybody asks from an address of their own, as people do.
 */
export async function makePractice(
  origin: string,
  cases: number,
  today: CalendarDay,
  tell: (made: number) => void,
): Promise<MadePractice> {
  let asked = 0;
  /** The therapist's too: what the server allows one address is made for a year, not for the minutes of a bench. */
  const netOf = (address: () => number): Net => ({
    host: new URL(origin).host,
    fetch: (path, init) => {
      const headers = new Headers(init.headers);
      headers.set("x-forwarded-for", toAddress(address()));
      return fetch(`${origin}${path}`, { ...init, headers });
    },
  });
  const net = netOf(() => {
    asked += 1;
    return asked % 5_000;
  });
  const owner = await newKeptOwner(net);
  const tools = homeTools(net);
  const therapist: People = {
    space: owner.space(),
    tools: { ...tools, sides: newSideStore(), ways: spaceWays({ ...tools.network, nowMs: Date.now }) },
  };
  const practice = expectOk(await foundPractice(therapist, { title: "De Haven", name: "Noor" }));
  await keepAll(therapist);
  let shared = 0;
  for (let index = 0; index < cases; index += 1) {
    const participant = await newTestPerson(netOf(() => 10_000 + index));
    const year = shortYear(index, today);
    for (let from = 0; from < year.length; from += 500)
      expectOk(await participant.space.write(year.slice(from, from + 500)));
    const invitation = expectOk(await inviteParticipant(therapist, practice));
    const circle = await meet(therapist, invitation, participant, { name: nameOf(index), consent });
    await participant.keep();
    if (index % 3 === 0)
      expectOk(await sendMessage(participant, circle, "Kunnen we het over de avonden hebben?"));
    if (index % 2 === 0)
      expectOk(
        await writeToCircle(therapist, circle, "feedback", {
          text: "Je bent er weer elke avond bij.",
          week: today,
        }),
      );
    shared += year.length;
    tell(index + 1);
  }
  expectInStep(await owner.round());
  return { words: entropyToWords(owner.words, recoveryWords).join(" "), cases, shared };
}

/** What of a year is shared; and some people have been silent for a while, so that the list has something to say. */
function shortYear(seed: number, today: CalendarDay): readonly HomeChange[] {
  const newId = (): string => recordIdToHex(newRecordId(randomBytes));
  return makeYear(seed + 1, today, newId).filter(isShared);
}

function isShared({ kind, values }: YearRecord): boolean {
  return projectRecord({ kind, values }) !== null;
}

async function keepAll(people: People): Promise<void> {
  for (const { trouble } of await keepCircles(people))
    if (trouble !== null) throw new Error(`not kept: ${JSON.stringify(trouble)}`);
}

function toAddress(number: number): string {
  return `10.${Math.floor(number / 250) % 250}.${number % 250}.1`;
}

function nameOf(index: number): string {
  return `Cliënt ${String(index + 1).padStart(3, "0")}`;
}

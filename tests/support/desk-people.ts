import { inviteParticipant } from "../../src/app/vault/people/invite.ts";
import type { People } from "../../src/app/vault/people/people.ts";
import { sendMessage } from "../../src/app/vault/people/sharing-actions.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { dateToCalendarDay } from "../../src/domain/check-in/calendar-day.ts";
import type { DataKind } from "../../src/domain/sharing/data-kind.ts";
import type { HomeRecord } from "../../src/domain/sharing/project-record.ts";
import { meet, newTestPerson } from "../people/test-person.ts";
import { inventCases } from "./invent-cases.ts";
import { newTherapist } from "./new-therapist.ts";
import type { Net } from "./test-home.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Somebody who shares with the therapist of a test: everything of it is invented. */
export type InventedCase = {
  readonly name: string;
  /** How long ago the case began, in days. */
  readonly began: number;
  readonly consent: readonly DataKind[];
  readonly records: readonly HomeRecord[];
  readonly message?: string;
};

/** A practice with one therapist and their cases, and the words by which a browser becomes the therapist's. */
export type Desk = {
  readonly words: readonly string[];
  /** Hex of the space of each case, by the name of the participant. */
  readonly circleOf: (name: string) => string;
};

/** Real people, in this process, over the real server; the desk itself is then opened in a browser by its words. */
export async function makeDesk(origin: string, now = new Date()): Promise<Desk> {
  const { net, people: therapist, practice, words, send } = await newTherapist(origin);
  const circles = new Map<string, string>();
  for (const invented of inventCases(dateToCalendarDay(now)))
    circles.set(invented.name, await link(net, therapist, practice, invented, now.getTime()));
  await send();
  return {
    words,
    circleOf: (name) => {
      const circle = circles.get(name);
      if (circle === undefined) throw new Error(`nobody is called ${name}`);
      return circle;
    },
  };
}

async function link(
  net: Net,
  therapist: People,
  practice: string,
  { name, began, consent, records, message }: InventedCase,
  nowMs: number,
): Promise<string> {
  // Their clock stands on the day that the case began, so that it is as old as it says.
  let clockMs = nowMs - began * dayMs;
  const person = await newTestPerson(net, () => clockMs);
  for (const [index, { kind, values }] of records.entries())
    await person.write(`${kind}|${index}`, kind, values);
  const invitation = expectOk(await inviteParticipant(therapist, practice));
  const circle = await meet(therapist, invitation, person, { name, consent });
  await person.keep();
  clockMs = nowMs;
  if (message !== undefined) expectOk(await sendMessage(person, circle, message));
  return circle;
}

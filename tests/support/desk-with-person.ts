import { spaceWays } from "../../src/app/platform/space-ways.ts";
import { inviteParticipant } from "../../src/app/vault/people/invite.ts";
import type { People } from "../../src/app/vault/people/people.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { keepCircles } from "../../src/app/vault/people/sharing-actions.ts";
import { entropyToWords } from "../../src/crypto/recovery-phrase.ts";
import { recoveryWords } from "../../src/crypto/recovery-words-nl.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import type { DataKind } from "../../src/domain/sharing/data-kind.ts";
import type { HomeRecord } from "../../src/domain/sharing/project-record.ts";
import { meet, newSideStore, newTestPerson, type TestPerson } from "../people/test-person.ts";
import { expectInStep, homeTools, type Net, newKeptOwner } from "./test-home.ts";

export type DeskWithPerson = {
  /** By which a browser becomes the therapist's. */
  readonly words: readonly string[];
  /** Hex of the space of the case. */
  readonly circle: string;
  readonly person: TestPerson;
};

/** A therapist with one case, over the real server; the participant stays in this process, and can do things. */
export async function makeDeskWithPerson(
  origin: string,
  { name, consent, records }: { name: string; consent: readonly DataKind[]; records: readonly HomeRecord[] },
): Promise<DeskWithPerson> {
  const { host } = new URL(origin);
  const net: Net = { host, fetch: (path, init) => fetch(`${origin}${path}`, init) };
  const owner = await newKeptOwner(net);
  const tools = homeTools(net);
  const ways = spaceWays({ ...tools.network, nowMs: Date.now });
  const therapist: People = { space: owner.space(), tools: { ...tools, ways, sides: newSideStore() } };
  const practice = expectOk(await foundPractice(therapist, { title: "De Haven", name: "Noor" }));
  await keepCircles(therapist);
  const person = await newTestPerson(net);
  for (const [index, { kind, values }] of records.entries())
    await person.write(`${kind}|${index}`, kind, values);
  const invitation = expectOk(await inviteParticipant(therapist, practice));
  const circle = await meet(therapist, invitation, person, { name, consent });
  await person.keep();
  expectInStep(await owner.round());
  return { words: entropyToWords(owner.words, recoveryWords), circle, person };
}

import { spaceWays } from "../../src/app/platform/space-ways.ts";
import type { People } from "../../src/app/vault/people/people.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { keepCircles } from "../../src/app/vault/people/sharing-actions.ts";
import { entropyToWords } from "../../src/crypto/recovery-phrase.ts";
import { recoveryWords } from "../../src/crypto/recovery-words-nl.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { newSideStore } from "../people/test-person.ts";
import { expectInStep, homeTools, type Net, newKeptOwner } from "./test-home.ts";

/** A therapist of a new practice, over a real server, whose vault a browser can then come into. */
export type NewTherapist = {
  readonly net: Net;
  readonly people: People;
  readonly practice: string;
  /** By which a browser becomes the therapist's. */
  readonly words: readonly string[];
  /** Sends what was kept here, so that the browser finds it. */
  readonly send: () => Promise<void>;
};

export async function newTherapist(origin: string): Promise<NewTherapist> {
  const { host } = new URL(origin);
  const net: Net = { host, fetch: (path, init) => fetch(`${origin}${path}`, init) };
  const owner = await newKeptOwner(net);
  const tools = homeTools(net);
  const ways = spaceWays({ ...tools.network, nowMs: Date.now });
  const people: People = { space: owner.space(), tools: { ...tools, ways, sides: newSideStore() } };
  const practice = expectOk(await foundPractice(people, { title: "De Haven", name: "Noor" }));
  for (const { trouble } of await keepCircles(people))
    if (trouble !== null) throw new Error(`not kept: ${JSON.stringify(trouble)}`);
  return {
    net,
    people,
    practice,
    words: entropyToWords(owner.words, recoveryWords),
    send: async () => expectInStep(await owner.round()),
  };
}

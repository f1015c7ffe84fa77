import { inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import type { DataKind } from "../../src/domain/sharing/data-kind.ts";
import type { HomeRecord } from "../../src/domain/sharing/project-record.ts";
import { meet, newTestPerson, type TestPerson } from "../people/test-person.ts";
import { newTherapist } from "./new-therapist.ts";

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
  const { net, people: therapist, practice, words, send } = await newTherapist(origin);
  const person = await newTestPerson(net);
  for (const [index, { kind, values }] of records.entries())
    await person.write(`${kind}|${index}`, kind, values);
  const invitation = expectOk(await inviteParticipant(therapist, practice));
  const circle = await meet(therapist, invitation, person, { name, consent });
  await person.keep();
  await send();
  return { words, circle, person };
}

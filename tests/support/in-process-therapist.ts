import { confirmAnswer, readAnswer } from "../../src/app/vault/people/answer-to-invitation.ts";
import { addEscrow } from "../../src/app/vault/people/escrow.ts";
import { inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { newTestPerson, type TestPerson } from "../people/test-person.ts";

/** A therapist of a practice, with a vault in this process and no screens: what the desk does is done by its functions. */
export type InProcessTherapist = TestPerson & {
  readonly practice: string;
  /** The link, and what is done on the other side of it. */
  readonly invite: (path?: string) => Promise<{
    readonly link: string;
    /** The six words once somebody answered; `null` before. */
    readonly words: () => Promise<readonly string[] | null>;
    /** Says that they were the same. Resolves to the case. */
    readonly confirm: () => Promise<string>;
  }>;
};

export async function startInProcessTherapist(origin: string): Promise<InProcessTherapist> {
  const { host } = new URL(origin);
  const person = await newTestPerson({ host, fetch: (path, init) => fetch(`${origin}${path}`, init) });
  const practice = expectOk(await foundPractice(person, { title: "De Haven", name: "Noor" }));
  await person.keep();
  expectOk(await addEscrow(person, practice));
  const answerTo = async (mailbox: string) => expectOk(await readAnswer(person, mailbox));
  return {
    ...person,
    practice,
    invite: async (path = "/uitnodiging") => {
      const { code, mailbox } = expectOk(await inviteParticipant(person, practice));
      return {
        link: `${origin}${path}#${code}`,
        words: async () => (await answerTo(mailbox))?.words ?? null,
        confirm: async () => {
          const answer = await answerTo(mailbox);
          if (answer === null) throw new Error("nobody has answered the invitation");
          return expectOk(await confirmAnswer(person, answer));
        },
      };
    },
  };
}

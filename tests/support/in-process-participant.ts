import {
  type Acceptance,
  acceptInvitation,
  confirmWords,
  openInvitation,
} from "../../src/app/vault/people/accept-invitation.ts";
import { mailboxIdToHex } from "../../src/crypto/keys.ts";
import { expectOk } from "../../src/crypto/result.test-support.ts";
import { newTestPerson, type TestPerson } from "../people/test-person.ts";

/** A participant with a vault in this process and no screens. */
export type InProcessParticipant = TestPerson & {
  /** Answers the invitation of a link. */
  readonly answer: (
    link: string,
    acceptance: Acceptance,
  ) => Promise<{
    readonly circle: string;
    readonly words: readonly string[];
    /** Says that the words were the same, and shares. */
    readonly confirm: () => Promise<void>;
  }>;
};

export async function startInProcessParticipant(origin: string): Promise<InProcessParticipant> {
  const { host } = new URL(origin);
  const person = await newTestPerson({ host, fetch: (path, init) => fetch(`${origin}${path}`, init) });
  return {
    ...person,
    answer: async (link, acceptance) => {
      const opened = expectOk(await openInvitation(person, link.split("#")[1] ?? ""));
      const accepted = expectOk(await acceptInvitation(person, opened, acceptance));
      return {
        ...accepted,
        confirm: async () => {
          expectOk(await confirmWords(person, mailboxIdToHex(opened.mailbox)));
          await person.keep();
        },
      };
    },
  };
}

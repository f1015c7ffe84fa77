import { type MailboxId, mailboxIdToHex } from "../../../crypto/keys.ts";
import { type Bytes, bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import {
  type InvitationMessage,
  type InvitationPlace,
  invitationReadingAnswerSchema,
  invitationRemovalAnswerSchema,
  invitationWritingAnswerSchema,
} from "../../../protocol/invitation-mailbox.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { askForJson } from "./ask-for-json.ts";
import type { ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** Where two people who are to meet leave each other one message each, for a fortnight. */
export type InvitationMailbox = {
  /** `conflict`: another message of this part lies there already. */
  readonly write: (
    message: InvitationMessage,
  ) => Promise<Result<null, ServerFailure | { readonly type: "conflict" }>>;
  /** `null` as long as nobody left it, and when the mailbox has expired or was used. */
  readonly read: (place: InvitationPlace) => Promise<Result<Bytes | null, ServerFailure>>;
  readonly remove: (mailbox: MailboxId) => Promise<Result<boolean, ServerFailure>>;
};

export function connectInvitations(connection: ServerConnection): InvitationMailbox {
  return {
    write: async ({ mailbox, part, message }) => {
      const body = { mailbox: mailboxIdToHex(mailbox), part, message: bytesToHex(message) };
      const question = { path: apiRoutes.invitationWriting, body };
      const answer = await askForJson(connection, question, invitationWritingAnswerSchema);
      if (answer.ok) return ok(null);
      return answer.error.type === "conflict" ? fail({ type: "conflict" }) : expectNoRefusal(answer);
    },
    read: async ({ mailbox, part }) => {
      const body = { mailbox: mailboxIdToHex(mailbox), part };
      const question = { path: apiRoutes.invitationReading, body };
      const answer = await askForJson(connection, question, invitationReadingAnswerSchema);
      return answer.ok ? ok(answer.value.message) : expectNoRefusal(answer);
    },
    remove: async (mailbox) => {
      const question = { path: apiRoutes.invitationRemoval, body: { mailbox: mailboxIdToHex(mailbox) } };
      const answer = await askForJson(connection, question, invitationRemovalAnswerSchema);
      return answer.ok ? ok(answer.value.removed) : expectNoRefusal(answer);
    },
  };
}

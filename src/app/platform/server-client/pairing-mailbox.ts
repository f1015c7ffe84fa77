import { mailboxIdToHex } from "../../../crypto/keys.ts";
import { type Bytes, bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import {
  type PairingMessage,
  type PairingPlace,
  pairingReadingAnswerSchema,
  pairingWritingAnswerSchema,
} from "../../../protocol/pairing-mailbox.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { askForJson } from "./ask-for-json.ts";
import type { ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** `conflict`: another message of this kind lies there already. */
export async function writePairing(
  connection: ServerConnection,
  { mailbox, kind, message }: PairingMessage,
): Promise<Result<null, ServerFailure | { readonly type: "conflict" }>> {
  const body = { mailbox: mailboxIdToHex(mailbox), kind, message: bytesToHex(message) };
  const question = { path: apiRoutes.pairingWriting, body };
  const answer = await askForJson(connection, question, pairingWritingAnswerSchema);
  if (answer.ok) return ok(null);
  return answer.error.type === "conflict" ? fail({ type: "conflict" }) : expectNoRefusal(answer);
}

/** `null` as long as nobody left it, and when the mailbox has expired. */
export async function readPairing(
  connection: ServerConnection,
  { mailbox, kind }: PairingPlace,
): Promise<Result<Bytes | null, ServerFailure>> {
  const question = { path: apiRoutes.pairingReading, body: { mailbox: mailboxIdToHex(mailbox), kind } };
  const answer = await askForJson(connection, question, pairingReadingAnswerSchema);
  return answer.ok ? ok(answer.value.message) : expectNoRefusal(answer);
}

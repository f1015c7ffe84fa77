import { type LookupId, lookupIdToHex } from "../../../crypto/keys.ts";
import { bytesToHex } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import {
  type WrapSlot,
  type WrapWriting,
  wrapReadingAnswerSchema,
  wrapWritingAnswerSchema,
} from "../../../protocol/wrap-slot.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { askForJson } from "./ask-for-json.ts";
import type { ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** What lies under a lookup id: something always does, and only the words tell whether it is a wrap. */
export async function readWrap(
  connection: ServerConnection,
  lookup: LookupId,
): Promise<Result<WrapSlot, ServerFailure>> {
  const question = { path: apiRoutes.wrapReading, body: { lookup: lookupIdToHex(lookup) } };
  const answer = await askForJson(connection, question, wrapReadingAnswerSchema);
  return answer.ok ? ok(answer.value.slot) : expectNoRefusal(answer);
}

/** `conflict`: another slot lies there than the one whose hash was given. */
export async function writeWrap(
  connection: ServerConnection,
  { askWithToken }: AccessTokens,
  { lookup, previous, slot }: WrapWriting,
): Promise<Result<null, ServerFailure | { readonly type: "conflict" }>> {
  const body = {
    lookup: lookupIdToHex(lookup),
    previous: previous === null ? null : bytesToHex(previous),
    slot: bytesToHex(slot),
  };
  const answer = await askWithToken((token) =>
    askForJson(connection, { path: apiRoutes.wrapWriting, body, token }, wrapWritingAnswerSchema),
  );
  if (answer.ok) return ok(null);
  return answer.error.type === "conflict" ? fail({ type: "conflict" }) : expectNoRefusal(answer);
}

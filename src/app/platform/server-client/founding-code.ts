import { bytesToHex } from "../../../lib/bytes.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { type FoundingCode, foundingCodeAnswerSchema } from "../../../protocol/founding.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { askForJson } from "./ask-for-json.ts";
import type { ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

/** Asked before somebody begins, so that nobody sets up a desk for a link that is worth nothing. */
export async function isFoundingCodeOpen(
  connection: ServerConnection,
  code: FoundingCode,
): Promise<Result<boolean, ServerFailure>> {
  const question = { path: apiRoutes.practiceCode, body: { code: bytesToHex(code) } };
  const answer = await askForJson(connection, question, foundingCodeAnswerSchema);
  return answer.ok ? ok(answer.value.isOpen) : expectNoRefusal(answer);
}

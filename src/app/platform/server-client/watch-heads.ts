import { type SpaceId, spaceIdToHex } from "../../../crypto/keys.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { HeadNews } from "../../../sync/head-news.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { answerToRefusal } from "./answer-to-refusal.ts";
import { type AskFailure, isOfType, type ServerConnection, toRequest } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";
import { nullWhenBroken } from "./null-when-broken.ts";
import { startWaiting, type Waiting } from "./patience.ts";
import { readHeads } from "./read-heads.ts";

export type HeadListener = {
  readonly onHead: (head: HeadNews) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
};

/**
 * Tells the head of a space, and how many watch it, for as long as one connection lasts. A value when the server ended
 * it, as it does when the token has expired, or when `signal` did; a failure when it never stood, broke or fell silent.
 * Coming back is for the caller.
 */
export async function watchHeads(
  connection: ServerConnection,
  spaceId: SpaceId,
  { askWithToken }: AccessTokens,
  { onHead, signal }: HeadListener,
): Promise<Result<null, ServerFailure>> {
  const { fetch, patience } = connection;
  const watched = await askWithToken(async (token): Promise<Result<null, AskFailure>> => {
    if (signal.aborted) return ok(null);
    const waiting = startWaiting({ ...patience, wholeMs: null });
    signal.addEventListener("abort", waiting.giveUp);
    try {
      const request = { ...toRequest({ body: { tokens: [token] } }), signal: waiting.signal };
      const answer = await nullWhenBroken(fetch(apiRoutes.heads, request));
      if (answer === null) return fail({ type: "offline" });
      return await listen(answer, spaceIdToHex(spaceId), onHead, waiting);
    } finally {
      signal.removeEventListener("abort", waiting.giveUp);
      waiting.end();
    }
  });
  return signal.aborted ? ok(null) : expectNoRefusal(watched);
}

async function listen(
  answer: Response,
  space: string,
  onHead: (head: HeadNews) => void,
  waiting: Waiting,
): Promise<Result<null, AskFailure>> {
  waiting.goesOn();
  if (answer.status !== 200) {
    return fail((await nullWhenBroken(answerToRefusal(answer, waiting.goesOn))) ?? { type: "offline" });
  }
  if (!isOfType(answer, "text/event-stream") || answer.body === null) return fail({ type: "outdated" });
  const end = await readHeads(answer.body, space, onHead, waiting.goesOn);
  switch (end) {
    case "ended":
      return ok(null);
    case "broken":
      return fail({ type: "offline" });
    case "not-understood":
      return fail({ type: "outdated" });
    default:
      return exhaustive(end);
  }
}

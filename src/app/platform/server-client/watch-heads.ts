import { type SpaceId, spaceIdToHex } from "../../../crypto/keys.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { v } from "../../../lib/schema.ts";
import { goneEventSchema, headEventSchema } from "../../../protocol/head-event.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { HeadNews, SpaceNews } from "../../../sync/head-news.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { answerToRefusal } from "./answer-to-refusal.ts";
import { type AskFailure, isOfType, type ServerConnection, toRequest } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";
import { nullWhenBroken } from "./null-when-broken.ts";
import { textToJson } from "./parse-json.ts";
import { startWaiting, type Waiting } from "./patience.ts";
import type { StreamEvent } from "./read-events.ts";
import { readHeads } from "./read-heads.ts";

export type HeadListener = {
  readonly onHead: (head: HeadNews) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
};

export type ManyHeadsListener = {
  readonly onNews: (news: SpaceNews) => void;
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
  const space = spaceIdToHex(spaceId);
  const take = (event: StreamEvent): boolean => {
    if (event.name !== "head") return true;
    const news = parseHead(event);
    if (news === null || news.space !== space) return false;
    onHead({ seq: news.seq, watchers: news.watchers });
    return true;
  };
  const watched = await askWithToken((token) => watch(connection, [token], take, signal));
  return signal.aborted ? ok(null) : expectNoRefusal(watched);
}

/** The same for many spaces in one connection, each by its own token. A space that is gone is told, and the others go on. */
export async function watchManyHeads(
  connection: ServerConnection,
  tokens: readonly string[],
  { onNews, signal }: ManyHeadsListener,
): Promise<Result<null, ServerFailure>> {
  const take = (event: StreamEvent): boolean => {
    const news =
      event.name === "head" ? parseHead(event) : event.name === "gone" ? parseGone(event) : undefined;
    if (news) onNews(news);
    return news !== null;
  };
  const watched = await watch(connection, tokens, take, signal);
  return signal.aborted ? ok(null) : expectNoRefusal(watched);
}

async function watch(
  { fetch, patience }: ServerConnection,
  tokens: readonly string[],
  take: (event: StreamEvent) => boolean,
  signal: AbortSignal,
): Promise<Result<null, AskFailure>> {
  if (signal.aborted) return ok(null);
  const waiting = startWaiting({ ...patience, wholeMs: null });
  signal.addEventListener("abort", waiting.giveUp);
  try {
    const request = { ...toRequest({ body: { tokens } }), signal: waiting.signal };
    const answer = await nullWhenBroken(fetch(apiRoutes.heads, request));
    if (answer === null) return fail({ type: "offline" });
    return await listen(answer, take, waiting);
  } finally {
    signal.removeEventListener("abort", waiting.giveUp);
    waiting.end();
  }
}

async function listen(
  answer: Response,
  take: (event: StreamEvent) => boolean,
  waiting: Waiting,
): Promise<Result<null, AskFailure>> {
  waiting.goesOn();
  if (answer.status !== 200) {
    return fail((await nullWhenBroken(answerToRefusal(answer, waiting.goesOn))) ?? { type: "offline" });
  }
  if (!isOfType(answer, "text/event-stream") || answer.body === null) return fail({ type: "outdated" });
  const end = await readHeads(answer.body, take, waiting.goesOn);
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

function parseHead({ data }: StreamEvent): Extract<SpaceNews, { type: "head" }> | null {
  const parsed = v.safeParse(headEventSchema, textToJson(data));
  if (!parsed.success) return null;
  const { space, seq, watchers } = parsed.output;
  return { type: "head", space: spaceIdToHex(space), seq, watchers };
}

function parseGone({ data }: StreamEvent): SpaceNews | null {
  const parsed = v.safeParse(goneEventSchema, textToJson(data));
  return parsed.success ? { type: "gone", space: spaceIdToHex(parsed.output.space) } : null;
}

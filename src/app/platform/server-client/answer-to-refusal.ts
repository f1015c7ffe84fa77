import { exhaustive } from "../../../lib/exhaustive.ts";
import { v } from "../../../lib/schema.ts";
import { type ApiProblemType, apiProblemSchema, statusByProblem } from "../../../protocol/api-problem.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { bytesToJson } from "./parse-json.ts";
import { readLimited } from "./read-limited.ts";

/** What a server may say to one request or another, and means something there only. */
export type AnswerRefusal =
  | { readonly type: "conflict" }
  | { readonly type: "last-owner" }
  | { readonly type: "space-taken" }
  | { readonly type: "code-refused" };

const maxProblemBytes = 1_024;
const shortestRetryMs = 1_000;
const usualRetryMs = 5_000;
/** Whoever says more than this is not to silence a device for days. */
const longestRetryMs = 15 * 60_000;

/**
 * What an answer that is no yes stands for. Only our own server says that a device has no access or that a space is
 * gone, in its own words; a proxy in front that uses the same status is not believed.
 */
export async function answerToRefusal(
  answer: Response,
  onProgress: () => void,
): Promise<ServerFailure | AnswerRefusal> {
  const problem = await readProblem(answer, onProgress);
  if (problem !== null) return problemToFailure(problem, answer);
  const { status } = answer;
  return status >= 500 || status === 429 || status === 408 ? toBusy(answer) : { type: "outdated" };
}

async function readProblem(answer: Response, onProgress: () => void): Promise<ApiProblemType | null> {
  const body = await readLimited(answer, maxProblemBytes, onProgress);
  const parsed = v.safeParse(apiProblemSchema, body === null ? null : bytesToJson(body));
  return parsed.success && statusByProblem[parsed.output.type] === answer.status ? parsed.output.type : null;
}

function problemToFailure(problem: ApiProblemType, answer: Response): ServerFailure | AnswerRefusal {
  switch (problem) {
    case "access-denied":
    // The key has another role than this device needs: to it that is the same.
    case "not-allowed":
      return { type: "access-denied" };
    case "space-gone":
    case "conflict":
    case "last-owner":
    case "space-taken":
    case "code-refused":
      return { type: problem };
    case "too-many":
    case "unavailable":
    case "failed":
      return toBusy(answer);
    case "malformed":
    case "unknown-format":
    case "not-found":
    case "too-large":
    case "cross-site":
    case "wrong-host":
      return { type: "outdated" };
    default:
      return exhaustive(problem);
  }
}

/** `retry-after` is in seconds; a date, or nothing, is as good as nothing said. */
function toBusy(answer: Response): ServerFailure {
  const said = /^\d{1,9}$/.exec(answer.headers.get("retry-after") ?? "")?.[0];
  const ms = said === undefined ? usualRetryMs : Number(said) * 1_000;
  return { type: "busy", retryAfterMs: Math.min(longestRetryMs, Math.max(shortestRetryMs, ms)) };
}

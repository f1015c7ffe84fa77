import type { Context } from "hono";
import type { Bytes } from "../../lib/bytes.ts";
import { type ApiProblem, type ApiProblemType, statusByProblem } from "../../protocol/api-problem.ts";

const retryAfterSeconds = "2";

/** Refuses with a problem of the closed list and its status. */
export function sendProblem(context: Context, type: ApiProblemType): Response {
  const status = statusByProblem[type];
  if (status === 429 || status === 503) context.header("retry-after", retryAfterSeconds);
  return context.json({ type } satisfies ApiProblem, status);
}

export function sendFrame(context: Context, frame: Bytes): Response {
  return context.body(frame, 200, { "content-type": "application/octet-stream" });
}

import type { Bytes } from "../../../lib/bytes.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import { type AnswerRefusal, answerToRefusal } from "./answer-to-refusal.ts";
import { nullWhenBroken } from "./null-when-broken.ts";
import { type Patience, startWaiting, type Waiting } from "./patience.ts";
import { readLimited } from "./read-limited.ts";

/** As the browser's, for a path of our own server. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

export type ServerConnection = { readonly fetch: Fetch; readonly patience: Patience };

export type Question = {
  readonly path: string;
  /** A frame, or an object that is sent as JSON; without a body it is a GET. */
  readonly body?: Bytes | Readonly<Record<string, unknown>>;
  /** Left out where the server asks for none. */
  readonly token?: string;
  readonly answerType: "application/json" | "application/octet-stream";
  /** An answer that is longer is none of ours. */
  readonly maxBytes: number;
};

export type AskFailure = ServerFailure | AnswerRefusal;

/** The body of the answer, when it is one. Whatever the server or the network does is a value, never an exception. */
export async function askServer(
  { fetch, patience }: ServerConnection,
  question: Question,
): Promise<Result<Bytes, AskFailure>> {
  const waiting = startWaiting(patience);
  const asked = nullWhenBroken(ask(fetch, question, waiting)).finally(waiting.end);
  return (await asked) ?? fail({ type: "offline" });
}

async function ask(fetch: Fetch, question: Question, waiting: Waiting): Promise<Result<Bytes, AskFailure>> {
  const { path, answerType, maxBytes } = question;
  const answer = await fetch(path, { ...toRequest(question), signal: waiting.signal });
  waiting.goesOn();
  if (answer.status !== 200 && answer.status !== 201) {
    return fail(await answerToRefusal(answer, waiting.goesOn));
  }
  const body = isOfType(answer, answerType) ? await readLimited(answer, maxBytes, waiting.goesOn) : null;
  if (body !== null) return ok(body);
  await answer.body?.cancel();
  return fail({ type: "outdated" });
}

/** A redirect comes from what stands in between, such as the sign-in page of a network: it counts as a broken line. */
export function toRequest({ body, token }: Pick<Question, "body" | "token">): RequestInit {
  const authorization: Readonly<Record<string, string>> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const common = { cache: "no-store", credentials: "omit", redirect: "error" } as const;
  if (body === undefined) return { ...common, headers: authorization };
  const isFrame = body instanceof Uint8Array;
  const contentType = isFrame ? "application/octet-stream" : "application/json";
  return {
    ...common,
    method: "POST",
    headers: { ...authorization, "content-type": contentType },
    body: isFrame ? body : JSON.stringify(body),
  };
}

export function isOfType(answer: Response, contentType: string): boolean {
  return answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === contentType;
}

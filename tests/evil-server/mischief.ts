import type { Bytes } from "../../src/lib/bytes.ts";
import {
  type PulledRecord,
  type PullPage,
  parsePullPage,
  pullPageToBytes,
} from "../../src/protocol/pull-page.ts";
import { type PushAnswer, parsePushAnswer, pushAnswerToBytes } from "../../src/protocol/push-answer.ts";
import { apiRoutes } from "../../src/protocol/routes.ts";
import type { Mischief } from "./evil-server.ts";

/** An answer with any bytes for a frame. */
export function frame(bytes: Bytes): Response {
  return new Response(bytes, { headers: { "content-type": "application/octet-stream" } });
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

/** Shows other pages than there are, to pulls and to reads by id. */
export function onPages(change: (page: PullPage, isPull: boolean) => PullPage | Bytes): Mischief {
  return async ({ path, method }, answer) => {
    const isPull = method === "GET" && path.startsWith(apiRoutes.records);
    const honest = await answer();
    if (honest.status !== 200 || (!isPull && path !== apiRoutes.recordReading)) return honest;
    const page = parsePullPage(new Uint8Array(await honest.arrayBuffer()));
    if (!page.ok) throw new Error(page.error.type);
    const changed = change(page.value, isPull);
    return frame(changed instanceof Uint8Array ? changed : pullPageToBytes(changed));
  };
}

/** Shows other records in the pages than there are. */
export function onRecords(change: (record: PulledRecord) => readonly PulledRecord[]): Mischief {
  return onPages((page) => ({ ...page, records: page.records.flatMap(change) }));
}

/** Says something else of what was pushed than became of it. */
export function onPushAnswers(change: (answer: PushAnswer) => PushAnswer | Bytes): Mischief {
  return async ({ path, method }, answer) => {
    const honest = await answer();
    if (method !== "POST" || path !== apiRoutes.records || honest.status !== 200) return honest;
    const parsed = parsePushAnswer(new Uint8Array(await honest.arrayBuffer()));
    if (!parsed.ok) throw new Error(parsed.error.type);
    const changed = change(parsed.value);
    return frame(changed instanceof Uint8Array ? changed : pushAnswerToBytes(changed));
  };
}

/** Takes nothing of what is pushed, and says this of it. */
export function insteadOfPushes(lie: () => PushAnswer): Mischief {
  return async ({ path, method }, answer) =>
    method === "POST" && path === apiRoutes.records ? frame(pushAnswerToBytes(lie())) : answer();
}

/** Answers so on one path, whatever was asked. */
export function onPath(path: string, lie: () => Response | Promise<Response>): Mischief {
  return async (request, answer) => (request.path.split("?")[0] === path ? lie() : answer());
}

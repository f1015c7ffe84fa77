import { Hono } from "hono";
import { spaceIdToHex } from "../../crypto/keys.ts";
import { headsRequestSchema } from "../../protocol/head-event.ts";
import { findAccess } from "../access/find-access.ts";
import { readToken } from "../access/token.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { openHeadStream } from "./head-stream.ts";

/** Of one process. Each is an open connection. */
const maxStreams = 10_000;

export function headRoutes({ store, keys, heads, clockMs, limitSpace }: ApiParts): Hono {
  const routes = new Hono();
  let openStreams = 0;

  routes.post("/heads", async (context) => {
    const request = await readJson(context, headsRequestSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const nowMs = clockMs();
    const bearers = request.value.tokens.flatMap((token) => readToken(keys.token, token, nowMs) ?? []);
    if (bearers.length !== request.value.tokens.length) return sendProblem(context, "access-denied");
    const seqs: number[] = [];
    for (const bearer of bearers) {
      if (!limitSpace(spaceIdToHex(bearer.space), 1, nowMs)) return sendProblem(context, "too-many");
      const access = await findAccess(store.database, bearer);
      if (!access.ok) return sendProblem(context, access.error.type);
      seqs.push(access.value.seq);
    }
    if (openStreams >= maxStreams) return sendProblem(context, "too-many");
    openStreams += 1;
    const onEnd = () => {
      openStreams -= 1;
    };
    const stream = openHeadStream({ hub: heads, bearers, seqs, nowMs, onEnd });
    return context.body(stream, 200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
  });
  return routes;
}

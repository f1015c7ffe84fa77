import { Hono } from "hono";
import { spaceIdToHex } from "../../crypto/keys.ts";
import { type GoneReason, headsRequestSchema } from "../../protocol/head-event.ts";
import { findAccesses } from "../access/find-access.ts";
import { type Bearer, readToken } from "../access/token.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { openHeadStream } from "./head-stream.ts";

/** Of one process. Each is an open connection. */
const maxStreams = 10_000;
/** Spaces over all streams of one process: each is a few hundred bytes of memory, and a row at every look. */
const maxWatches = 100_000;

export function headRoutes({ store, keys, heads, clockMs, limitSpace }: ApiParts): Hono {
  const routes = new Hono();
  let openStreams = 0;
  let openWatches = 0;

  routes.post("/heads", async (context) => {
    const request = await readJson(context, headsRequestSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const nowMs = clockMs();
    const bearers = request.value.tokens.flatMap((token) => readToken(keys.token, token, nowMs) ?? []);
    if (bearers.length !== request.value.tokens.length) return sendProblem(context, "access-denied");
    if (bearers.some(({ space }) => !limitSpace(spaceIdToHex(space), 1, nowMs)))
      return sendProblem(context, "too-many");
    const found = await findAccesses(store.database, bearers);
    const watched: { readonly bearer: Bearer; readonly seq: number }[] = [];
    const gone: { readonly bearer: Bearer; readonly reason: GoneReason }[] = [];
    for (const [index, bearer] of bearers.entries()) {
      const access = found[index];
      if (access?.ok === true) watched.push({ bearer, seq: access.value.seq });
      else gone.push({ bearer, reason: access?.error.type ?? "space-gone" });
    }
    // With nothing left to watch it is a refusal, as for one space.
    if (watched.length === 0) return sendProblem(context, gone[0]?.reason ?? "access-denied");
    if (openStreams >= maxStreams || openWatches + watched.length > maxWatches)
      return sendProblem(context, "too-many");
    openStreams += 1;
    openWatches += watched.length;
    const onEnd = () => {
      openStreams -= 1;
      openWatches -= watched.length;
    };
    const stream = openHeadStream({ hub: heads, watched, gone, nowMs, onEnd });
    return context.body(stream, 200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
  });
  return routes;
}

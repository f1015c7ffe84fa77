import { Hono } from "hono";
import { spaceIdToHex } from "../../crypto/keys.ts";
import { pullPageToBytes } from "../../protocol/pull-page.ts";
import { pushAnswerToBytes } from "../../protocol/push-answer.ts";
import { maxPushBytes, parsePushRequest } from "../../protocol/push-request.ts";
import { recordReadingSchema } from "../../protocol/record-reading.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readBearer } from "../api/bearer.ts";
import { readJson } from "../api/read-json.ts";
import { sendFrame, sendProblem } from "../api/send.ts";
import { limitBody } from "../limits.ts";
import { readPage } from "./read-page.ts";
import { readRecords } from "./read-records.ts";
import { pushToRecord } from "./to-record.ts";

/** Push, pull, and reading by id. The frames stand in docs/protocol.md. */
export function recordRoutes(parts: ApiParts): Hono {
  const routes = new Hono();
  const limit = limitBody(maxPushBytes);

  routes.post("/records", limit, async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const { space, publicKey } = bearer.value;
    const frame = new Uint8Array(await context.req.arrayBuffer());
    const pushes = parsePushRequest(frame, space);
    if (!pushes.ok) return sendProblem(context, pushes.error.type);
    const result = await parts.pushes({ space, publicKey, records: pushes.value.map(pushToRecord) });
    if (!result.ok) return sendProblem(context, result.error.type);
    parts.heads.tell(spaceIdToHex(space), result.value.headSeq);
    return sendFrame(context, pushAnswerToBytes(result.value));
  });

  routes.get("/records", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const after = context.req.query("after") ?? "0";
    if (!/^\d{1,15}$/.test(after)) return sendProblem(context, "malformed");
    const page = await readPage(parts.store, bearer.value, Number(after));
    if (!page.ok) return sendProblem(context, page.error.type);
    return sendFrame(context, pullPageToBytes(page.value));
  });

  routes.post("/records/reading", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const request = await readJson(context, recordReadingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const page = await readRecords(parts.store, bearer.value, request.value.ids);
    if (!page.ok) return sendProblem(context, page.error.type);
    return sendFrame(context, pullPageToBytes(page.value));
  });
  return routes;
}

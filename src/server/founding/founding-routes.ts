import { Hono } from "hono";
import { accessPurposes } from "../../protocol/access-request.ts";
import { foundingCodeSchema, newPracticeSchema } from "../../protocol/founding.ts";
import { isSignedRequest } from "../access/is-signed-request.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readJson } from "../api/read-json.ts";
import { requestHost } from "../api/request-host.ts";
import { sendProblem } from "../api/send.ts";
import { createPractice, isCodeOpen } from "./founding-store.ts";

/** How a practice begins: as any space does, with a code that the operator gave out. */
export function foundingRoutes({ store, keys, clockMs, practiceQuota }: ApiParts): Hono {
  const routes = new Hono();

  routes.post("/practices", async (context) => {
    const request = await readJson(context, newPracticeSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const signedBy = { nonceKey: keys.nonce, host: requestHost(context), nowMs: clockMs() };
    const isSigned = await isSignedRequest(request.value, accessPurposes.newSpace, signedBy);
    if (!isSigned) return sendProblem(context, "access-denied");
    const { space, publicKey, code } = request.value;
    const practice = { space, publicKey, code, quota: practiceQuota, nowMs: clockMs() };
    const created = await createPractice(store, practice);
    if (!created.ok) return sendProblem(context, created.error.type);
    return context.json({ created: created.value }, created.value ? 201 : 200);
  });

  routes.post("/practices/code", async (context) => {
    const request = await readJson(context, foundingCodeSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    return context.json({ isOpen: await isCodeOpen(store, request.value.code, clockMs()) });
  });
  return routes;
}

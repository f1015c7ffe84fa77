import { Hono } from "hono";
import { wrapReadingSchema, wrapWritingSchema } from "../../protocol/wrap-slot.ts";
import { findAccess } from "../access/find-access.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readBearer } from "../api/bearer.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { readWrap, writeWrap } from "./wrap-store.ts";

/**
 * Reading needs no token, because whoever has only the recovery words has nothing else; every lookup id gets an answer.
 * Writing needs an owner's token, so that only somebody with a space can fill the table. Which space it was is not kept.
 */
export function wrapRoutes(parts: ApiParts): Hono {
  const routes = new Hono();

  routes.post("/wraps/reading", async (context) => {
    const request = await readJson(context, wrapReadingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    return context.json({ slot: await readWrap(parts.store, parts.keys.decoy, request.value.lookup) });
  });

  routes.post("/wraps/writing", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const request = await readJson(context, wrapWritingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const access = await findAccess(parts.store.database, bearer.value);
    if (!access.ok) return sendProblem(context, access.error.type);
    if (access.value.role !== "owner") return sendProblem(context, "not-allowed");
    const written = await writeWrap(parts.store, request.value);
    return written.ok ? context.json({ stored: true }) : sendProblem(context, written.error.type);
  });
  return routes;
}

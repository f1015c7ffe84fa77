import { Hono } from "hono";
import { bytesToHex } from "../../lib/bytes.ts";
import { accessGrantSchema, accessRemovalSchema } from "../../protocol/access-list.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readBearer } from "../api/bearer.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { grantAccess, listAccess, removeAccess } from "./change-access.ts";

/** Who else may enter a space: devices, members. */
export function accessRoutes(parts: ApiParts): Hono {
  const routes = new Hono();

  routes.get("/access", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const listed = await listAccess(parts.store, bearer.value);
    if (!listed.ok) return sendProblem(context, listed.error.type);
    const access = listed.value.map((row) => ({ ...row, publicKey: bytesToHex(row.publicKey) }));
    return context.json({ access });
  });

  routes.post("/access", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const grant = await readJson(context, accessGrantSchema);
    if (!grant.ok) return sendProblem(context, grant.error.type);
    const granted = await grantAccess(parts.store, bearer.value, grant.value);
    return granted.ok ? context.json({ granted: true }) : sendProblem(context, granted.error.type);
  });

  routes.post("/access/removal", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const removal = await readJson(context, accessRemovalSchema);
    if (!removal.ok) return sendProblem(context, removal.error.type);
    const removed = await removeAccess(parts.store, bearer.value, removal.value.publicKey);
    return removed.ok ? context.json({ removed: removed.value }) : sendProblem(context, removed.error.type);
  });
  return routes;
}

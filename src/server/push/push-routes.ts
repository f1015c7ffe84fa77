import { Hono } from "hono";
import { bytesToHex } from "../../lib/bytes.ts";
import {
  pushFollowingRemovalSchema,
  pushFollowingSchema,
  pushRemovalSchema,
  pushWritingSchema,
} from "../../protocol/web-push.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readBearer } from "../api/bearer.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { removeFollow, writeFollow } from "./follow-store.ts";
import { parseEndpoint } from "./push-services.ts";
import { removePush, writePush } from "./push-store.ts";

/** Where a device says when it wants to be woken. Without a key to wake it with there is nothing here but the way out. */
export function pushRoutes(parts: ApiParts): Hono {
  const { store, push } = parts;
  const routes = new Hono();

  routes.get("/push/key", (context) =>
    push === null
      ? sendProblem(context, "not-found")
      : context.json({ publicKey: bytesToHex(push.key.publicKey) }),
  );

  routes.post("/push/writing", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const writing = await readJson(context, pushWritingSchema);
    if (!writing.ok) return sendProblem(context, writing.error.type);
    if (push === null) return sendProblem(context, "not-found");
    if (parseEndpoint(writing.value.endpoint, push.services) === null)
      return sendProblem(context, "malformed");
    const written = await writePush(store, bearer.value, writing.value);
    return written.ok ? context.json({ stored: true }) : sendProblem(context, written.error.type);
  });

  routes.post("/push/removal", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const removal = await readJson(context, pushRemovalSchema);
    if (!removal.ok) return sendProblem(context, removal.error.type);
    const removed = await removePush(store, bearer.value);
    return removed.ok ? context.json({ removed: removed.value }) : sendProblem(context, removed.error.type);
  });

  routes.post("/push/following", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const following = await readJson(context, pushFollowingSchema);
    if (!following.ok) return sendProblem(context, following.error.type);
    if (push === null) return sendProblem(context, "not-found");
    if (parseEndpoint(following.value.endpoint, push.services) === null)
      return sendProblem(context, "malformed");
    const written = await writeFollow(store, bearer.value, following.value);
    return written.ok ? context.json({ stored: true }) : sendProblem(context, written.error.type);
  });

  routes.post("/push/following/removal", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const removal = await readJson(context, pushFollowingRemovalSchema);
    if (!removal.ok) return sendProblem(context, removal.error.type);
    const removed = await removeFollow(store, bearer.value, removal.value.endpoint);
    return removed.ok ? context.json({ removed: removed.value }) : sendProblem(context, removed.error.type);
  });
  return routes;
}

import { Hono } from "hono";
import { bytesToHex } from "../../lib/bytes.ts";
import {
  invitationReadingSchema,
  invitationRemovalSchema,
  invitationWritingSchema,
} from "../../protocol/invitation-mailbox.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { readInvitation, removeInvitation, writeInvitation } from "./invitation-store.ts";

/**
 * Where two people meet who know one link. Neither needs a token: a token would show the server whose space the
 * invitation belongs to. The id of a mailbox can't be guessed; whoever knows it has the link.
 */
export function invitationRoutes({ store, clockMs }: ApiParts): Hono {
  const routes = new Hono();

  routes.post("/invitations/writing", async (context) => {
    const request = await readJson(context, invitationWritingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const written = await writeInvitation(store, request.value, clockMs());
    return written.ok ? context.json({ stored: true }) : sendProblem(context, written.error.type);
  });

  routes.post("/invitations/reading", async (context) => {
    const request = await readJson(context, invitationReadingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const message = await readInvitation(store, request.value, clockMs());
    return context.json({ message: message === null ? null : bytesToHex(message) });
  });

  routes.post("/invitations/removal", async (context) => {
    const request = await readJson(context, invitationRemovalSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    return context.json({ removed: await removeInvitation(store, request.value.mailbox) });
  });
  return routes;
}

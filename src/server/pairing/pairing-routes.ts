import { Hono } from "hono";
import { bytesToHex } from "../../lib/bytes.ts";
import { pairingReadingSchema, pairingWritingSchema } from "../../protocol/pairing-mailbox.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readJson } from "../api/read-json.ts";
import { sendProblem } from "../api/send.ts";
import { readMessage, writeMessage } from "./mailbox-store.ts";

/**
 * Where two devices meet that know one code. Neither needs a token: the new one has nothing to get one with. Nobody has
 * to trust what lies here, because the pairing itself finds out who stands in between.
 */
export function pairingRoutes({ store, clockMs }: ApiParts): Hono {
  const routes = new Hono();

  routes.post("/pairing/writing", async (context) => {
    const request = await readJson(context, pairingWritingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const written = await writeMessage(store, request.value, clockMs());
    return written.ok ? context.json({ stored: true }) : sendProblem(context, written.error.type);
  });

  routes.post("/pairing/reading", async (context) => {
    const request = await readJson(context, pairingReadingSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const message = await readMessage(store, request.value, clockMs());
    return context.json({ message: message === null ? null : bytesToHex(message) });
  });
  return routes;
}

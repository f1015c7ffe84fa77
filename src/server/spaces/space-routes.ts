import { type Context, Hono } from "hono";
import { bytesToHex } from "../../lib/bytes.ts";
import { accessPurposes, accessRequestSchema, severalTokensSchema } from "../../protocol/access-request.ts";
import { type SpaceState, spaceDeletionSchema } from "../../protocol/space-state.ts";
import { findAccess, findAccesses } from "../access/find-access.ts";
import { isSignedRequest } from "../access/is-signed-request.ts";
import { issueNonce } from "../access/nonce.ts";
import { issueToken, tokenLifeSeconds } from "../access/token.ts";
import type { ApiParts } from "../api/api-parts.ts";
import { readBearer } from "../api/bearer.ts";
import { readJson } from "../api/read-json.ts";
import { requestHost } from "../api/request-host.ts";
import { sendProblem } from "../api/send.ts";
import { msToDay } from "../database/schema.ts";
import { createSpace } from "./create-space.ts";
import { deleteSpace } from "./delete-space.ts";

/** How a space begins, who gets in, and how it ends. */
export function spaceRoutes(parts: ApiParts): Hono {
  const { store, keys, clockMs, quota, random } = parts;
  const routes = new Hono();
  const signedBy = (context: Context) => ({
    nonceKey: keys.nonce,
    host: requestHost(context),
    nowMs: clockMs(),
  });

  routes.get("/nonce", (context) =>
    context.json({ nonce: bytesToHex(issueNonce(keys.nonce, clockMs(), random)) }),
  );

  routes.post("/spaces", async (context) => {
    const request = await readJson(context, accessRequestSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const isSigned = await isSignedRequest(request.value, accessPurposes.newSpace, signedBy(context));
    if (!isSigned) return sendProblem(context, "access-denied");
    const { space, publicKey } = request.value;
    const created = await createSpace(store, { space, publicKey, quota, today: msToDay(clockMs()) });
    if (!created.ok) return sendProblem(context, created.error.type);
    return context.json({ created: created.value }, created.value ? 201 : 200);
  });

  routes.post("/tokens", async (context) => {
    const request = await readJson(context, accessRequestSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const isSigned = await isSignedRequest(request.value, accessPurposes.token, signedBy(context));
    if (!isSigned) return sendProblem(context, "access-denied");
    const { space, publicKey } = request.value;
    const access = await findAccess(store.database, request.value);
    // Whoever has no token yet is not told whether the space exists.
    if (!access.ok) return sendProblem(context, "access-denied");
    const token = issueToken(keys.token, space, publicKey, clockMs());
    return context.json({ token, expiresInSeconds: tokenLifeSeconds });
  });

  routes.post("/tokens/several", async (context) => {
    const request = await readJson(context, severalTokensSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const { requests } = request.value;
    const parts = signedBy(context);
    const isSigned = await Promise.all(
      requests.map((one) => isSignedRequest(one, accessPurposes.token, parts)),
    );
    const found = await findAccesses(store.database, requests);
    const tokens = requests.map(({ space, publicKey }, index) => {
      const mayEnter = isSigned[index] === true && found[index]?.ok === true;
      return mayEnter ? issueToken(keys.token, space, publicKey, clockMs()) : null;
    });
    return context.json({ tokens, expiresInSeconds: tokenLifeSeconds });
  });

  routes.get("/space", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const access = await findAccess(store.database, bearer.value);
    if (!access.ok) return sendProblem(context, access.error.type);
    return context.json(access.value satisfies SpaceState);
  });

  routes.post("/space/deletion", async (context) => {
    const bearer = readBearer(context, parts);
    if (!bearer.ok) return sendProblem(context, bearer.error.type);
    const request = await readJson(context, spaceDeletionSchema);
    if (!request.ok) return sendProblem(context, request.error.type);
    const receipt = await deleteSpace(store, bearer.value, request.value.wraps, msToDay(clockMs()));
    return receipt.ok ? context.json(receipt.value) : sendProblem(context, receipt.error.type);
  });
  return routes;
}

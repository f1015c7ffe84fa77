import type { Context } from "hono";
import { spaceIdToHex } from "../../crypto/keys.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { type Bearer, readToken } from "../access/token.ts";
import type { ApiParts } from "./api-parts.ts";

export type BearerFailure = { readonly type: "access-denied" } | { readonly type: "too-many" };

/** Whose token came with the request. The token names the space, so no path has to. */
export function readBearer(
  context: Context,
  { keys, clockMs, limitSpace }: ApiParts,
): Result<Bearer, BearerFailure> {
  const token = /^Bearer (\S+)$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
  const bearer = readToken(keys.token, token, clockMs());
  if (bearer === null) return fail({ type: "access-denied" });
  if (!limitSpace(spaceIdToHex(bearer.space), 1, clockMs())) return fail({ type: "too-many" });
  return ok(bearer);
}

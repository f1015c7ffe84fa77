import type { MiddlewareHandler } from "hono";
import { apiRoutes } from "../../protocol/routes.ts";
import { sendProblem } from "../api/send.ts";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";
import type { BucketRule } from "./token-bucket.ts";
import { visitorToPrefix } from "./visitor-prefix.ts";

export type RateRules = { readonly perPrefix: BucketRule; readonly perSpace: BucketRule };

/** Generous for a practice behind one address, and slow for whoever makes spaces or mailboxes or tries recovery words. */
export const rateRules: RateRules = {
  perPrefix: { capacity: 3_000, perSecond: 100 },
  perSpace: { capacity: 2_000, perSecond: 200 },
};

const maxKeys = 50_000;
const costByPath: ReadonlyMap<string, number> = new Map<string, number>([
  [apiRoutes.spaces, 50],
  [apiRoutes.practices, 100],
  [apiRoutes.practiceCode, 50],
  [apiRoutes.tokens, 5],
  [apiRoutes.severalTokens, 100],
  [apiRoutes.wrapReading, 50],
  [apiRoutes.wrapWriting, 50],
  [apiRoutes.pairingWriting, 100],
  [apiRoutes.pairingReading, 5],
  [apiRoutes.invitationWriting, 100],
  [apiRoutes.invitationReading, 5],
  [apiRoutes.invitationRemoval, 5],
  [apiRoutes.pushWriting, 20],
]);

export function limitVisitors(
  rule: BucketRule,
  addressHeader: string | null,
  nowMs: () => number,
): MiddlewareHandler {
  const limit = createRateLimit(rule, maxKeys);
  return async (context, next) => {
    const prefix = visitorToPrefix(context, addressHeader);
    const cost = costByPath.get(context.req.path) ?? 1;
    if (prefix === null || limit(prefix, cost, nowMs())) return next();
    return sendProblem(context, "too-many");
  };
}

export function createSpaceLimit(rule: BucketRule): RateLimit {
  return createRateLimit(rule, maxKeys);
}

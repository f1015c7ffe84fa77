import { v } from "../lib/schema.ts";
import { type ExchangeOutcome, syncProblemTypes } from "./exchange-parts.ts";
import type { ExchangeStatus } from "./exchange-status.ts";

/** What tabs say to each other about the exchange; never what somebody wrote. */
export type ExchangeMessage =
  /** From the tab that exchanges: at every change, and as a sign of life. */
  | { readonly type: "status"; readonly status: ExchangeStatus }
  /** From a tab that has just become the one that exchanges: what was asked before is to be asked again. */
  | { readonly type: "leading" }
  /** To the tab that exchanges: say how it stands, and look at the server when `isAwake`. */
  | { readonly type: "ask"; readonly isAwake: boolean }
  | { readonly type: "exchange-now"; readonly id: string }
  | { readonly type: "exchanged"; readonly id: string; readonly outcome: ExchangeOutcome };

const countField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const idField = v.pipe(v.string(), v.maxLength(64));

const statusSchema = v.variant("type", [
  v.object({ type: v.literal("starting") }),
  v.object({ type: v.literal("in-step") }),
  v.object({
    type: v.literal("waiting"),
    unsent: countField,
    reason: v.picklist(["calm", "sending", "offline", "busy", "full"]),
  }),
  v.object({ type: v.literal("outdated"), unsent: countField }),
  v.object({ type: v.literal("removed") }),
  v.object({ type: v.literal("suspicious"), problem: v.picklist(syncProblemTypes), unsent: countField }),
]);

const outcomeSchema = v.variant("type", [
  v.object({ type: v.literal("busy"), retryAfterMs: countField }),
  v.object({
    type: v.picklist([
      "in-step",
      "unfinished",
      "full",
      "offline",
      "access-denied",
      "space-gone",
      "outdated",
      "storage-full",
      "storage-failed",
      "removed",
      "no-members",
    ]),
  }),
]);

const messageSchema = v.variant("type", [
  v.object({ type: v.literal("status"), status: statusSchema }),
  v.object({ type: v.literal("leading") }),
  v.object({ type: v.literal("ask"), isAwake: v.boolean() }),
  v.object({ type: v.literal("exchange-now"), id: idField }),
  v.object({ type: v.literal("exchanged"), id: idField, outcome: outcomeSchema }),
]);

/** `null` for what is no message of ours, such as one of a newer version in another tab. */
export function parseExchangeMessage(message: unknown): ExchangeMessage | null {
  const parsed = v.safeParse(messageSchema, message);
  return parsed.success ? parsed.output : null;
}

import { expect, test } from "vitest";
import { type ExchangeMessage, parseExchangeMessage } from "./exchange-message.ts";
import type { ExchangeOutcome } from "./exchange-parts.ts";
import type { ExchangeStatus } from "./exchange-status.ts";

// Complete, or it does not compile.
const outcomeByType: Readonly<Record<ExchangeOutcome["type"], ExchangeOutcome>> = {
  "in-step": { type: "in-step" },
  unfinished: { type: "unfinished" },
  full: { type: "full" },
  offline: { type: "offline" },
  busy: { type: "busy", retryAfterMs: 5_000 },
  "access-denied": { type: "access-denied" },
  "space-gone": { type: "space-gone" },
  outdated: { type: "outdated" },
  "storage-full": { type: "storage-full" },
  "storage-failed": { type: "storage-failed" },
  removed: { type: "removed" },
  "no-members": { type: "no-members" },
};
const statusByType: Readonly<Record<ExchangeStatus["type"], ExchangeStatus>> = {
  starting: { type: "starting" },
  "in-step": { type: "in-step" },
  waiting: { type: "waiting", unsent: 3, reason: "calm" },
  outdated: { type: "outdated", unsent: 3 },
  removed: { type: "removed" },
  suspicious: { type: "suspicious", problem: "withheld", unsent: 0 },
};

test("whatever one tab may say about the exchange, another one understands", () => {
  const messages: readonly ExchangeMessage[] = [
    ...Object.values(statusByType).map((status) => ({ type: "status", status }) as const),
    ...Object.values(outcomeByType).map((outcome) => ({ type: "exchanged", id: "x", outcome }) as const),
    { type: "leading" },
    { type: "ask", isAwake: true },
    { type: "exchange-now", id: "x" },
  ];
  for (const message of messages) expect(parseExchangeMessage(structuredClone(message))).toEqual(message);
});

import { expect, test } from "vitest";
import type { ExchangeOutcome } from "./exchange-parts.ts";
import { type CopyView, type ExchangeStatus, toExchangeStatus } from "./exchange-status.ts";

type Loop = Parameters<typeof toExchangeStatus>[1];

const calm: Loop = { last: { type: "in-step" }, isSending: false, isNew: false };
const after = (last: ExchangeOutcome): Loop => ({ ...calm, last });
const waiting = (reason: "calm" | "sending" | "offline" | "busy" | "full", unsent = 2): ExchangeStatus => ({
  type: "waiting",
  unsent,
  reason,
});
const busy = { type: "busy", retryAfterMs: 1_000 } as const;

const cases: readonly (readonly [string, Partial<CopyView>, Loop, ExchangeStatus])[] = [
  ["nothing waits", {}, calm, { type: "in-step" }],
  ["nothing waits, before the first exchange of a visit", {}, { ...calm, last: null }, { type: "in-step" }],
  ["nothing waits and there is no network", {}, after({ type: "offline" }), { type: "in-step" }],
  ["something waits for its moment", { unsent: 2 }, calm, waiting("calm")],
  ["something is sent", { unsent: 2 }, { ...calm, isSending: true }, waiting("sending")],
  [
    "something is sent after a failure",
    { unsent: 2 },
    { ...after(busy), isSending: true },
    waiting("sending"),
  ],
  ["there is no network", { unsent: 2 }, after({ type: "offline" }), waiting("offline")],
  ["there is no room", { unsent: 2 }, after({ type: "full" }), waiting("full")],
  ["the server is busy", { unsent: 2 }, after(busy), waiting("busy")],
  [
    "the server says what this app does not understand",
    { unsent: 2 },
    after({ type: "outdated" }),
    { type: "outdated", unsent: 2 },
  ],
  [
    "the same while it is asked again, and with nothing to send",
    {},
    { ...after({ type: "outdated" }), isSending: true },
    { type: "outdated", unsent: 0 },
  ],
  [
    "the same on a new device",
    {},
    { last: { type: "outdated" }, isSending: false, isNew: true },
    { type: "outdated", unsent: 0 },
  ],
  [
    "the server is not believed, and speaks of something new",
    { unsent: 2, problem: "rollback" },
    after({ type: "outdated" }),
    { type: "suspicious", problem: "rollback", unsent: 2 },
  ],
  ["others were faster", { unsent: 2 }, after({ type: "unfinished" }), waiting("sending")],
  ["a new device begins", { unsent: 2 }, { last: null, isSending: false, isNew: true }, { type: "starting" }],
  ["a new device sends", { unsent: 2 }, { last: busy, isSending: true, isNew: true }, { type: "starting" }],
  [
    "a new device has no network",
    {},
    { last: { type: "offline" }, isSending: false, isNew: true },
    waiting("offline", 0),
  ],
  [
    "the server is not believed",
    { unsent: 2, problem: "fork" },
    { ...calm, isSending: true },
    { type: "suspicious", problem: "fork", unsent: 2 },
  ],
  ["the key is refused", { problem: "fork" }, after({ type: "access-denied" }), { type: "removed" }],
  ["the space is gone", { unsent: 2 }, after({ type: "space-gone" }), { type: "removed" }],
  ["the members say no", { unsent: 2 }, after({ type: "removed" }), { type: "removed" }],
];

test.each(cases)("%s", (_, view, loop, status) => {
  expect(toExchangeStatus({ pulledSeq: 7, unsent: 0, problem: null, ...view }, loop)).toEqual(status);
});

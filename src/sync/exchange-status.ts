import { exhaustive } from "../lib/exhaustive.ts";
import type { ExchangeOutcome, SyncProblem } from "./exchange-parts.ts";

/** How far what this device holds and what the server holds are the same, while there is a server copy. */
export type ExchangeStatus =
  /** The first exchange of this device has not come to its end yet. */
  | { readonly type: "starting" }
  /** All of it is on the server. */
  | { readonly type: "in-step" }
  | {
      readonly type: "waiting";
      /** Records of which the server does not have the newest version. */
      readonly unsent: number;
      /** `calm`: will be sent within a quarter of an hour. `full`: the server has no more room for this participant. */
      readonly reason: "calm" | "sending" | "offline" | "busy" | "full";
    }
  /** The server says what this version of the app does not understand: a newer one has to take over. */
  | { readonly type: "outdated"; readonly unsent: number }
  /** This device was put out, or the space is gone: nothing is tried any more. What is here stays here. */
  | { readonly type: "removed" }
  | { readonly type: "suspicious"; readonly problem: SyncProblem; readonly unsent: number };

/** What the log knows at this moment. */
export type CopyView = {
  readonly pulledSeq: number;
  readonly unsent: number;
  readonly problem: SyncProblem | null;
};

export function toExchangeStatus(
  { unsent, problem }: CopyView,
  loop: {
    /** How the last exchange ended; null before the first. */
    readonly last: ExchangeOutcome | null;
    /** Under way, or due now. */
    readonly isSending: boolean;
    /** This device has never been in step. */
    readonly isNew: boolean;
  },
): ExchangeStatus {
  const { last, isSending, isNew } = loop;
  if (last !== null && isShutOut(last)) return { type: "removed" };
  if (problem !== null) return { type: "suspicious", problem, unsent };
  if (last?.type === "outdated") return { type: "outdated", unsent };
  if (isNew && (last === null || isSending)) return { type: "starting" };
  if (unsent === 0 && !isNew) return { type: "in-step" };
  return { type: "waiting", unsent, reason: isSending ? "sending" : toReason(last) };
}

/** True when it makes no sense to ask again. */
export function isShutOut({ type }: ExchangeOutcome): boolean {
  return type === "access-denied" || type === "space-gone" || type === "removed";
}

function toReason(last: ExchangeOutcome | null): "calm" | "sending" | "offline" | "busy" | "full" {
  if (last === null) return "calm";
  switch (last.type) {
    case "in-step":
      return "calm";
    case "unfinished":
      return "sending";
    case "offline":
    case "full":
      return last.type;
    case "busy":
    // Shown by itself, before a reason is asked for.
    case "outdated":
    case "storage-full":
    case "storage-failed":
    case "no-members":
    case "access-denied":
    case "space-gone":
    case "removed":
      return "busy";
    default:
      return exhaustive(last);
  }
}

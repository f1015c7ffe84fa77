import type { MailboxId } from "../../../crypto/keys.ts";
import type { Bytes } from "../../../lib/bytes.ts";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { PairingKind, PairingMessage, PairingPlace } from "../../../protocol/pairing-mailbox.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { PairingFailure } from "../pairing-state.ts";

export type PairingServer = {
  readonly writePairing: (
    message: PairingMessage,
  ) => Promise<Result<null, ServerFailure | { readonly type: "conflict" }>>;
  readonly readPairing: (place: PairingPlace) => Promise<Result<Bytes | null, ServerFailure>>;
};

export type PairingTime = {
  readonly nowMs: () => number;
  /** Resolves after so many milliseconds, or at once when `signal` is or becomes aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
};

type Stopped = { readonly type: PairingFailure };

/** The mailbox of one pairing, from one side. A line that breaks is waited out; what comes to an end is a value. */
export type PairingMailbox = {
  readonly leave: (kind: PairingKind, message: Bytes) => Promise<Result<null, Stopped>>;
  /** Waits until the other side has left its message. */
  readonly fetch: (kind: PairingKind) => Promise<Result<Bytes, Stopped>>;
};

/** A code is good for as long as the server keeps its mailbox. */
const lifetimeMs = 15 * 60_000;
/** A person stands before two screens: soon enough to feel at once, and far below what the server allows. */
const betweenLooksMs = 1_500;

/** Aborting `signal` is a refusal. Only the first message of a kind counts: another one there is `tampered`. */
export function openPairingMailbox(
  server: PairingServer,
  mailbox: MailboxId,
  time: PairingTime,
  signal: AbortSignal,
): PairingMailbox {
  const endsMs = time.nowMs() + lifetimeMs;

  /** `null`: go on trying. */
  const whyStop = (failure: ServerFailure): PairingFailure | null => {
    if (signal.aborted) return "refused";
    switch (failure.type) {
      case "offline":
      case "busy":
        if (time.nowMs() < endsMs) return null;
        return failure.type;
      case "outdated":
        return "outdated";
      case "access-denied":
      case "space-gone":
        return "removed";
      default:
        return exhaustive(failure);
    }
  };

  const waitAfter = (failure: ServerFailure | null): Promise<void> => {
    const ms = failure?.type === "busy" ? Math.max(failure.retryAfterMs, betweenLooksMs) : betweenLooksMs;
    return time.pause(ms, signal);
  };

  return {
    leave: async (kind, message) => {
      for (;;) {
        if (signal.aborted) return fail({ type: "refused" });
        const left = await server.writePairing({ mailbox, kind, message });
        if (left.ok) return ok(null);
        if (left.error.type === "conflict") return fail({ type: "tampered" });
        const reason = whyStop(left.error);
        if (reason !== null) return fail({ type: reason });
        await waitAfter(left.error);
      }
    },
    fetch: async (kind) => {
      for (;;) {
        if (signal.aborted) return fail({ type: "refused" });
        const found = await server.readPairing({ mailbox, kind });
        if (found.ok && found.value !== null) return ok(found.value);
        const reason = found.ok ? null : whyStop(found.error);
        if (reason !== null) return fail({ type: reason });
        if (time.nowMs() >= endsMs) return fail({ type: "expired" });
        await waitAfter(found.ok ? null : found.error);
      }
    },
  };
}

import { signal } from "@preact/signals";
import type { DeviceEntry } from "../../../crypto/device-list-version.ts";
import {
  type AnsweredPairing,
  acceptReveal,
  answerPairing,
  type OldDeviceSide,
} from "../../../crypto/pairing.ts";
import type { PairingCode } from "../../../crypto/pairing-code.ts";
import { pairingMailbox } from "../../../crypto/pairing-code.ts";
import { type PairingContent, refusePairing, sealPairingPackage } from "../../../crypto/pairing-package.ts";
import type { RandomSource } from "../../../crypto/random-source.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { ServerFailure } from "../../../sync/space-server.ts";
import type { OldDevicePairing, OldDeviceState, PairingFailure } from "../pairing-state.ts";
import { startNumberCheck, whenNotAsked } from "./number-check.ts";
import {
  openPairingMailbox,
  type PairingMailbox,
  type PairingServer,
  type PairingTime,
} from "./pairing-mailbox.ts";

type Stopped = { readonly type: PairingFailure };

export type OldDeviceTools = {
  readonly server: PairingServer;
  readonly time: PairingTime;
  readonly random: RandomSource;
  /** Lets the device in, at the server and in the list, and gives what it needs; `signal` ends the waiting for a network. */
  readonly admit: (entry: DeviceEntry, signal: AbortSignal) => Promise<Result<PairingContent, Stopped>>;
};

/** The side that has everything: docs/protocol.md, "Pairing". Nobody is let in before a person compared the numbers. */
export async function startOldDevicePairing(
  code: PairingCode,
  tools: OldDeviceTools,
): Promise<Result<OldDevicePairing, ServerFailure | { readonly type: "unknown-code" }>> {
  const { server, random, time } = tools;
  const mailboxId = await pairingMailbox(code);
  const offer = await server.readPairing({ mailbox: mailboxId, kind: 1 });
  if (!offer.ok) return offer;
  const answered = offer.value === null ? null : await answerPairing(offer.value, random);
  if (answered === null || !answered.ok) return fail({ type: "unknown-code" });
  const left = await server.writePairing({ mailbox: mailboxId, kind: 2, message: answered.value.answer });
  // Somebody answered before, perhaps this device in a page that was closed: only a new code helps.
  if (!left.ok) return left.error.type === "conflict" ? fail({ type: "unknown-code" }) : fail(left.error);
  const ending = new AbortController();
  return ok(
    converse(answered.value, openPairingMailbox(server, mailboxId, time, ending.signal), ending, tools),
  );
}

function converse(
  answered: AnsweredPairing,
  mailbox: PairingMailbox,
  ending: AbortController,
  tools: OldDeviceTools,
): OldDevicePairing {
  const state = signal<OldDeviceState>({ type: "waiting" });
  const compared = Promise.withResolvers<void>();
  let check: ReturnType<typeof startNumberCheck> | null = null;
  let side: OldDeviceSide | null = null;

  const end = (reason: PairingFailure): void => {
    if (state.value.type !== "added" && state.value.type !== "failed")
      state.value = { type: "failed", reason };
    ending.abort();
    compared.resolve();
  };

  const run = async (): Promise<Result<null, Stopped>> => {
    const reveal = await mailbox.fetch(3);
    if (!reveal.ok) return reveal;
    const accepted = await acceptReveal(answered, reveal.value);
    if (!accepted.ok) return fail({ type: "tampered" });
    side = accepted.value;
    check = startNumberCheck(side.checkNumber);
    state.value = { type: "compare", number: side.checkNumber, triesLeft: check.triesLeft() };
    await compared.promise;
    if (ending.signal.aborted) return fail({ type: "refused" });
    const content = await tools.admit(side.entry, ending.signal);
    if (!content.ok) {
      void mailbox.leave(4, refusePairing(side));
      return content;
    }
    const sealed = await sealPairingPackage(side, content.value, tools.random);
    return sealed.ok ? mailbox.leave(4, sealed.value) : fail({ type: "tampered" });
  };

  void run().then((ended) => {
    if (!ended.ok) return end(ended.error.type);
    if (state.value.type !== "failed") state.value = { type: "added" };
  });

  /** So that the new device need not wait; when it does not hear of it, it waits. */
  const refuse = (reason: PairingFailure): void => {
    const isDecided = state.value.type === "adding" || state.value.type === "added";
    if (side !== null && !isDecided) void mailbox.leave(4, refusePairing(side));
    end(reason);
  };

  return {
    state,
    confirm: (typed) => {
      if (check === null || state.value.type !== "compare") return whenNotAsked(state.value.type);
      const same = check.compare(typed);
      if (same.ok) {
        state.value = { type: "adding" };
        compared.resolve();
      } else if (same.error.triesLeft === 0) refuse("wrong-number");
      else state.value = { ...state.value, triesLeft: same.error.triesLeft };
      return same;
    },
    refuse: () => refuse("refused"),
  };
}

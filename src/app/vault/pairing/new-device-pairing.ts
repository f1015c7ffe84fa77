import { signal } from "@preact/signals";
import { deviceToEntry } from "../../../crypto/device-identity.ts";
import type { Device } from "../../../crypto/keys.ts";
import { type NewDeviceSide, offerPairing, revealPairing } from "../../../crypto/pairing.ts";
import { formatPairingCode, newPairingCode, pairingMailbox } from "../../../crypto/pairing-code.ts";
import { openPairingPackage, type PairingContent } from "../../../crypto/pairing-package.ts";
import type { RandomSource } from "../../../crypto/random-source.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { NewDevicePairing, NewDeviceState, PairingFailure } from "../pairing-state.ts";
import { startNumberCheck, whenNotAsked } from "./number-check.ts";
import { openPairingMailbox, type PairingServer, type PairingTime } from "./pairing-mailbox.ts";

type Stopped = { readonly type: PairingFailure };

export type NewDeviceTools = {
  readonly server: PairingServer;
  readonly time: PairingTime;
  readonly random: RandomSource;
  /** Such as "https://loslaten.example": where the link leads to. */
  readonly origin: string;
  readonly device: Device;
  /** Before the keys are asked for: a second try must be made as the same device. */
  readonly keepDevice: () => Promise<Result<null, Stopped>>;
  /** The other device said no, and knows this one: the next try must be made as another one. */
  readonly forgetDevice: () => Promise<void>;
  /** Takes what the other device gave; `signal` ends the waiting for a network. */
  readonly join: (content: PairingContent, signal: AbortSignal) => Promise<Result<null, Stopped>>;
};

/** The side that has nothing yet: docs/protocol.md, "Pairing". Nothing is kept before a person compared the numbers. */
export function startNewDevicePairing(tools: NewDeviceTools): NewDevicePairing {
  const { random, origin } = tools;
  const code = newPairingCode(random);
  const state = signal<NewDeviceState>({ type: "waiting" });
  const ending = new AbortController();
  const compared = Promise.withResolvers<void>();
  let check: ReturnType<typeof startNumberCheck> | null = null;

  const end = (reason: PairingFailure): void => {
    if (state.value.type !== "joined" && state.value.type !== "failed")
      state.value = { type: "failed", reason };
    ending.abort();
    compared.resolve();
  };

  const run = async (): Promise<Result<null, Stopped>> => {
    const mailbox = openPairingMailbox(tools.server, await pairingMailbox(code), tools.time, ending.signal);
    const offered = await offerPairing(await deviceToEntry(tools.device), random);
    const offeredThere = await mailbox.leave(1, offered.offer);
    if (!offeredThere.ok) return offeredThere;
    const answer = await mailbox.fetch(2);
    if (!answer.ok) return answer;
    const spoken = await revealPairing(offered, answer.value);
    if (!spoken.ok) return fail({ type: "tampered" });
    const side = spoken.value;
    const revealed = await mailbox.leave(3, side.reveal);
    if (!revealed.ok) return revealed;

    check = startNumberCheck(side.checkNumber);
    state.value = { type: "compare", number: side.checkNumber, triesLeft: check.triesLeft() };
    await compared.promise;
    const kept = ending.signal.aborted ? fail({ type: "refused" } as const) : await tools.keepDevice();
    if (!kept.ok) return kept;
    const sealed = await mailbox.fetch(4);
    if (!sealed.ok) return sealed;
    const opened = await openContent(side, sealed.value);
    if (!opened.ok && opened.error.type === "refused") await tools.forgetDevice();
    return opened.ok ? tools.join(opened.value, ending.signal) : opened;
  };

  void run().then((ended) => {
    if (!ended.ok) return end(ended.error.type);
    if (state.value.type !== "failed") state.value = { type: "joined" };
  });

  return {
    code: formatPairingCode(code),
    link: `${origin}/toestel#${code}`,
    state,
    confirm: (typed) => {
      if (check === null || state.value.type !== "compare") return whenNotAsked(state.value.type);
      const same = check.compare(typed);
      if (same.ok) {
        state.value = { type: "receiving" };
        compared.resolve();
      } else if (same.error.triesLeft === 0) end("wrong-number");
      else state.value = { ...state.value, triesLeft: same.error.triesLeft };
      return same;
    },
    refuse: () => end("refused"),
  };
}

async function openContent(side: NewDeviceSide, sealed: Parameters<typeof openPairingPackage>[1]) {
  const opened = await openPairingPackage(side, sealed);
  if (opened.ok) return ok(opened.value);
  const { type } = opened.error;
  return fail({ type: type === "refused" ? type : "tampered" } as const);
}

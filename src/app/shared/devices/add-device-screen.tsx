import { useState } from "preact/hooks";
import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { StateHead } from "../../ui/state-head.tsx";
import type { OldDevicePairing } from "../../vault/pairing-state.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { PairingStopped } from "./pairing-stopped.tsx";
import { TypeCode } from "./type-code.tsx";
import { TypeNumber } from "./type-number.tsx";
import { useEndOnLeave } from "./use-end-on-leave.ts";

const text = copyStrings.addDevice;

/** The device that has everything lets another one in, once its person has typed what the other one shows. */
export function AddDeviceScreen() {
  const { vault, at } = useHome();
  const back = { href: at("/instellingen/toestellen"), label: strings.shell.back };
  const [pairing, setPairing] = useState<OldDevicePairing | null>(null);
  useEndOnLeave(pairing);
  const { type: copy } = vault.serverCopy.status.value;
  if (vault.phase.value.type !== "open") return null;
  if (copy === "off" || copy === "removed") {
    return (
      <StepScreen title={text.title} back={back}>
        <EmptyState title={text.needsCopyTitle}>
          <p>{text.needsCopy}</p>
          <ButtonLink href={at("/instellingen/bewaren")}>{copyStrings.devices.toServerCopy}</ButtonLink>
        </EmptyState>
      </StepScreen>
    );
  }
  const state = pairing?.state.value;
  if (pairing === null || state === undefined) return <TypeCode back={back} onPairing={setPairing} />;
  switch (state.type) {
    case "waiting":
      return (
        <StepScreen title={text.waitingTitle} back={back}>
          <p role="status">{text.waiting}</p>
          <ProgressBar label={text.waitingTitle} />
        </StepScreen>
      );
    case "compare":
      return <TypeNumber onTyped={pairing.confirm} onStop={pairing.refuse} />;
    case "adding":
      return (
        <StepScreen title={text.addingTitle}>
          <p role="status">{text.adding}</p>
          <ProgressBar label={text.addingBar} />
        </StepScreen>
      );
    case "added":
      return (
        <StepScreen title={text.addingTitle}>
          <StateHead tone="calm" title={text.addedTitle} />
          <p role="status">{text.added}</p>
          <ButtonLink href={at("/instellingen/toestellen")}>{text.toDevices}</ButtonLink>
        </StepScreen>
      );
    case "failed":
      return <PairingStopped reason={state.reason} back={back} onAgain={() => setPairing(null)} />;
  }
}

import { useEffect, useState } from "preact/hooks";
import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { NewDevicePairing } from "../../vault/pairing-state.ts";
import type { NewPairingError } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { TroubleNotice } from "../server-copy/trouble-notice.tsx";
import { useAttempt } from "../server-copy/use-attempt.ts";
import { JoinedScreen } from "./joined-screen.tsx";
import { NumberToType } from "./number-to-type.tsx";
import { PairingStopped } from "./pairing-stopped.tsx";
import { ScanCode } from "./scan-code.tsx";
import { useEndOnLeave } from "./use-end-on-leave.ts";

const text = copyStrings.join;

/** The new device, beside the old one: a code, a number, and then everything. */
export function JoinWithDeviceScreen() {
  const { vault, at } = useHome();
  const back = { href: at("/nieuw-toestel"), label: strings.shell.back };
  const [pairing, setPairing] = useState<NewDevicePairing | null>(null);
  const attempt = useAttempt<NewPairingError>();
  const begin = async (): Promise<void> => {
    setPairing(null);
    const begun = await attempt.run(vault.serverCopy.newPairing);
    if (begun.ok) setPairing(begun.value);
  };
  // Once, when the screen opens.
  useEffect(() => void begin(), []);
  useEndOnLeave(pairing);
  const state = pairing?.state.value;
  if (pairing === null || state === undefined) {
    return (
      <StepScreen title={text.scanTitle} back={back}>
        <TroubleNotice trouble={attempt.failure} />
        {attempt.failure === null ? (
          <p role="status">{text.preparing}</p>
        ) : (
          <Button onClick={begin}>{copyStrings.pairingStopped.again}</Button>
        )}
      </StepScreen>
    );
  }
  switch (state.type) {
    case "waiting":
      return <ScanCode code={pairing.code} link={pairing.link} back={back} />;
    case "compare":
      return (
        <NumberToType
          number={state.number}
          onSame={() => pairing.confirm(state.number)}
          onOther={pairing.refuse}
        />
      );
    case "receiving":
      return (
        <StepScreen title={text.receivingTitle}>
          <p role="status">{text.receiving}</p>
          <ProgressBar label={text.receivingTitle} />
        </StepScreen>
      );
    case "joined":
      return <JoinedScreen with="device" />;
    case "failed":
      return <PairingStopped reason={state.reason} back={back} onAgain={begin} />;
  }
}

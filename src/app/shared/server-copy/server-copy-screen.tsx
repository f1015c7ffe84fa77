import { useState } from "preact/hooks";
import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import type { Deletion } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { CopyOff } from "./copy-off.tsx";
import { CopyOn } from "./copy-on.tsx";
import { ReceiptScreen } from "./receipt-screen.tsx";
import { TurnOffScreen } from "./turn-off-screen.tsx";

/** The copy on the server: what it is and turning it on, and from then on how it stands. */
export function ServerCopyScreen() {
  const { vault, at } = useHome();
  const [isTurningOff, setTurningOff] = useState(false);
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  if (vault.phase.value.type !== "open") return null;
  if (deletion !== null) return <ReceiptScreen of="copy" receipt={deletion.receipt} />;
  if (isTurningOff) return <TurnOffScreen onDone={setDeletion} onKeep={() => setTurningOff(false)} />;
  const status = vault.serverCopy.status.value;
  return (
    <StepScreen
      title={copyStrings.serverCopy.title}
      back={{ href: at("/instellingen"), label: strings.shell.back }}
    >
      {status.type === "off" ? <CopyOff /> : <CopyOn status={status} onTurnOff={() => setTurningOff(true)} />}
    </StepScreen>
  );
}

import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CardHead } from "../../ui/card-head.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { ChangeLockScreen } from "./change-lock-screen.tsx";
import { LockAfterChoice } from "./lock-after-choice.tsx";
import { PasskeyCard } from "./passkey-card.tsx";

const text = securityStrings.standingLock;

/** The lock and what is set about it; without one, the choice of a lock. */
export function LockSettingsScreen() {
  const { vault, at } = useHome();
  const phase = vault.phase.value;
  /** Whoever chooses their first lock here stays until they are done with that. */
  const [isFirst, setFirst] = useState(phase.type === "open" && phase.lock === "none");
  if (phase.type !== "open") return null;
  if (isFirst || phase.lock === "none") return <ChangeLockScreen onDone={() => setFirst(false)} />;
  const body = phase.hasPasskey ? text.bodyWithPasskey : text.body;
  return (
    <StepScreen
      title={securityStrings.lockSettings.title}
      back={{ href: at("/instellingen"), label: strings.shell.back }}
    >
      <Card>
        <CardHead icon="lock" title={text.title[phase.lock]} state={{ text: text.on, isOn: true }} />
        <p>{body[phase.lock]}</p>
        <ButtonLink kind="quiet" href={at("/instellingen/slot/wijzigen")}>
          {text.change}
        </ButtonLink>
      </Card>
      <Card>
        <PasskeyCard kind={phase.lock} isOn={phase.hasPasskey} />
      </Card>
      <Card>
        <LockAfterChoice standing={phase.lockAfter} />
      </Card>
    </StepScreen>
  );
}

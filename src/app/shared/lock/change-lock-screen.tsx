import { useState } from "preact/hooks";
import { moduleDoneStrings } from "../../strings/module-done-strings.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SaveLine } from "../frame/save-line.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { NewSecret } from "./new-secret.tsx";

type Kind = "pin" | "phrase" | "none";

const text = securityStrings.lockSettings;
const kinds: readonly Kind[] = ["pin", "phrase", "none"];

type ScreenProps = {
  /** Done here, and on to what else is set about the lock. */
  readonly onDone: () => void;
};

/** Puts a lock on the app, changes it, or takes it off. */
export function ChangeLockScreen({ onDone }: ScreenProps) {
  const { vault, at, isGuarded } = useHome();
  const phase = vault.phase.value;
  const offered = kinds.filter((one) => one !== "none" || !isGuarded);
  const [kind, setKind] = useState<Kind>(phase.type === "open" && phase.lock !== "none" ? phase.lock : "pin");
  const [hadPasskey] = useState(phase.type === "open" && phase.hasPasskey);
  const [isChanged, setChanged] = useState(false);
  if (phase.type !== "open") return null;
  if (isChanged) return <LockChanged hadPasskey={hadPasskey} onDone={onDone} />;
  const backHref = phase.lock === "none" ? at("/instellingen") : at("/instellingen/slot");
  return (
    <StepScreen title={text.title} back={{ href: backHref, label: strings.shell.back }}>
      <p>{text.intro}</p>
      {phase.hasPasskey && (
        <Notice tone="info">
          <p>{text.passkeyGoes}</p>
        </Notice>
      )}
      <ChoiceList
        name="lock-kind"
        legend={text.kind}
        options={offered.map((id) => ({ id, ...text.kinds[id] }))}
        value={kind}
        onChange={(id) => setKind(kinds.find((each) => each === id) ?? "pin")}
      />
      {kind === "none" ? (
        <RemoveLock onDone={() => setChanged(true)} />
      ) : (
        <NewSecret key={kind} kind={kind} onDone={() => setChanged(true)} />
      )}
    </StepScreen>
  );
}

/** What is so now, and the one thing that is wise to do next. */
function LockChanged({ hadPasskey, onDone }: ScreenProps & { readonly hadPasskey: boolean }) {
  const { at, start } = useHome();
  const phase = useHome().vault.phase.value;
  if (phase.type !== "open") return null;
  const hasLock = phase.lock !== "none";
  return (
    <StepScreen
      title={hasLock ? text.done : text.removed}
      back={{ href: at("/instellingen"), label: strings.shell.back }}
    >
      {hadPasskey && <p role="status">{hasLock ? text.passkeyGone : text.passkeyGoneToo}</p>}
      {hasLock && !phase.hasRecovery && (
        <>
          <p role="status">{text.doneBody}</p>
          <ButtonLink href={at("/instellingen/herstelwoorden")}>{text.toWords}</ButtonLink>
        </>
      )}
      <ButtonLink href={start} kind="quiet">
        {phase.hasRecovery ? moduleDoneStrings.moduleDone.toToday : text.later}
      </ButtonLink>
      {hasLock && (
        <Button kind="plain" onClick={onDone}>
          {text.toPasskey}
        </Button>
      )}
    </StepScreen>
  );
}

function RemoveLock({ onDone }: { readonly onDone: () => void }) {
  const { vault } = useHome();
  const remove = async (): Promise<void> => {
    if ((await vault.changeLock({ kind: "none" })).ok) onDone();
  };
  return (
    <>
      <SaveLine onRetry={remove} />
      <Button onClick={remove}>{text.removeAction}</Button>
    </>
  );
}

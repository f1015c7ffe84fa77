import { useEffect, useState } from "preact/hooks";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { RecoverySheet } from "../../shared/recovery/recovery-sheet.tsx";
import { TypeWordsBack } from "../../shared/recovery/type-words-back.tsx";
import { TroubleNotice } from "../../shared/server-copy/trouble-notice.tsx";
import { useAttempt } from "../../shared/server-copy/use-attempt.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { WordGrid } from "../../ui/word-grid.tsx";
import type { RecoveryPhrase } from "../../vault/recovery.ts";
import type { TurnOnError } from "../../vault/server-copy.ts";

type Stage = "intro" | "show" | "check" | "turn-on";

const text = buddyStrings.invitation;
const titleByStage: Readonly<Record<Stage, string>> = {
  intro: text.safe.title,
  show: text.words.title,
  check: text.words.checkTitle,
  "turn-on": text.turningOn.title,
};

/** A key of one's own, and a sealed copy: without them nobody could be reached, and nobody could come back. */
export function SafeScreen() {
  const { vault } = useHome();
  const phase = vault.phase.value;
  const [stage, setStage] = useState<Stage>(phase.type === "open" && phase.hasRecovery ? "turn-on" : "intro");
  const [phrase, setPhrase] = useState<RecoveryPhrase | null>(null);
  const [isFull, setFull] = useState(false);

  const begin = async (): Promise<void> => {
    const made = phase.type === "open" ? true : (await vault.create()).ok;
    setFull(!made);
    if (!made) return;
    setPhrase(phrase ?? (await vault.newRecoveryPhrase()));
    setStage("show");
  };
  return (
    <StepScreen key={stage} title={titleByStage[stage]}>
      {stage === "intro" && (
        <>
          <p>{text.safe.intro}</p>
          <p>{text.safe.why}</p>
          {isFull && (
            <Notice tone="alert" live>
              <p>{text.failures.storage}</p>
            </Notice>
          )}
          <Button onClick={() => void begin()}>{text.safe.go}</Button>
        </>
      )}
      {stage === "show" && phrase !== null && (
        <>
          <p>{text.words.intro}</p>
          <WordGrid words={phrase.words} />
          <Button onClick={() => setStage("check")}>{text.words.written}</Button>
          <Button kind="quiet" onClick={() => window.print()}>
            <Icon name="print" />
            {securityStrings.recovery.print}
          </Button>
          <RecoverySheet words={phrase.words} />
        </>
      )}
      {stage === "check" && phrase !== null && (
        <TypeWordsBack
          phrase={phrase}
          onDone={() => setStage("turn-on")}
          onShowAgain={() => setStage("show")}
        />
      )}
      {stage === "turn-on" && <TurnOn />}
    </StepScreen>
  );
}

/** The screen gives way by itself as soon as there is a copy. */
function TurnOn() {
  const { vault } = useHome();
  const attempt = useAttempt<TurnOnError>();
  const turnOn = (): void => void attempt.run(vault.serverCopy.turnOn);
  useEffect(turnOn, []);
  return (
    <>
      <TroubleNotice trouble={attempt.failure} />
      {attempt.failure === null ? (
        <>
          <p role="status">{text.turningOn.body}</p>
          <ProgressBar label={text.turningOn.bar} />
        </>
      ) : (
        <Button busy={attempt.isBusy} onClick={turnOn}>
          {text.turningOn.again}
        </Button>
      )}
    </>
  );
}

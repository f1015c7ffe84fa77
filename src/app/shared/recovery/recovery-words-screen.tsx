import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { WordGrid } from "../../ui/word-grid.tsx";
import type { RecoveryPhrase, SecondSecret } from "../../vault/recovery.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { ChooseSecondSecret } from "./choose-second-secret.tsx";
import { RecoverySheet } from "./recovery-sheet.tsx";
import { TypeWordsBack } from "./type-words-back.tsx";

type Stage = "intro" | "second" | "show" | "check" | "done";

const text = securityStrings.recovery;

type Props = {
  /** Where the words are one step of something else: which one. Then whoever shows this goes on once they count. */
  readonly step?: string | undefined;
};

/** Shows twelve words and has them typed back: only then do they count. Where it is asked for, with a second secret. */
export function RecoveryWordsScreen({ step }: Props) {
  const { vault, at, start, isGuarded } = useHome();
  const [stage, setStage] = useState<Stage>("intro");
  const [second, setSecond] = useState<SecondSecret>(null);
  const [phrase, setPhrase] = useState<RecoveryPhrase | null>(null);
  const phase = vault.phase.value;
  if (phase.type !== "open") return null;

  const show = async (): Promise<void> => {
    if (phrase === null) setPhrase(await vault.newRecoveryPhrase());
    setStage("show");
  };
  const titleByStage = {
    intro: text.title,
    second: text.second.title,
    show: text.title,
    check: text.checkTitle,
    done: text.done,
  };
  return (
    <StepScreen
      key={stage}
      title={titleByStage[stage]}
      kicker={step}
      {...(step === undefined ? { back: { href: at("/instellingen"), label: strings.shell.back } } : {})}
    >
      {stage === "intro" && (
        <>
          <p>{text.intro}</p>
          <Notice tone="info">
            <p>{isGuarded ? text.second.honest : text.honest}</p>
          </Notice>
          {phase.hasRecovery && <p>{text.againBody}</p>}
          {isGuarded ? (
            <Button onClick={() => setStage("second")}>{text.second.toSecond}</Button>
          ) : (
            <Button onClick={show}>{phase.hasRecovery ? text.again : text.show}</Button>
          )}
        </>
      )}
      {stage === "second" && (
        <ChooseSecondSecret
          onChosen={(chosen) => {
            setSecond(chosen);
            void show();
          }}
        />
      )}
      {stage === "show" && phrase !== null && (
        <>
          <WordGrid words={phrase.words} />
          <Button onClick={() => setStage("check")}>{text.written}</Button>
          <Button kind="quiet" onClick={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </Button>
          <p>{text.printHint}</p>
          <RecoverySheet words={phrase.words} />
        </>
      )}
      {stage === "check" && phrase !== null && (
        <TypeWordsBack
          phrase={phrase}
          second={second}
          onDone={() => setStage("done")}
          onShowAgain={() => setStage("show")}
        />
      )}
      {stage === "done" && (
        <>
          <p role="status">{text.doneBody}</p>
          {vault.serverCopy.status.value.type === "off" && (
            <ButtonLink href={at("/instellingen/bewaren")}>{text.toCopy}</ButtonLink>
          )}
          <ButtonLink href={start} kind={vault.serverCopy.status.value.type === "off" ? "quiet" : "primary"}>
            {isGuarded ? text.second.finish : text.finish}
          </ButtonLink>
        </>
      )}
    </StepScreen>
  );
}

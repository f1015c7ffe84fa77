import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { WordGrid } from "../../ui/word-grid.tsx";
import type { RecoveryPhrase } from "../../vault/recovery.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";
import { TypeWordsBack } from "./type-words-back.tsx";

type Stage = "intro" | "show" | "check" | "done";

const text = securityStrings.recovery;

type Props = {
  /** Where the words are one step of something else: which one. Then whoever shows this goes on once they count. */
  readonly step?: string | undefined;
};

/** Shows twelve words and has them typed back: only then do they count. */
export function RecoveryWordsScreen({ step }: Props) {
  const { vault, at, start } = useHome();
  const [stage, setStage] = useState<Stage>("intro");
  const [phrase, setPhrase] = useState<RecoveryPhrase | null>(null);
  const phase = vault.phase.value;
  if (phase.type !== "open") return null;

  const show = async (): Promise<void> => {
    if (phrase === null) setPhrase(await vault.newRecoveryPhrase());
    setStage("show");
  };
  const titleByStage = { intro: text.title, show: text.title, check: text.checkTitle, done: text.done };
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
            <p>{text.honest}</p>
          </Notice>
          {phase.hasRecovery && <p>{text.againBody}</p>}
          <Button onClick={show}>{phase.hasRecovery ? text.again : text.show}</Button>
        </>
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
        <TypeWordsBack phrase={phrase} onDone={() => setStage("done")} onShowAgain={() => setStage("show")} />
      )}
      {stage === "done" && (
        <>
          <p role="status">{text.doneBody}</p>
          {vault.serverCopy.status.value.type === "off" && (
            <ButtonLink href={at("/instellingen/bewaren")}>{text.toCopy}</ButtonLink>
          )}
          <ButtonLink href={start} kind={vault.serverCopy.status.value.type === "off" ? "quiet" : "primary"}>
            {text.finish}
          </ButtonLink>
        </>
      )}
    </StepScreen>
  );
}

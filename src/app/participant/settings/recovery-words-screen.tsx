import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { WordGrid } from "../../ui/word-grid.tsx";
import type { RecoveryError, RecoveryPhrase } from "../../vault/recovery.ts";
import { useApp } from "../app-model.ts";
import { SaveLine } from "../save-line.tsx";
import { StepScreen } from "../step-screen.tsx";
import styles from "./settings.module.css";

type Stage = "intro" | "show" | "check" | "done";

const text = securityStrings.recovery;

/** Shows twelve words and has them typed back: only then do they count. */
export function RecoveryWordsScreen() {
  const { vault } = useApp();
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
      back={{ href: "/instellingen", label: strings.shell.back }}
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
        </>
      )}
      {stage === "check" && phrase !== null && (
        <TypeBack phrase={phrase} onDone={() => setStage("done")} onShowAgain={() => setStage("show")} />
      )}
      {stage === "done" && (
        <>
          <p role="status">{text.doneBody}</p>
          {vault.serverCopy.status.value.type === "off" && (
            <ButtonLink href="/instellingen/bewaren">{text.toCopy}</ButtonLink>
          )}
          <ButtonLink
            href="/vandaag"
            kind={vault.serverCopy.status.value.type === "off" ? "quiet" : "primary"}
          >
            {text.finish}
          </ButtonLink>
        </>
      )}
    </StepScreen>
  );
}

type TypeBackProps = {
  readonly phrase: RecoveryPhrase;
  readonly onDone: () => void;
  readonly onShowAgain: () => void;
};

function TypeBack({ phrase, onDone, onShowAgain }: TypeBackProps) {
  const { vault } = useApp();
  const [typed, setTyped] = useState("");
  const [message, setMessage] = useState<string | undefined>(undefined);
  const check = async (): Promise<void> => {
    const confirmed = await vault.confirmRecovery(phrase, typed);
    if (confirmed.ok) onDone();
    else if (confirmed.error.type === "storage-full") setMessage(strings.shell.storageFull);
    else if (confirmed.error.type === "storage-failed") setMessage(strings.shell.storageFailed);
    else setMessage(recoveryErrorText(confirmed.error));
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <p>{text.checkBody}</p>
      <TextArea
        label={text.field}
        hint={text.fieldHint}
        error={message}
        rows={4}
        value={typed}
        onInput={setTyped}
      />
      <SaveLine onRetry={check} />
      <Button type="submit">{text.check}</Button>
      <Button kind="plain" onClick={onShowAgain}>
        {text.showAgain}
      </Button>
    </form>
  );
}

export function recoveryErrorText(error: RecoveryError): string {
  return error.type === "unknown-word"
    ? text.errors["unknown-word"](error.index + 1)
    : text.errors[error.type];
}

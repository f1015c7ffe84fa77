import { useState } from "preact/hooks";
import { securityStrings } from "../../strings/security-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import type { RecoveryPhrase, SecondSecret } from "../../vault/recovery.ts";
import { SaveLine } from "../frame/save-line.tsx";
import { useHome } from "../home-model.ts";
import { recoveryErrorText } from "./recovery-error-text.ts";
import { noWords, RecoveryWordsField } from "./recovery-words-field.tsx";

const text = securityStrings.recovery;

type Props = {
  readonly phrase: RecoveryPhrase;
  readonly second?: SecondSecret;
  readonly onDone: () => void;
  readonly onShowAgain: () => void;
};

/** The words as they were shown, typed over from paper: only then do they count. */
export function TypeWordsBack({ phrase, second = null, onDone, onShowAgain }: Props) {
  const { vault } = useHome();
  const [typed, setTyped] = useState(noWords);
  const [message, setMessage] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const check = async (): Promise<void> => {
    setBusy(true);
    const confirmed = await vault.confirmRecovery(phrase, typed.join(" "), second);
    setBusy(false);
    if (confirmed.ok) onDone();
    else if (confirmed.error.type === "storage-full") setMessage(strings.shell.storageFull);
    else if (confirmed.error.type === "storage-failed") setMessage(strings.shell.storageFailed);
    else setMessage(recoveryErrorText(confirmed.error));
  };
  return (
    <Form onSubmit={check}>
      <p>{text.checkBody}</p>
      <RecoveryWordsField error={message} words={typed} onChange={setTyped} />
      <SaveLine onRetry={check} />
      <Button type="submit" busy={isBusy}>
        {text.check}
      </Button>
      <Button kind="plain" onClick={onShowAgain}>
        {text.showAgain}
      </Button>
    </Form>
  );
}

import { useState } from "preact/hooks";
import { Redacted } from "../../../lib/redacted.ts";
import { securityStrings } from "../../strings/security-strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useHome } from "../home-model.ts";
import { recoveryErrorText } from "../recovery/recovery-error-text.ts";
import { noWords, RecoveryWordsField } from "../recovery/recovery-words-field.tsx";
import { SecondSecretField } from "../recovery/second-secret-field.tsx";

type Props = { readonly hasRecovery: boolean; readonly onBack: () => void };

const text = securityStrings.unlock;

/** Opens the vault with the recovery words, and leads on to a new lock. */
export function UnlockWithWords({ hasRecovery, onBack }: Props) {
  const { vault, router, at, isGuarded } = useHome();
  const [typed, setTyped] = useState(noWords);
  const [second, setSecond] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | undefined>(undefined);
  const open = async (): Promise<void> => {
    setBusy(true);
    const unlocked = await vault.unlockWithWords(typed.join(" "), isGuarded ? new Redacted(second) : null);
    setBusy(false);
    if (unlocked.ok) router.replace(at("/instellingen/slot/wijzigen"));
    else setMessage(recoveryErrorText(unlocked.error));
  };
  return (
    <Form onSubmit={open}>
      {hasRecovery ? (
        <>
          <RecoveryWordsField error={message} words={typed} onChange={setTyped} />
          {isGuarded && <SecondSecretField value={second} onInput={setSecond} />}
          <Button type="submit" busy={isBusy}>
            {text.open}
          </Button>
        </>
      ) : (
        <p>{text.forgotNone}</p>
      )}
      <Button kind="quiet" onClick={onBack}>
        {text.backToLock}
      </Button>
      <ButtonLink kind="plain" href={at("/instellingen/wissen")}>
        {text.erase}
      </ButtonLink>
    </Form>
  );
}
